// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.mesh.Noise;

/**
 * What is painted on one face: colour and relief over the canonical texture coordinates.
 *
 * @param colour {@link #SIZE} x {@link #SIZE} pixels, 0xRRGGBB, sRGB
 * @param relief height of the skin, same size, 0 where all is flat; one is about a tenth of a millimetre
 * @param palette the person's colours
 */
public record FacePaint(int[] colour, float[] relief, Palette palette) {

    /** Width and height of the painting, pixels. */
    public static final int SIZE = Canvas.SIZE;

    /** Paints a face; takes some hundred milliseconds. */
    public static FacePaint of(FaceIdentity identity, float[] canonicalTexture) {
        Palette palette = Palette.of(identity);
        Canvas colour = new Canvas(canonicalTexture, palette.skin());
        Canvas relief = new Canvas(canonicalTexture, new Color(128, 128, 128));
        new Skin(identity, palette).paint(colour, relief);
        new Lips(identity, palette).paint(colour, relief);
        new BeardPainter(identity, palette).paint(colour, relief);
        new Brows(identity, palette).paint(colour, relief);
        new Lids(identity, palette).paint(colour, relief);
        int[] pixels = colour.pixels();
        int[] heights = relief.pixels();
        Noise noise = new Noise(identity.seed() + 3);
        float blotches = 0.06f + 0.12f * identity.complexion().blotches();
        float[] pores = new float[SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int at = y * SIZE + x;
                float cloud = noise.layers(x * 0.008f, y * 0.008f, 0, 3) * blotches;
                float grain = noise.at(x * 0.23f, y * 0.23f, 9);
                pixels[at] = tinted(pixels[at], cloud + 0.012f * grain, cloud * 0.5f);
                pores[at] =
                        ((heights[at] & 0xff) - 128) / 24f + 0.34f * grain + 0.3f * noise.at(x * 0.09f, y * 0.09f, 30);
            }
        }
        return new FacePaint(pixels, pores, palette);
    }

    /** Place of a texture coordinate in the painting, pixels. */
    public static int pixel(float coordinate) {
        return Math.max(1, Math.min(SIZE - 2, (int) Canvas.pixel(coordinate)));
    }

    private static int tinted(int rgb, float lighter, float redder) {
        int red = scaled(rgb >> 16 & 0xff, 1 + lighter + redder);
        int green = scaled(rgb >> 8 & 0xff, 1 + lighter - redder * 0.5f);
        int blue = scaled(rgb & 0xff, 1 + lighter - redder * 0.4f);
        return red << 16 | green << 8 | blue;
    }

    private static int scaled(int value, float factor) {
        return Math.max(0, Math.min(255, Math.round(value * factor)));
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
        return "FacePaint";
    }
}
