// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Jpeg;

/** Plays pictures to and fro with a hand's tremor and a sensor's noise. */
final class LiveScene implements Scene {

    /** As the JDK's encoder counts it. */
    static final float JPEG_QUALITY = 0.8f;

    private final List<BufferedImage> take;
    private final int tremorPixels;
    private final SplittableRandom random;
    private int frame;

    LiveScene(List<BufferedImage> take, int tremorPixels, long seed) {
        if (take.isEmpty()) {
            throw new IllegalArgumentException("a scene needs a picture");
        }
        this.take = List.copyOf(take);
        this.tremorPixels = tremorPixels;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Optional<byte[]> next() {
        int period = Math.max(1, 2 * take.size() - 2);
        int place = frame++ % period;
        BufferedImage picture = take.get(place < take.size() ? place : period - place);
        return Optional.of(Jpeg.encode(Disturbance.of(picture, tremorPixels, random.nextLong()), JPEG_QUALITY));
    }
}
