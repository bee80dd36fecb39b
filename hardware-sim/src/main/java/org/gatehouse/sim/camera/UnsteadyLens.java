// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Jpeg;

/** Makes a frame of a picture: shifted by a body's tremor, with a sensor's noise, as JPEG. For one thread. */
final class UnsteadyLens {

    private static final float JPEG_QUALITY = 0.8f;
    /** Strongest noise, steps of 255. */
    private static final int NOISE = 4;

    private final int tremorPixels;
    private final SplittableRandom random;

    /** @param tremorPixels furthest shift to each side, 0 for what stands still */
    UnsteadyLens(int tremorPixels, SplittableRandom random) {
        this.tremorPixels = tremorPixels;
        this.random = random;
    }

    byte[] frame(BufferedImage picture) {
        return Jpeg.encode(disturbed(picture, tremor(), tremor()), JPEG_QUALITY);
    }

    private int tremor() {
        return tremorPixels == 0 ? 0 : random.nextInt(2 * tremorPixels + 1) - tremorPixels;
    }

    private BufferedImage disturbed(BufferedImage picture, int right, int down) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] moved = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            int row = Math.max(0, Math.min(height - 1, y - down)) * width;
            for (int x = 0; x < width; x++) {
                int rgb = pixels[row + Math.max(0, Math.min(width - 1, x - right))];
                long bits = random.nextLong();
                // Two even draws make a noise that is mostly weak; luminance mainly, as in real sensors.
                int noise = (int) ((bits & 7) + (bits >>> 3 & 7)) * NOISE / 7 - NOISE;
                moved[y * width + x] = lighter(rgb >> 16 & 0xff, noise) << 16
                        | lighter(rgb >> 8 & 0xff, noise) << 8
                        | lighter(rgb & 0xff, noise + (int) (bits >>> 6 & 1));
            }
        }
        BufferedImage disturbed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        disturbed.setRGB(0, 0, width, height, moved, 0, width);
        return disturbed;
    }

    private static int lighter(int value, int noise) {
        return Math.max(0, Math.min(255, value + noise));
    }
}
