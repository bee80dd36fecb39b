// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** What one cue makes of what it saw. */
public enum CueOpinion {
    /** Speaks for a person. */
    LIVE,
    /** Says nothing: not enough seen, or nothing conspicuous. */
    NEUTRAL,
    /** Conspicuous, and bona fide travellers cause it too: asks for a challenge. */
    HINT,
    /** An attack: one is enough. */
    ATTACK
}
