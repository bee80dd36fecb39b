// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Intervals that respect whose pairs they are. People are drawn with replacement, each with all his photographs, as often as
 * there are people; every rate is computed anew from the pairs of those drawn; the middle 95 % of the results are the interval. A pair of
 * two people counts as often as the product of how often each was drawn; pairs of a person with his own double are left out.
 *
 * <p>It cannot see errors that never occurred: where nobody of the set was ever mistaken, it says 0 to 0, and Wilson's interval
 * ({@link Proportion#wilson}) is the one to look at. The same seed gives the same intervals.
 */
public final class PersonBootstrap {
    private static final int MOST_REPLICATES = 1000;
    private static final int FEWEST_REPLICATES = 100;
    /** Steps over scores that a run may take: some seconds. */
    private static final double EFFORT = 2e9;

    private final TailScores tail;
    private final long[] samples;
    private final double[] falseMatchRates;
    private final boolean fixed;
    private final double threshold;

    /**
     * Prepares.
     *
     * @param falseMatchRates where the FNMR is asked for, rising
     * @param threshold the fixed one, if there is one
     */
    public PersonBootstrap(
            ComparisonTable table, Evaluation evaluation, double[] falseMatchRates, OptionalDouble threshold) {
        this.falseMatchRates = falseMatchRates.clone();
        this.fixed = threshold.isPresent();
        // Above every score nothing matches: the figures at no threshold are computed and left out.
        this.threshold = threshold.orElse(Double.POSITIVE_INFINITY);
        this.samples = table.samplesOfPersons();
        this.tail = TailScores.of(table, evaluation, this.threshold);
    }

    /** Draws, as often as the size of the set allows. */
    public BootstrapIntervals intervals(long seed) {
        double steps = 1.0 + tail.size();
        return intervals(seed, (int) Math.max(FEWEST_REPLICATES, Math.min(MOST_REPLICATES, EFFORT / steps)));
    }

    BootstrapIntervals intervals(long seed, int replicates) {
        Random random = new Random(seed);
        List<double[]> rates = new ArrayList<>();
        for (int drawn = 0, tries = 0; drawn < replicates && tries < 10 * replicates; tries++) {
            Replicate replicate = new Replicate(drawPersons(random));
            if (replicate.hasBothKinds()) {
                rates.add(replicate.rates());
                drawn++;
            }
        }
        if (rates.isEmpty()) {
            throw new IllegalStateException("No sample of the people had pairs of both kinds");
        }
        List<Interval> all = new ArrayList<>();
        for (int i = 0; i < falseMatchRates.length + 3; i++) {
            int column = i;
            all.add(middle(rates.stream().mapToDouble(row -> row[column]).toArray()));
        }
        int at = falseMatchRates.length + 1;
        return new BootstrapIntervals(
                all.get(0),
                all.subList(1, at),
                fixed ? Optional.of(all.get(at)) : Optional.empty(),
                fixed ? Optional.of(all.get(at + 1)) : Optional.empty(),
                rates.size(),
                seed);
    }

    /** EER, the FNMR at each FMR, FMR and FNMR at the fixed threshold, each person taken so often. */
    double[] rates(int[] times) {
        return new Replicate(times).rates();
    }

    private int[] drawPersons(Random random) {
        int[] times = new int[samples.length];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        return times;
    }

    private static Interval middle(double[] values) {
        Arrays.sort(values);
        int cut = (int) Math.floor(0.025 * values.length);
        return new Interval(values[cut], values[values.length - 1 - cut]);
    }

    /** One sample of people. */
    private final class Replicate {
        private final int[] times;
        private final double genuineWeight;
        private final double impostorWeight;

        /** Weight of the first so many genuine scores, from the lowest. */
        private final long[] missed;

        Replicate(int[] times) {
            this.times = times;
            double genuine = 0;
            double photographs = 0;
            double own = 0;
            for (int person = 0; person < times.length; person++) {
                double weighted = (double) times[person] * samples[person];
                genuine += (double) times[person] * ComparisonTable.pairs(samples[person]);
                photographs += weighted;
                own += weighted * weighted;
            }
            this.genuineWeight = genuine;
            this.impostorWeight = (photographs * photographs - own) / 2;
            this.missed = new long[tail.genuines() + 1];
            for (int i = 0; i < tail.genuines(); i++) {
                missed[i + 1] = missed[i] + times[tail.genuinePerson(i)];
            }
        }

        boolean hasBothKinds() {
            return genuineWeight > 0 && impostorWeight > 0;
        }

        double[] rates() {
            double[] rates = new double[falseMatchRates.length + 3];
            double eer = 1;
            double atThreshold = 0;
            double matches = 0;
            int next = 0;
            for (int i = 0; i < tail.impostors(); i++) {
                // At the threshold just above this score, those before it match, and it does not. Equal scores come
                // together.
                if (i == 0 || tail.impostor(i) < tail.impostor(i - 1)) {
                    eer = Math.min(eer, Math.max(matches / impostorWeight, missedUpTo(i)));
                }
                double weight = (double) times[tail.firstPerson(i)] * times[tail.secondPerson(i)];
                matches += weight;
                while (next < falseMatchRates.length && matches > falseMatchRates[next] * impostorWeight + 1e-9) {
                    rates[1 + next++] = missedUpTo(i);
                }
                atThreshold += tail.impostor(i) >= threshold ? weight : 0;
            }
            rates[0] = eer;
            rates[falseMatchRates.length + 1] = atThreshold / impostorWeight;
            rates[falseMatchRates.length + 2] = missed[tail.genuinesBelow(threshold)] / genuineWeight;
            return rates;
        }

        /** FNMR at the threshold just above an impostor score. */
        private double missedUpTo(int impostor) {
            return missed[tail.genuinesNotAbove(impostor)] / genuineWeight;
        }
    }
}
