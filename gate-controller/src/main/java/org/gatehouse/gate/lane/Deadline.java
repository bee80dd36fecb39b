// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * Classes of deadlines; how long each one is, is policy. All but the last four belong to the stage that armed them and
 * end with it.
 */
public enum Deadline {
    RECOVERY,
    PAGE,
    LAY_AGAIN,
    ELIGIBILITY,
    CHIP,
    DOCUMENT,
    PRE_DECISION,
    /** The traveller has not taken his document. */
    TAKE_DOCUMENT,
    /** A token was not made. */
    TOKEN,
    /** The traveller has read where to go with his token. */
    TOKEN_SHOWN,
    DOOR_OPENING,
    ENTERING,
    DOOR_CLOSING,
    SINGLE_PERSON,
    FACE,
    DECISION,
    LEAVING,
    RESET,
    REFERRAL,
    OFFICER,
    /** An officer who ordered a hold, or for whom the traveller asked, has not come. */
    HELD,
    RELEASE,
    LOITERING,
    DOOR_FAULT,
    /** The life of a door permit is over: a door that has not moved by now will not move because of it. */
    LEASE,
    /** A person has been between closed doors for as long as anybody may be without an officer. */
    CONFINEMENT,
    /** As {@link #CONFINEMENT}, after an officer has taken the case up. */
    ATTENDED_CONFINEMENT,
    /** The verdicts of this transaction are too old to decide on. */
    FRESHNESS;

    /** Whether it runs across stages. */
    public boolean laneWide() {
        return compareTo(LEASE) >= 0;
    }
}
