// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** The two doors of a mantrap lane. */
public enum Door {
    /** From the queue into the lane. */
    ENTRY,
    /** From the lane into the country. */
    EXIT
}
