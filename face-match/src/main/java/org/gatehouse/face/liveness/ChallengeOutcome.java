// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** How far a challenge has come. */
public enum ChallengeOutcome {
    /** Not begun, or given up because the face was lost. */
    NONE,
    /** Begun and not ended. */
    RUNNING,
    /** Every step was answered in its time, to its side, by a head. */
    PASSED,
    /** A step was not answered in its time. */
    LATE,
    /** A step was answered to the wrong side, before anybody could react, or by a plane. */
    WRONG
}
