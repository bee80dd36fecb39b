// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;

/** What makes two frames of the same scene differ: a tremor of the person and the noise of the sensor. */
public final class Disturbance {

    /** Strongest noise, steps of 255. */
    private static final int NOISE = 4;

    private Disturbance() {}

    /**
     * A copy of a picture, shifted and with noise; a few milliseconds of work.
     *
     * @param tremorPixels largest shift in each direction, 0 for none
     * @param seed the same one gives the same copy
     */
    public static BufferedImage of(BufferedImage picture, int tremorPixels, long seed) {
        return of(picture, tremorPixels, 0, seed);
    }

    /**
     * The same of somebody who has moved sideways since the picture was made.
     *
     * @param sidePixels how far, positive to the right of the picture
     */
    public static BufferedImage of(BufferedImage picture, int tremorPixels, int sidePixels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int right = sidePixels + tremor(random, tremorPixels);
        int down = tremor(random, tremorPixels);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = pixels(picture);
        BufferedImage disturbed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] moved = pixels(disturbed);
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
        return disturbed;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_INT_RGB
                        && picture.getRaster().getDataBuffer() instanceof DataBufferInt buffer
                        && buffer.getSize() == picture.getWidth() * picture.getHeight()
                ? buffer.getData()
                : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static int tremor(SplittableRandom random, int most) {
        return most == 0 ? 0 : random.nextInt(2 * most + 1) - most;
    }

    private static int lighter(int value, int noise) {
        return Math.max(0, Math.min(255, value + noise));
    }
}
