// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** Between colours, shades of grey and numbers, always by the same arithmetic. */
final class Grey {
    private Grey() {}

    /** A colour that a grey image stores as that very number. */
    static Color raw(int value) {
        // Drawing on a grey image takes a colour's weighted mean as it is, without the gamma of its colour space.
        return new Color(value, value, value);
    }

    static Color translucent(Color color, double cover) {
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, cover)));
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    static int mix(int below, Color ink, float cover) {
        int red = mix(below >> 16 & 0xff, ink.getRed(), cover);
        int green = mix(below >> 8 & 0xff, ink.getGreen(), cover);
        int blue = mix(below & 0xff, ink.getBlue(), cover);
        return red << 16 | green << 8 | blue;
    }

    private static int mix(int below, int above, float cover) {
        return Math.round(below + (above - below) * cover);
    }

    /** What a grey sensor sees of a colour image (the weights of ITU-R BT.601). */
    static float[] of(BufferedImage colors) {
        int[] pixels = ((DataBufferInt) colors.getRaster().getDataBuffer()).getData();
        float[] greys = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            greys[i] = 0.299f * (pixel >> 16 & 0xff) + 0.587f * (pixel >> 8 & 0xff) + 0.114f * (pixel & 0xff);
        }
        return greys;
    }

    static float[] plain(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] greys = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            greys[i] = pixels[i] & 0xff;
        }
        return greys;
    }
}
