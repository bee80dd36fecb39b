// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/**
 * How much a measured false match rate rests on. With 30 errors the true rate is, with 90 % confidence, within 30 % of the
 * measured one (the rule of 30, ISO/IEC 19795-1), if they are independent.
 */
public enum Support {
    /** Fewer than 10 impostor scores lie above the threshold: another face set would put it elsewhere. */
    NOT_MEASURABLE,
    /** 10 to 29 do. */
    ROUGH,
    /** The rule of 30 is kept. */
    RULE_OF_30;

    /** By the number of impostor scores that may match at the threshold. */
    public static Support of(long impostorScores) {
        if (impostorScores < 10) {
            return NOT_MEASURABLE;
        }
        return impostorScores < 30 ? ROUGH : RULE_OF_30;
    }
}
