// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void separatedScoresMakeNoErrors() {
        Evaluation evaluation = new Evaluation(new double[] {0.8, 0.9}, new double[] {0.1, 0.2, 0.3});
        assertThat(evaluation.equalErrorRate()).isZero();
        assertThat(evaluation.falseNonMatchRateAt(0)).isZero();
        assertThat(evaluation.falseMatchRate(0.5)).isZero();
    }

    @Test
    void exchangedScoresMakeOnlyErrors() {
        Evaluation evaluation = new Evaluation(new double[] {0.1, 0.2}, new double[] {0.8, 0.9});
        assertThat(evaluation.equalErrorRate()).isEqualTo(1);
    }

    @Test
    void aScoreOnTheThresholdIsAMatch() {
        Evaluation evaluation = new Evaluation(new double[] {0.5}, new double[] {0.5});
        assertThat(evaluation.falseMatchRate(0.5)).isEqualTo(1);
        assertThat(evaluation.falseNonMatchRate(0.5)).isZero();
    }

    @Test
    void twoEvenSpreadsThatOverlapByAFifthErrEquallyAtATenth() {
        double[] impostor =
                IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
        double[] genuine =
                IntStream.range(0, 1000).mapToDouble(i -> 0.8 + i / 1000.0).toArray();
        Evaluation evaluation = new Evaluation(genuine, impostor);
        assertThat(evaluation.equalErrorRate()).isCloseTo(0.1, within(0.001));
        assertThat(evaluation.falseNonMatchRateAt(0.01)).isCloseTo(0.19, within(0.001));
        assertThat(evaluation.falseMatchRate(evaluation.thresholdAt(0.01))).isEqualTo(0.01, within(1e-9));
    }

    @Test
    void theThresholdForARateNeverLetsMoreThrough() {
        double[] impostor = {0.1, 0.4, 0.4, 0.4, 0.9};
        Evaluation evaluation = new Evaluation(new double[] {0.95}, impostor);
        for (double rate : new double[] {0, 0.2, 0.3, 0.5, 0.8, 1}) {
            assertThat(evaluation.falseMatchRate(evaluation.thresholdAt(rate))).isLessThanOrEqualTo(rate);
        }
    }

    @Test
    void needsScoresOfBothKinds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluation(new double[0], new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluation(new double[] {1}, new double[0]));
    }
}
