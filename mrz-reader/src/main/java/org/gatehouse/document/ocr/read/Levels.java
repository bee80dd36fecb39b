// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Grey levels of a picture of one channel of 8 bits. */
final class Levels {
    private static final int LEVELS = 256;
    private static final double DARK_SHARE = 0.02;
    private static final double LIGHT_SHARE = 0.95;
    private static final int LEAST_RANGE = 16;

    /** The dark and the light end of a strip, and what lies between them. */
    record Range(int dark, int light) {
        /** -1 at the dark end, 1 at the light one, bounded a little beyond both. */
        float scaled(int grey) {
            float value = 2f * (grey - dark) / Math.max(light - dark, LEAST_RANGE) - 1;
            return Math.max(-1.5f, Math.min(1.5f, value));
        }
    }

    private Levels() {}

    static Range range(byte[] greys) {
        int[] counts = new int[LEVELS];
        for (byte grey : greys) {
            counts[grey & 0xFF]++;
        }
        return new Range(level(counts, greys.length, DARK_SHARE), level(counts, greys.length, LIGHT_SHARE));
    }

    private static int level(int[] counts, long total, double share) {
        long below = 0;
        for (int level = 0; level < LEVELS; level++) {
            below += counts[level];
            if (below > share * (total - 1)) {
                return level;
            }
        }
        return LEVELS - 1;
    }

    /** The greys of a picture whose rows follow each other in memory. */
    static byte[] greys(Mat picture) {
        byte[] greys = new byte[Math.toIntExact(picture.total())];
        ByteBuffer buffer = picture.createBuffer();
        buffer.get(greys);
        return greys;
    }
}
