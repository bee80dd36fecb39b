// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.awt.image.BufferedImage;

/**
 * What is on an instrument: pixels with an opacity, and how large they are.
 *
 * @param argb row after row
 * @param pixelsPerCm of the instrument
 */
record Texture(int width, int height, int[] argb, float pixelsPerCm) {

    static Texture of(BufferedImage image, float pixelsPerCm) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Texture(width, height, image.getRGB(0, 0, width, height, null, 0, width), pixelsPerCm);
    }

    /** Red, green, blue 0..255 and opacity 0..1 at a place, pixels; beyond the edge there is nothing. */
    void sample(float x, float y, float[] out) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float below = y - top;
        out[0] = 0;
        out[1] = 0;
        out[2] = 0;
        out[3] = 0;
        add(left, top, (1 - right) * (1 - below), out);
        add(left + 1, top, right * (1 - below), out);
        add(left, top + 1, (1 - right) * below, out);
        add(left + 1, top + 1, right * below, out);
        float opacity = Math.max(out[3], 1e-4f);
        out[0] /= opacity;
        out[1] /= opacity;
        out[2] /= opacity;
    }

    private void add(int x, int y, float weight, float[] out) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            int pixel = argb[y * width + x];
            float opacity = weight * (pixel >>> 24) / 255f;
            out[0] += opacity * (pixel >> 16 & 0xff);
            out[1] += opacity * (pixel >> 8 & 0xff);
            out[2] += opacity * (pixel & 0xff);
            out[3] += opacity;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Texture[" + width + " x " + height + "]";
    }
}
