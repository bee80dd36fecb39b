// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

/**
 * What the histogram of a face's luminance says about light and exposure.
 *
 * @param mean 0..255
 * @param contrast standard deviation, 0..127.5
 * @param under share of nearly black pixels, 0..1
 * @param over share of nearly white pixels, 0..1
 * @param entropy bits, 0..8
 */
record Exposure(double mean, double contrast, double under, double over, double entropy) {
    /** Of 255: at this and below a sensor of 8 bits shows mostly its noise. */
    private static final int BLACK = 25;

    /** Of 255: at this and above some channel has reached its end. */
    private static final int WHITE = 247;

    /** From 256 counts, not all zero. */
    static Exposure of(int[] histogram) {
        double count = 0;
        double sum = 0;
        double squares = 0;
        double under = 0;
        double over = 0;
        for (int value = 0; value < histogram.length; value++) {
            double times = histogram[value];
            count += times;
            sum += times * value;
            squares += times * value * value;
            under += value <= BLACK ? times : 0;
            over += value >= WHITE ? times : 0;
        }
        double mean = sum / count;
        double variance = Math.max(0, squares / count - mean * mean);
        return new Exposure(mean, Math.sqrt(variance), under / count, over / count, entropy(histogram, count));
    }

    private static double entropy(int[] histogram, double count) {
        double bits = 0;
        for (int times : histogram) {
            if (times > 0) {
                double share = times / count;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
