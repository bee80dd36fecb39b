// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.util.Set;

/**
 * What an image may measure before a decoder is allowed to see it.
 *
 * @param maxBytes encoded size
 * @param minSide smallest width or height in pixels
 * @param maxSide largest width or height in pixels
 * @param maxPixels largest product of both
 * @param formats the encodings that may come from there
 */
public record ImageBounds(int maxBytes, int minSide, int maxSide, int maxPixels, Set<ImageFormat> formats) {
    /** Data group 2: a chip holds some 15 to 60 KiB, and no passport photograph has 8 million pixels. */
    public static final ImageBounds PORTRAIT =
            new ImageBounds(256 * 1024, 32, 4096, 8_000_000, Set.of(ImageFormat.values()));

    /** A frame of the face camera, up to 4000 x 3000; it is decoded in the gate's own process, and only as JPEG. */
    public static final ImageBounds PROBE =
            new ImageBounds(4 * 1024 * 1024, 32, 4096, 12_000_000, Set.of(ImageFormat.JPEG));

    /** The formats are copied. */
    public ImageBounds {
        formats = Set.copyOf(formats);
    }
}
