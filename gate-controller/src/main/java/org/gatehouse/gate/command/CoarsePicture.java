// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.Arrays;
import org.gatehouse.document.ocr.PageImage;

/**
 * A page in blocks of one grey each: what lies where can be seen, and nothing of it read. A block is a sixtieth of the longer
 * side, which is wider than a character of the MRZ and as high as its line.
 */
final class CoarsePicture {
    private static final int BLOCKS = 60;

    private CoarsePicture() {}

    /** The greys of the page, row by row, each the mean of its block. */
    static byte[] of(PageImage page) {
        int side = Math.max(1, (Math.max(page.width(), page.height()) + BLOCKS - 1) / BLOCKS);
        byte[] coarse = new byte[page.grey().length];
        for (int top = 0; top < page.height(); top += side) {
            for (int left = 0; left < page.width(); left += side) {
                fill(page, coarse, left, top, side);
            }
        }
        return coarse;
    }

    private static void fill(PageImage page, byte[] coarse, int left, int top, int side) {
        int right = Math.min(left + side, page.width());
        int bottom = Math.min(top + side, page.height());
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += page.grey()[y * page.width() + x] & 0xFF;
            }
        }
        byte mean = (byte) (sum / ((long) (right - left) * (bottom - top)));
        for (int y = top; y < bottom; y++) {
            Arrays.fill(coarse, y * page.width() + left, y * page.width() + right, mean);
        }
    }
}
