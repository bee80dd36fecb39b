// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

/** What the comparisons of one round say together. */
public enum FaceDecision {
    /** As many frames match as the rule of the transaction asks for. */
    MATCH,
    /** All comparisons that the rule allows were made, and too few matched. */
    NO_MATCH,
    /** Neither. */
    UNDECIDED
}
