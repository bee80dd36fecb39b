// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Plays pictures to and fro with a hand's tremor and a sensor's noise. */
final class LiveScene implements Scene {

    private final List<BufferedImage> take;
    private final UnsteadyLens lens;
    private int frame;

    LiveScene(List<BufferedImage> take, int tremorPixels, long seed) {
        if (take.isEmpty()) {
            throw new IllegalArgumentException("a scene needs a picture");
        }
        this.take = List.copyOf(take);
        this.lens = new UnsteadyLens(tremorPixels, new SplittableRandom(seed));
    }

    @Override
    public Optional<byte[]> next() {
        int period = Math.max(1, 2 * take.size() - 2);
        int place = frame++ % period;
        BufferedImage picture = take.get(place < take.size() ? place : period - place);
        return Optional.of(lens.frame(picture));
    }
}
