// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetCurveTest {
    private final Evaluation evaluation = invented();

    private static Evaluation invented() {
        Random random = new Random(11);
        return new Evaluation(
                random.doubles(2_000, 0.5, 1.3).toArray(),
                random.doubles(50_000, -0.2, 0.8).toArray());
    }

    @Test
    void onTheCurveOneErrorRisesAsTheOtherFalls() {
        List<DetPoint> points = evaluation.curve().points();
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).threshold()).isLessThan(points.get(i - 1).threshold());
            assertThat(points.get(i).falseMatchRate())
                    .isGreaterThanOrEqualTo(points.get(i - 1).falseMatchRate());
            assertThat(points.get(i).falseNonMatchRate())
                    .isLessThanOrEqualTo(points.get(i - 1).falseNonMatchRate());
        }
    }

    @Test
    void theCurveGoesFromNoFalseMatchToNoFalseNonMatch() {
        List<DetPoint> points = evaluation.curve().points();
        assertThat(points.get(0).falseMatchRate()).isZero();
        assertThat(points.get(points.size() - 1).falseNonMatchRate()).isZero();
        assertThat(points.get(points.size() - 1).falseMatchRate()).isEqualTo(1);
    }

    @Test
    void theCurvePassesWhereBothErrorsAreEqual() {
        double eer = evaluation.equalErrorRate();
        assertThat(evaluation.curve().points())
                .anySatisfy(point -> assertThat(Math.max(point.falseMatchRate(), point.falseNonMatchRate()))
                        .isCloseTo(eer, within(0.02 * eer)));
    }

    @Test
    void theHistogramHoldsEveryScoreOnce() {
        List<ScoreHistogram.Bin> bins = evaluation.histogram().bins();
        assertThat(bins.stream().mapToLong(ScoreHistogram.Bin::genuine).sum()).isEqualTo(2_000);
        assertThat(bins.stream().mapToLong(ScoreHistogram.Bin::impostor).sum()).isEqualTo(50_000);
        assertThat(bins.get(0).from()).isLessThanOrEqualTo(-0.18);
    }

    @Test
    void aRateThatTenImpostorScoresDoNotSupportIsNotMeasurable() {
        assertThat(evaluation.at(0.0001).restsOn()).isEqualTo(5);
        assertThat(evaluation.at(0.0001).support()).isEqualTo(Support.NOT_MEASURABLE);
        assertThat(evaluation.at(0.0005).support()).isEqualTo(Support.ROUGH);
        assertThat(evaluation.at(0.001).support()).isEqualTo(Support.RULE_OF_30);
    }

    @Test
    void theThresholdOfARateLetsSoManyThroughAndNoMore() {
        RateAtFmr at = evaluation.at(0.001);
        assertThat(at.falseMatches()).isEqualTo(new Proportion(50, 50_000));
        assertThat(at.falseNonMatches().value()).isEqualTo(evaluation.falseNonMatchRateAt(0.001));
    }

    @Test
    void theProbitOfTheTablesIsFound() {
        assertThat(Probit.of(0.5)).isCloseTo(0, within(1e-9));
        assertThat(Probit.of(0.975)).isCloseTo(1.959963984540054, within(1e-9));
        assertThat(Probit.of(0.0001)).isCloseTo(-3.719016485455709, within(1e-9));
        assertThat(Probit.below(-3.0000001)).isCloseTo(Probit.below(-2.9999999), within(1e-8));
    }
}
