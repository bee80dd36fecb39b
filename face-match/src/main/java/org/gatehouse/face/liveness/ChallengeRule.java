// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** When a challenge is asked for. */
public enum ChallengeRule {
    /** When the head's own movement before a gate that stands still has not shown that it is one. */
    WHEN_UNSURE,
    /** Of every traveller: nothing else makes LIVE. */
    ALWAYS
}
