// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Complexion;
import org.gatehouse.sim.traveller.FaceIdentity;

/** Blood, shadows, freckles, moles, nostrils and wrinkles. */
final class Skin {

    private static final int[][] FOLDS = {
        {64, 203, 206, 216}, {294, 423, 426, 436}, // from the nose to the corners of the mouth
        {243, 233, 232, 231, 230}, {463, 453, 452, 451, 450} // below the eyes
    };
    private static final int[][] FOREHEAD = {{71, 63, 66, 9, 296, 293, 301}, {68, 104, 69, 108, 151, 337, 299, 333, 298}
    };

    private final Complexion complexion;
    private final Palette palette;
    private final SplittableRandom random;
    private final float childhood;

    Skin(FaceIdentity identity, Palette palette) {
        this.complexion = identity.complexion();
        this.palette = palette;
        this.random = new SplittableRandom(identity.seed() + 101);
        this.childhood = identity.childhood();
    }

    void paint(Canvas colour, Canvas relief) {
        Color blood = Palette.mix(palette.skin(), new Color(176, 52, 44), 0.5f);
        Color shade = Palette.mix(palette.skin(), new Color(70, 36, 40), 0.55f);
        Color light = Palette.mix(palette.skin(), Color.WHITE, 0.25f);
        float red = (0.2f + 0.35f * complexion.redness() + 0.12f * childhood) * (1 - 0.5f * complexion.tone());
        for (int cheek : new int[] {50, 280}) {
            colour.glow(colour.x(cheek), colour.y(cheek) + 8, 2.6f, 1.9f, 0, blood, red);
        }
        colour.glow(colour.x(4), colour.y(4), 1.3f, 1.1f, 0, blood, red * 0.9f);
        colour.glow(colour.x(152), colour.y(152) - 40, 1.6f, 1.1f, 0, blood, red * 0.5f);
        colour.glow(colour.x(151), colour.y(151), 4.5f, 2, 0, light, 0.2f);
        for (int eye : new int[] {230, 450}) {
            colour.glow(colour.x(eye), colour.y(eye) - 4, 1.7f, 0.8f, 0, shade, 0.5f * complexion.underEyes());
        }
        for (int corner : new int[] {173, 398}) {
            colour.glow(colour.x(corner), colour.y(corner), 0.9f, 0.9f, 0, shade, 0.3f);
        }
        for (int lid : new int[] {27, 257}) {
            colour.glow(colour.x(lid), colour.y(lid), 1.6f, 0.55f, 0, shade, 0.28f);
        }
        patches(colour);
        spots(colour);
        nostrils(colour, relief);
        wrinkles(colour, relief, shade);
    }

    /** Large soft patches of more or less pigment or blood, in other places on every face. */
    private void patches(Canvas colour) {
        Color[] tones = {
            Palette.mix(palette.skin(), new Color(104, 58, 36), 0.6f),
            Palette.mix(palette.skin(), new Color(182, 62, 56), 0.5f),
            Palette.mix(palette.skin(), new Color(255, 232, 214), 0.45f)
        };
        int count = 3 + random.nextInt(6);
        for (int patch = 0; patch < count; patch++) {
            colour.glow(
                    200 + 620 * unit(),
                    130 + 750 * unit(),
                    1.2f + 2.6f * unit(),
                    0.9f + 1.8f * unit(),
                    180 * unit(),
                    tones[random.nextInt(tones.length)],
                    (0.15f + 0.35f * unit()) * (1 - 0.5f * childhood));
        }
    }

    private void spots(Canvas colour) {
        Color brown = Palette.mix(palette.skin(), new Color(120, 66, 36), 0.6f);
        int freckles = Math.round(520 * complexion.freckles());
        for (int count = 0; count < freckles; count++) {
            float x = colour.x(6) + spread() * 210;
            float y = colour.y(5) - 20 + spread() * 110;
            float size = 0.05f + 0.06f * unit();
            colour.glow(x, y, size, size, 0, brown, 0.25f + 0.45f * unit());
        }
        Color dark = Palette.mix(palette.skin(), new Color(50, 26, 20), 0.75f);
        for (int count = 0; count < complexion.moles(); count++) {
            float size = 0.08f + 0.1f * unit();
            colour.glow(
                    512 + (random.nextBoolean() ? 1 : -1) * (90 + 210 * unit()),
                    420 + 400 * unit(),
                    size,
                    size,
                    0,
                    dark,
                    0.9f);
        }
        int blemishes = 10 + Math.round(30 * complexion.blotches());
        for (int count = 0; count < blemishes; count++) {
            Color tone = random.nextBoolean() ? brown : Palette.mix(palette.skin(), new Color(190, 70, 60), 0.5f);
            float size = 0.08f + 0.25f * unit();
            colour.glow(170 + 690 * unit(), 120 + 780 * unit(), size, size, 0, tone, 0.28f * unit());
        }
    }

    private void nostrils(Canvas colour, Canvas relief) {
        Color dark = Palette.mix(palette.skin(), new Color(24, 8, 8), 0.88f);
        for (int side = 0; side < 2; side++) {
            int hole = side == 0 ? 240 : 460;
            int inner = side == 0 ? 238 : 458;
            float x = (colour.x(hole) * 0.5f + colour.x(inner) * 0.5f);
            float y = (colour.y(hole) * 0.5f + colour.y(inner) * 0.5f);
            colour.glow(x, y, 0.62f, 0.38f, side == 0 ? -18 : 18, dark, 0.95f);
            colour.glow(x, y, 0.4f, 0.24f, side == 0 ? -18 : 18, dark, 0.9f);
            relief.glow(x, y, 0.5f, 0.3f, 0, Color.BLACK, 0.5f);
        }
    }

    private void wrinkles(Canvas colour, Canvas relief, Color shade) {
        float deep = complexion.wrinkles();
        for (int fold = 0; fold < FOLDS.length; fold++) {
            float strength = (fold < 2 ? 0.14f : 0.08f) * (1 - childhood) + 0.45f * deep;
            crease(colour, relief, colour.through(FOLDS[fold], false), shade, strength);
        }
        for (int[] line : FOREHEAD) {
            crease(colour, relief, colour.through(line, false), shade, 0.35f * deep);
        }
        for (int side = -1; side <= 1; side += 2) {
            int corner = side < 0 ? 33 : 263;
            for (int ray = -1; ray <= 1; ray++) {
                Path2D path = new Path2D.Float();
                float x = colour.x(corner) + side * 16;
                float y = colour.y(corner) + ray * 7;
                path.moveTo(x, y);
                path.quadTo(x + side * 22, y + ray * 10, x + side * 42, y + ray * 26 + 4);
                crease(colour, relief, path, shade, 0.35f * deep * unit());
            }
        }
    }

    private static void crease(Canvas colour, Canvas relief, Path2D path, Color shade, float strength) {
        if (strength < 0.02f) {
            return;
        }
        colour.line(path, 0.5f, shade, strength * 0.12f);
        colour.line(path, 0.24f, shade, strength * 0.18f);
        colour.line(path, 0.09f, shade, strength * 0.2f);
        for (int layer = 1; layer <= 4; layer++) {
            relief.line(path, 0.1f * layer, Color.BLACK, strength * 0.16f);
        }
    }

    private float unit() {
        return (float) random.nextDouble();
    }

    private float spread() {
        return (float) (random.nextDouble() + random.nextDouble() - 1);
    }
}
