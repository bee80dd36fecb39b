// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** A place where a chip can be met: one contactless reader. */
public interface ChipSource {

    /** The reader's name, for people and logs. */
    String name();

    /**
     * Resets the chip in the field and connects to it. May block for as long as the reader likes: callers bound it.
     *
     * @throws ChipException {@link ChipErrorCode#CHIP_ABSENT} when there is none, {@link ChipErrorCode#READER_FAILED}
     *     when the reader itself is in trouble
     */
    ChipLink connect() throws ChipException;
}
