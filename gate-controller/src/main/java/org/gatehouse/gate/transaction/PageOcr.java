// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import org.gatehouse.document.ocr.PageReading;

/** Reads what is printed on a page from its picture; the runtime's view of the page reader. Called by one thread at a time. */
public interface PageOcr {

    /**
     * What one picture showed. Holds personal data, of which {@link #toString()} shows none.
     *
     * @param decoded whether the bytes were a picture at all
     * @param reading what was read from it; nothing, where they were none
     * @param cutOff whether what looks like an MRZ runs off the edge of the picture
     */
    record Sight(boolean decoded, PageReading reading, boolean cutOff) {
        /** No picture that can be used, or one that the reader failed over: not clear. */
        public static final Sight NONE = new Sight(false, PageReading.NOTHING, false);
    }

    /**
     * Reads one picture.
     *
     * @param picture JPEG or PNG, not to be trusted; not kept
     */
    Sight read(byte[] picture);
}
