// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.Arrays;

/**
 * The picture of a page, 8 bits of grey a pixel, row by row from the top left. Holds personal data; {@link #wipe()} overwrites
 * it and {@link #toString()} shows none of it.
 *
 * @param width pixels
 * @param height pixels
 * @param grey {@code width * height} values, 0 is black
 */
public record PageImage(int width, int height, byte[] grey) {

    public PageImage {
        if (width < 1 || height < 1 || (long) width * height != grey.length) {
            throw new IllegalArgumentException("a picture has width times height pixels");
        }
    }

    /** Overwrites the pixels. */
    public void wipe() {
        Arrays.fill(grey, (byte) 0);
    }

    @Override
    public String toString() {
        return "PageImage[" + width + " x " + height + "]";
    }
}
