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

    private static final float JPEG_QUALITY = 0.8f;
    /** Strongest noise, steps of 255. */
    private static final int NOISE = 4;

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
        return Optional.of(Jpeg.encode(disturbed(picture, tremor(), tremor()), JPEG_QUALITY));
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
