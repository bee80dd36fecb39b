// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** Why the page on the glass gave no MRZ to go on with: what the traveller is asked to do about it, and what an officer is told. */
public enum PageTrouble {
    /** There is no MRZ on what lies there: the cover, another page, the other side of a card. */
    NO_MRZ(Stage.TURN_OVER, ReasonCode.MRZ_UNREADABLE),
    /** The MRZ runs off the edge of the glass. */
    CUT_OFF(Stage.PUSH_IN, ReasonCode.MRZ_UNREADABLE),
    /** There is an MRZ, but it cannot be read with confidence. */
    NOT_CLEAR(Stage.LAY_AGAIN, ReasonCode.MRZ_UNREADABLE),
    /** Read with confidence, but its check digits are printed wrong. */
    INCONSISTENT(Stage.LAY_AGAIN, ReasonCode.MRZ_INCONSISTENT),
    /** An MRZ in visible light and none in infra-red: not printed in the ink that Doc 9303-3 §4.4 asks for, or a lamp is out. */
    NOT_IN_INFRARED(Stage.LAY_AGAIN, ReasonCode.PAGE_LIGHTS_DISAGREE),
    /** Both pictures were read with confidence, and differ: no laying again makes that good. */
    LIGHTS_DISAGREE(Stage.REFER_ENTRY, ReasonCode.PAGE_LIGHTS_DISAGREE);

    private final Stage next;
    private final ReasonCode reason;

    PageTrouble(Stage next, ReasonCode reason) {
        this.next = next;
        this.reason = reason;
    }

    /** Where the lane goes while the document may still be laid again. */
    Stage next() {
        return next;
    }

    /** What an officer is told if it comes to that. */
    public ReasonCode reason() {
        return reason;
    }
}
