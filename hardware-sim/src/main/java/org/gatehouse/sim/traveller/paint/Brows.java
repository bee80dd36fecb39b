// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.HairStyle;
import org.gatehouse.sim.traveller.mesh.FaceRings;

/** Brows, hair by hair: upright by the nose, lying outwards towards the temple. */
final class Brows {

    private final HairStyle style;
    private final Palette palette;
    private final SplittableRandom random;
    private final float childhood;
    /** How far the inner ends come together, and how far the outer ends rise; pixels. */
    private final float inwards;

    private final float slant;

    Brows(FaceIdentity identity, Palette palette) {
        this.style = identity.hair();
        this.palette = palette;
        this.random = new SplittableRandom(identity.seed() + 103);
        this.childhood = identity.childhood();
        this.inwards = (float) (random.nextDouble() * 34 - 14);
        this.slant = (float) (random.nextDouble() * 18 - 9);
    }

    void paint(Canvas colour, Canvas relief) {
        Color hair = Palette.mix(palette.hair(), new Color(30, 22, 18), 0.35f);
        brow(colour, relief, FaceRings.RIGHT_BROW_LOWER, FaceRings.RIGHT_BROW_UPPER, -1, hair);
        brow(colour, relief, FaceRings.LEFT_BROW_LOWER, FaceRings.LEFT_BROW_UPPER, 1, hair);
    }

    private void brow(Canvas colour, Canvas relief, int[] lower, int[] upper, int side, Color hair) {
        float thick = (0.45f + 1.0f * style.browThickness()) * (1 - 0.25f * childhood);
        int hairs = Math.round((120 + 230 * style.browDensity()) * (0.7f + 0.5f * style.browThickness()));
        for (int pass = 0; pass < 14; pass++) {
            float along = pass / 13f;
            float height = thick * (1 - 0.75f * along * along);
            colour.glow(
                    x(colour, lower, upper, along, 0.5f),
                    y(colour, lower, upper, along, 0.5f),
                    0.55f,
                    0.3f * height,
                    0,
                    hair,
                    0.22f + 0.26f * style.browDensity());
        }
        for (int count = 0; count < hairs; count++) {
            float along = (float) Math.pow(random.nextDouble(), 0.85);
            float height = thick * (1 - 0.72f * along * along);
            float across = 0.5f + ((float) random.nextDouble() - 0.55f) * height;
            float x = x(colour, lower, upper, along, across);
            float y = y(colour, lower, upper, along, across);
            float lean = 0.25f + 1.15f * (float) Math.sqrt(along) + 0.25f * (float) random.nextDouble();
            float length = (14 + 9 * (float) random.nextDouble()) * (1 - 0.35f * along) * (0.7f + 0.4f * thick);
            float tipX = x + side * length * (float) Math.sin(lean);
            float tipY = y - length * (float) Math.cos(lean) + 2.5f * along;
            colour.hair(
                    x,
                    y,
                    (x + tipX) / 2,
                    (y + tipY) / 2 - 2,
                    tipX,
                    tipY,
                    1.7f + 0.9f * style.browThickness(),
                    hair,
                    0.55f + 0.35f * (float) random.nextDouble());
            relief.hair(x, y, (x + tipX) / 2, (y + tipY) / 2, tipX, tipY, 2, Color.WHITE, 0.15f);
        }
    }

    private float x(Canvas canvas, int[] lower, int[] upper, float along, float across) {
        float x = mixed(
                canvas.x(lower[at(along)]),
                canvas.x(lower[at(along) + 1]),
                canvas.x(upper[at(along)]),
                canvas.x(upper[at(along) + 1]),
                along * 4 - at(along),
                across);
        return x + (x < Canvas.SIZE / 2f ? inwards : -inwards) * (1 - along);
    }

    private float y(Canvas canvas, int[] lower, int[] upper, float along, float across) {
        float arch = -12 * style.browArch() * (float) Math.sin(Math.PI * Math.pow(along, 1.4));
        return arch
                - slant * (along - 0.5f)
                + mixed(
                        canvas.y(lower[at(along)]),
                        canvas.y(lower[at(along) + 1]),
                        canvas.y(upper[at(along)]),
                        canvas.y(upper[at(along) + 1]),
                        along * 4 - at(along),
                        across);
    }

    private static int at(float along) {
        return Math.min(3, (int) (along * 4));
    }

    private static float mixed(float a, float b, float c, float d, float along, float across) {
        float below = a + (b - a) * along;
        float above = c + (d - c) * along;
        return below + (above - below) * across;
    }
}
