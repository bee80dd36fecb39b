// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** What an officer decided in this transaction. */
public enum Ruling {
    NONE,
    /** The face is the portrait's: stands in for {@link Check#FACE} and {@link Check#PRESENTATION_ATTACK}, and for nothing else. */
    ACCEPTED,
    REFERRED
}
