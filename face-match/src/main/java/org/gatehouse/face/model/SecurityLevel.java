// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * What is asked of the comparison: how often an impostor's transaction may end as a match, and by which rule a transaction
 * decides. The calibration makes an {@link OperatingPoint} of it. BSI TR-03121-3-1, FM CMP-FI-VER: at most 0.1 %, 0.01 %
 * recommended, and the administrator may set it stricter.
 *
 * @param falseMatchRate of a transaction, as a fraction, {@value #LOWEST} to {@value #HIGHEST}
 * @param rule how a transaction decides
 */
public record SecurityLevel(double falseMatchRate, TransactionRule rule) {
    /** 0.01 %, which TR-03121-3-1 recommends. */
    public static final double LOWEST = 0.0001;

    /** 0.1 %, which TR-03121-3-1 requires. */
    public static final double HIGHEST = 0.001;

    /** FMR 0.1 % per transaction, under the standard rule: the default. */
    public static final SecurityLevel FMR_1_IN_1000 = new SecurityLevel(HIGHEST, TransactionRule.STANDARD);

    /** FMR 0.05 % per transaction, the rate of (EU) 2019/329. */
    public static final SecurityLevel FMR_1_IN_2000 = new SecurityLevel(0.0005, TransactionRule.STANDARD);

    /** FMR 0.01 % per transaction. */
    public static final SecurityLevel FMR_1_IN_10000 = new SecurityLevel(LOWEST, TransactionRule.STANDARD);

    /** Refuses a rate that no border accepts, or that nothing here can show. */
    public SecurityLevel {
        if (!(falseMatchRate >= LOWEST && falseMatchRate <= HIGHEST)) {
            throw new IllegalArgumentException(
                    "The false match rate of a transaction is between 0.0001 (0.01 %) and 0.001 (0.1 %).");
        }
    }

    /** For screens and decision records, for example {@code FMR 0.1 % per transaction}. */
    public String name() {
        return "FMR "
                + new java.math.BigDecimal(Double.toString(falseMatchRate))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " % per transaction";
    }
}
