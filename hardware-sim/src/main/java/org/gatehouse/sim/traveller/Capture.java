// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * What the camera makes of it.
 *
 * @param blurPixels how far the person moves while the shutter is open, pixels of the picture, 0..60
 * @param blurDegrees direction of that movement, 0 to the right of the picture, 90 down
 * @param noise strength of the sensor's noise, 0..1
 * @param jpegQuality 0.1..1, for whoever encodes the picture
 * @param grain seed of the noise: two shots that differ in it alone differ in noise alone
 */
public record Capture(float blurPixels, float blurDegrees, float noise, float jpegQuality, long grain) {

    public Capture {
        Within.range("blurPixels", blurPixels, 0, 60);
        Within.range("blurDegrees", blurDegrees, -360, 360);
        Within.range("noise", noise, 0, 1);
        Within.range("jpegQuality", jpegQuality, 0.1f, 1);
    }

    /** A still subject. */
    public static Capture still(float noise, float jpegQuality, long grain) {
        return new Capture(0, 0, noise, jpegQuality, grain);
    }
}
