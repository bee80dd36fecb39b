// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersonBootstrapTest {
    private static final double[] RATES = {0.001, 0.01};
    private static final double THRESHOLD = 0.75;
    private static final int PERSONS = 30;
    private static final int EACH = 6;

    private static int[] persons() {
        int[] persons = new int[PERSONS * EACH];
        Arrays.setAll(persons, i -> i / EACH);
        return persons;
    }

    /** Scores with some errors of each kind; the unlucky one is unlike himself in every pair. */
    private static ComparisonTable table(int unlucky) {
        Random random = new Random(7);
        int[] persons = persons();
        return ComparisonTable.of(persons, (i, j) -> {
            boolean genuine = persons[i] == persons[j];
            double score = (genuine ? 1.0 : 0.4) + 0.12 * random.nextGaussian();
            return genuine && persons[i] == unlucky ? 0.3 : score;
        });
    }

    private static PersonBootstrap bootstrap(ComparisonTable table) {
        return new PersonBootstrap(table, table.evaluation(), RATES, OptionalDouble.of(THRESHOLD));
    }

    @Test
    void withEverybodyTakenOnceTheRatesAreThoseOfTheEvaluation() {
        ComparisonTable table = table(3);
        Evaluation evaluation = table.evaluation();
        int[] once = new int[PERSONS];
        Arrays.fill(once, 1);

        double[] rates = bootstrap(table).rates(once);

        assertThat(evaluation.equalErrorRate()).isPositive();
        assertThat(rates[0]).isCloseTo(evaluation.equalErrorRate(), within(1e-12));
        assertThat(rates[1]).isCloseTo(evaluation.falseNonMatchRateAt(0.001), within(1e-12));
        assertThat(rates[2]).isCloseTo(evaluation.falseNonMatchRateAt(0.01), within(1e-12));
        assertThat(rates[3]).isCloseTo(evaluation.falseMatchRate(THRESHOLD), within(1e-12));
        assertThat(rates[4]).isCloseTo(evaluation.falseNonMatchRate(THRESHOLD), within(1e-12));
    }

    @Test
    void someoneWhoIsNotDrawnCountsForNothing() {
        int[] withoutTheUnlucky = new int[PERSONS];
        Arrays.fill(withoutTheUnlucky, 2);
        withoutTheUnlucky[3] = 0;

        double without = bootstrap(table(3)).rates(withoutTheUnlucky)[4];

        assertThat(without).isCloseTo(bootstrap(table(-1)).rates(withoutTheUnlucky)[4], within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherGivesOthers() {
        PersonBootstrap bootstrap = bootstrap(table(3));
        assertThat(bootstrap.intervals(5, 200)).isEqualTo(bootstrap.intervals(5, 200));
        assertThat(bootstrap.intervals(5, 200).falseNonMatchRates())
                .isNotEqualTo(bootstrap.intervals(6, 200).falseNonMatchRates());
    }

    @Test
    void whereOnePersonMakesAllErrorsTheIntervalByPeopleIsWiderThanTheOneByCounts() {
        ComparisonTable table = table(3);
        Interval byPeople =
                bootstrap(table).intervals(5, 500).falseNonMatchRate().orElseThrow();
        Proportion measured = table.evaluation().falseNonMatches(THRESHOLD);
        Interval byCounts = measured.wilson();

        assertThat(byPeople.low()).isLessThan(measured.value());
        assertThat(byPeople.high()).isGreaterThan(measured.value());
        assertThat(byPeople.high() - byPeople.low()).isGreaterThan(1.5 * (byCounts.high() - byCounts.low()));
    }

    @Test
    void withoutAFixedThresholdTheOtherIntervalsAreTheSame() {
        ComparisonTable table = table(3);
        BootstrapIntervals fixed = bootstrap(table).intervals(5, 100);
        BootstrapIntervals free =
                new PersonBootstrap(table, table.evaluation(), RATES, OptionalDouble.empty()).intervals(5, 100);

        assertThat(free.falseMatchRate()).isEmpty();
        assertThat(free.falseNonMatchRate()).isEmpty();
        assertThat(free.equalErrorRate()).isEqualTo(fixed.equalErrorRate());
        assertThat(free.falseNonMatchRates()).isEqualTo(fixed.falseNonMatchRates());
    }
}
