// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** The kinds of verdict that an exit permit can be made to depend on. */
public enum Check {
    /** Type, issuer, age and validity of the document against the lane's rules. */
    ELIGIBILITY,
    /** The electronic document: the whole inspection report. */
    DOCUMENT,
    /** Background query; {@link Verdict#SUCCESSFUL} means that nothing is known against document and holder. */
    WATCHLIST,
    /** Exactly one person between the closed doors, now. */
    SINGLE_PERSON,
    /** The live face against the chip's portrait. */
    FACE,
    /** Presentation attack detection: a living person stands before the camera, not a picture of one. */
    PRESENTATION_ATTACK
}
