// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/**
 * An error rate as what was counted.
 *
 * @param count errors, 0..of
 * @param of trials
 */
public record Proportion(long count, long of) {
    /** 97.5 % of a standard normal distribution lie below. */
    private static final double Z = 1.959963984540054;

    /** Refuses more errors than trials. */
    public Proportion {
        if (count < 0 || of < count) {
            throw new IllegalArgumentException("There are 0 to " + of + " errors in " + of + " trials, not " + count);
        }
    }

    /** The rate, 0..1; not a number without trials. */
    public double value() {
        return (double) count / of;
    }

    /**
     * Wilson's score interval of 95 %. It takes the trials for independent. Comparisons are not: one unlike photograph spoils
     * all its pairs. So the interval is too narrow where few people stand behind many pairs; see {@link PersonBootstrap}.
     * Without trials 0..1.
     */
    public Interval wilson() {
        if (of == 0) {
            return new Interval(0, 1);
        }
        double p = value();
        double z = Z * Z / of;
        double middle = (p + z / 2) / (1 + z);
        double half = Z / (1 + z) * Math.sqrt(p * (1 - p) / of + z / (4 * of));
        // At the ends the formula gives them but for rounding.
        return new Interval(count == 0 ? 0 : middle - half, count == of ? 1 : middle + half);
    }
}
