// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gatehouse.face.evaluate.Groups.Grouping;

/**
 * How the error rates differ between groups of people, at one threshold for all.
 *
 * @param grouping heading of the groups file
 * @param threshold scores of at least this match
 * @param groups one for each label
 */
public record GroupRates(String grouping, double threshold, List<GroupRate> groups) {
    /** Copies the list. */
    public GroupRates {
        groups = List.copyOf(groups);
    }

    /** Counts, for one way to divide the people. */
    public static GroupRates of(ComparisonTable table, Grouping grouping, double threshold) {
        int count = grouping.labels().size();
        long[][] genuine = new long[count][2];
        long[][] within = new long[count][2];
        long[][] across = new long[count][2];
        table.forEach((first, second, score) -> {
            int a = grouping.groupOfPerson().get(table.person(first));
            int b = grouping.groupOfPerson().get(table.person(second));
            boolean match = score >= threshold;
            if (table.person(first) == table.person(second)) {
                tally(genuine[a], !match);
            } else if (a == b) {
                tally(within[a], match);
            } else {
                tally(across[a], match);
                tally(across[b], match);
            }
        });
        long[] samples = table.samplesOfPersons();
        List<GroupRate> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            int persons = 0;
            long photographs = 0;
            for (int person = 0; person < samples.length; person++) {
                if (samples[person] > 0 && grouping.groupOfPerson().get(person) == group) {
                    persons++;
                    photographs += samples[person];
                }
            }
            groups.add(new GroupRate(
                    grouping.labels().get(group),
                    persons,
                    (int) photographs,
                    proportion(genuine[group]),
                    proportion(within[group]),
                    proportion(across[group])));
        }
        return new GroupRates(grouping.name(), threshold, groups);
    }

    /** The highest FNMR of a group divided by the geometric mean of all; absent where one is zero or unknown. */
    public OptionalDouble worstFalseNonMatchRatio() {
        return worst(GroupRate::falseNonMatches);
    }

    /** The highest FMR within a group divided by the geometric mean of all; absent where one is zero or unknown. */
    public OptionalDouble worstFalseMatchRatio() {
        return worst(GroupRate::falseMatchesWithin);
    }

    private OptionalDouble worst(Function<GroupRate, Proportion> rate) {
        double highest = 0;
        double logarithms = 0;
        for (GroupRate group : groups) {
            double value = rate.apply(group).value();
            if (!(value > 0)) {
                return OptionalDouble.empty();
            }
            highest = Math.max(highest, value);
            logarithms += Math.log(value);
        }
        return OptionalDouble.of(highest / Math.exp(logarithms / groups.size()));
    }

    private static void tally(long[] errorsAndTrials, boolean error) {
        errorsAndTrials[0] += error ? 1 : 0;
        errorsAndTrials[1]++;
    }

    private static Proportion proportion(long[] errorsAndTrials) {
        return new Proportion(errorsAndTrials[0], errorsAndTrials[1]);
    }
}
