// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Jpeg;

/** Makes a frame of a picture: shifted by a body's tremor, with a sensor's noise, as JPEG. For one thread. */
final class UnsteadyLens {

    static final float JPEG_QUALITY = 0.8f;
    private final int tremorPixels;
    private final SplittableRandom random;

    /** @param tremorPixels furthest shift to each side, 0 for what stands still */
    UnsteadyLens(int tremorPixels, SplittableRandom random) {
        this.tremorPixels = tremorPixels;
        this.random = random;
    }

    byte[] frame(BufferedImage picture) {
        return Jpeg.encode(Disturbance.of(picture, tremorPixels, random.nextLong()), JPEG_QUALITY);
    }
}
