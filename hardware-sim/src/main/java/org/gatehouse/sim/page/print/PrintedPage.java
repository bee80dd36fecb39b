// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What is to be printed on a data page.
 *
 * @param format size and layout
 * @param title of state and document
 * @param fields of the visual inspection zone, in reading order
 * @param portrait the bearer's picture, of type {@code TYPE_INT_RGB}; not copied
 * @param mrzLines the lines of the MRZ
 */
public record PrintedPage(
        PageFormat format, String title, List<Field> fields, BufferedImage portrait, List<String> mrzLines) {

    public PrintedPage {
        fields = List.copyOf(fields);
        mrzLines = List.copyOf(mrzLines);
    }

    /**
     * A field of the visual inspection zone.
     *
     * @param caption small print above
     * @param value what is filled in
     */
    public record Field(String caption, String value) {
        /** Names the caption only. */
        @Override
        public String toString() {
            return "Field[" + caption + "]";
        }
    }

    /** Names the format only. */
    @Override
    public String toString() {
        return "PrintedPage[" + format + "]";
    }
}
