// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

/**
 * The mean colour of nose and cheeks in CIELAB (ISO/CIE 11664-4, white point D65), from sRGB (IEC 61966-2-1).
 *
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
record SkinColour(double a, double b) {
    /** Human skin is reddish and yellowish under any white light; from 0, so that a grey picture is no unnatural one. */
    private static final double MOST_A = 30;

    private static final double MOST_B = 40;

    static SkinColour of(FaceChip chip) {
        double red = 0;
        double green = 0;
        double blue = 0;
        int count = 0;
        for (int y = 60; y < 96; y += 2) {
            for (int x = 28; x < 100; x += 2) {
                red += chip.red(x, y);
                green += chip.green(x, y);
                blue += chip.blue(x, y);
                count++;
            }
        }
        return of(red / count, green / count, blue / count);
    }

    /** Of one colour, 0..255 each. */
    static SkinColour of(double red, double green, double blue) {
        double r = linear(red / 255);
        double g = linear(green / 255);
        double b = linear(blue / 255);
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.950470);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.088830);
        return new SkinColour(500 * (x - y), 200 * (y - z));
    }

    /** CIELAB units to the nearest natural colour; 0 for a natural one. */
    double unnaturalness() {
        return Math.hypot(beyond(a, MOST_A), beyond(b, MOST_B));
    }

    private static double beyond(double value, double most) {
        return value < 0 ? -value : Math.max(0, value - most);
    }

    private static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double root(double ratio) {
        return ratio > 216.0 / 24389 ? Math.cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116;
    }
}
