// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/**
 * The error rates of one group at one threshold that is the same for all groups (after ISO/IEC 19795-10).
 *
 * @param group its label
 * @param persons of the group with a usable photograph
 * @param photographs usable ones
 * @param falseNonMatches among the genuine pairs of its people
 * @param falseMatchesWithin among pairs of two people who are both of this group: zero-effort impostors of one's own kind
 * @param falseMatchesAcross among pairs of one of this group with one of any other
 */
public record GroupRate(
        String group,
        int persons,
        int photographs,
        Proportion falseNonMatches,
        Proportion falseMatchesWithin,
        Proportion falseMatchesAcross) {
    private static final int FEW_PERSONS = 30;
    private static final int FEW_GENUINE_PAIRS = 300;
    private static final int FEW_IMPOSTOR_PAIRS = 3000;

    /**
     * Whether the group is too small to say anything of: fewer than 30 people, 300 genuine pairs (the rule of 3: no error in 300 rules out, with
     * 95 % confidence, an FNMR above 1 %), or 3,000 impostor pairs (the same for an FMR of 0.1 %).
     */
    public boolean small() {
        return persons < FEW_PERSONS
                || falseNonMatches.of() < FEW_GENUINE_PAIRS
                || falseMatchesWithin.of() < FEW_IMPOSTOR_PAIRS;
    }
}
