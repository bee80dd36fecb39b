// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

/**
 * What an image may measure before a decoder is allowed to see it.
 *
 * @param maxBytes encoded size
 * @param minSide smallest width or height in pixels
 * @param maxSide largest width or height in pixels
 * @param maxPixels largest product of both
 */
public record ImageBounds(int maxBytes, int minSide, int maxSide, int maxPixels) {
    /** Data group 2: a chip holds some 15 to 60 KiB, and no passport photograph has 8 million pixels. */
    public static final ImageBounds PORTRAIT = new ImageBounds(256 * 1024, 32, 4096, 8_000_000);

    /** A frame of the face camera, up to 4000 x 3000. */
    public static final ImageBounds PROBE = new ImageBounds(4 * 1024 * 1024, 32, 4096, 12_000_000);
}
