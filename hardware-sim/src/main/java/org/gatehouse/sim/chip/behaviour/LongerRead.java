// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** What a READ BINARY of more bytes than the chip gives in one block meets. */
public enum LongerRead {
    /** 6700. */
    WRONG_LENGTH,
    /** 6Cxx with the largest block in the low byte; 6C00 if that is 256 bytes or more. */
    RIGHT_LENGTH,
    /** The largest block, and 9000. */
    FEWER_BYTES
}
