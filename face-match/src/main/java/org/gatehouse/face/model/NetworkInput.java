// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a network is shown: a square of which every channel is {@code (value - mean) * scale}.
 *
 * @param side width and height, {@value #LEAST_SIDE} to {@value #MOST_SIDE} pixels
 * @param order of the channels
 * @param mean subtracted, one for each channel in that order, 0..255
 * @param scale multiplies after the mean is subtracted, above 0 and at most 1
 * @param crop side of the square that is cut around a face box, in sides of that box, 1..4; absent where the network sees the
 *     whole picture, or where landmarks place the square
 */
public record NetworkInput(int side, ChannelOrder order, List<Double> mean, double scale, OptionalDouble crop) {
    /** Smaller squares show no face. */
    public static final int LEAST_SIDE = 16;

    /** Larger squares cost more than any gate has time for. */
    public static final int MOST_SIDE = 1024;

    private static final double MOST_CROP = 4;

    /** Refuses what no network of faces is shown. */
    public NetworkInput {
        mean = List.copyOf(mean);
        if (side < LEAST_SIDE || side > MOST_SIDE) {
            throw new IllegalArgumentException("side is between 16 and 1024 pixels");
        }
        if (mean.size() != 3 || mean.stream().anyMatch(value -> !(value >= 0 && value <= 255))) {
            throw new IllegalArgumentException("mean is three numbers between 0 and 255");
        }
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("scale is above 0 and at most 1");
        }
        if (crop.isPresent() && !(crop.getAsDouble() >= 1 && crop.getAsDouble() <= MOST_CROP)) {
            throw new IllegalArgumentException("crop is between 1 and 4 sides of the face box");
        }
    }
}
