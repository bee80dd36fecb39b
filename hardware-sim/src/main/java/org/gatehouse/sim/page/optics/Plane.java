// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture in the making: brightness by pixel, 0 black to 255 white, beyond that overexposed. Steps work on it in place,
 * for a page has a million and a half pixels. Not thread-safe.
 *
 * @param width columns
 * @param height rows
 * @param values row by row
 */
public record Plane(int width, int height, float[] values) {

    /** A plane of one brightness. */
    static Plane of(int width, int height, float brightness) {
        float[] values = new float[width * height];
        java.util.Arrays.fill(values, brightness);
        return new Plane(width, height, values);
    }

    /** The plane of a grey picture. */
    static Plane of(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] values = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            values[i] = pixels[i] & 0xff;
        }
        return new Plane(image.getWidth(), image.getHeight(), values);
    }

    /** What the sensor stores: 8 bits, of type {@code TYPE_BYTE_GRAY}. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            float value = values[i];
            pixels[i] = (byte) (value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5f));
        }
        return image;
    }
}
