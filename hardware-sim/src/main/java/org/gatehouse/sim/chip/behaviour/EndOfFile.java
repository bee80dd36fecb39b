// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** What a READ BINARY across the end of a file meets; a read that begins behind the end always gets 6B00. */
public enum EndOfFile {
    /** The rest, and 6282 (ISO/IEC 7816-4 §11.3.3); 9000 if Le asked for everything. */
    WARNING,
    /** The rest, and 9000. */
    SHORT_SUCCESS,
    /** The rest, and 6282, whatever Le asked for. */
    ALWAYS_WARNING,
    /** No data, and 6B00. */
    WRONG_OFFSET,
    /** No data, and 6Cxx with the length of the rest; 6282 with the rest where that is 256 bytes or more. */
    RIGHT_LENGTH
}
