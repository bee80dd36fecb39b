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
     * @param width pixels
     * @param height pixels
     */
    record Sight(boolean decoded, PageReading reading, int width, int height) {
        /** No picture that can be used. */
        public static final Sight NONE = new Sight(false, PageReading.NOTHING, 0, 0);
    }

    /**
     * Reads one picture.
     *
     * @param picture JPEG or PNG, not to be trusted; not kept
     */
    Sight read(byte[] picture);
}
