// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/** Why a face set cannot be evaluated; the closed list that {@code docs/failure-codes.md} explains. */
public enum FaceSetErrorCode {
    /** There is no folder of this name. */
    SET_MISSING,
    /** The folder, or one in it, cannot be listed. */
    SET_UNREADABLE,
    /** No folder of a person holds a picture. */
    SET_EMPTY,
    /** More photographs than can be compared with each other, or than fit into memory. */
    SET_TOO_LARGE,
    /** No two usable photographs of one person, or no usable photographs of two persons. */
    SET_WITHOUT_PAIRS,
    /** The groups file is missing, too large, no UTF-8, or has another heading than it must. */
    GROUPS_UNREADABLE,
    /** A line of the groups file is wrong. */
    GROUPS_LINE_WRONG,
    /** A person of the set has no line in the groups file. */
    GROUPS_INCOMPLETE,
    /** The evaluation was interrupted. */
    INTERRUPTED
}
