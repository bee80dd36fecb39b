// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.Sex;

/** Lashes, the pink rim of the lower lid, and the crease of the upper one. */
final class Lids {

    private static final int[][] UPPER = {
        {33, 246, 161, 160, 159, 158, 157, 173, 133}, {263, 466, 388, 387, 386, 385, 384, 398, 362}
    };
    private static final int[][] LOWER = {
        {33, 7, 163, 144, 145, 153, 154, 155, 133}, {263, 249, 390, 373, 374, 380, 381, 382, 362}
    };
    private static final int[][] CREASE = {{130, 247, 30, 29, 27, 28, 56, 190}, {359, 467, 260, 259, 257, 258, 286, 414}
    };

    private static final Color[] SHADOWS = {new Color(92, 60, 50), new Color(70, 66, 90), new Color(110, 70, 84)};

    private final FaceIdentity identity;
    private final Palette palette;
    private final SplittableRandom random;

    Lids(FaceIdentity identity, Palette palette) {
        this.identity = identity;
        this.palette = palette;
        this.random = new SplittableRandom(identity.seed() + 104);
    }

    void paint(Canvas colour, Canvas relief) {
        Color rim = Palette.mix(palette.skin(), new Color(170, 84, 80), 0.5f);
        Color lash = Palette.mix(palette.hair(), new Color(14, 10, 10), 0.75f);
        Color shade = Palette.mix(palette.skin(), new Color(60, 30, 30), 0.6f);
        boolean madeUp = identity.sex() == Sex.FEMALE && identity.ageYears() > 17;
        float lashes = madeUp ? 0.9f + 0.6f * (float) random.nextDouble() : 0.6f;
        Color shadow = SHADOWS[random.nextInt(SHADOWS.length)];
        float shadowed = madeUp ? 0.5f * (float) random.nextDouble() : 0;
        for (int eye = 0; eye < 2; eye++) {
            int middle = CREASE[eye][4];
            colour.glow(colour.x(middle), colour.y(middle), 1.9f, 0.8f, 0, shadow, shadowed);
            colour.line(colour.through(LOWER[eye], false), 0.14f, rim, 0.55f);
            colour.line(colour.through(LOWER[eye], false), 0.05f, lash, 0.25f * lashes);
            colour.line(colour.through(UPPER[eye], false), 0.22f, shade, 0.45f);
            colour.line(colour.through(UPPER[eye], false), 0.1f * lashes + 0.03f, lash, 0.75f * lashes);
            colour.line(colour.through(CREASE[eye], false), 0.16f, shade, 0.22f);
            colour.line(colour.through(CREASE[eye], false), 0.06f, shade, 0.4f);
            relief.line(relief.through(CREASE[eye], false), 0.14f, Color.BLACK, 0.4f);
            lashes(colour, UPPER[eye], -1, lash, Math.round(60 * lashes), 9);
            lashes(colour, LOWER[eye], 1, lash, Math.round(26 * lashes), 5);
        }
    }

    private void lashes(Canvas colour, int[] lid, int down, Color lash, int count, float length) {
        for (int hair = 0; hair < count; hair++) {
            float along = (float) random.nextDouble() * 7.2f;
            int at = (int) along;
            float x = colour.x(lid[at]) + (colour.x(lid[at + 1]) - colour.x(lid[at])) * (along - at);
            float y = colour.y(lid[at]) + (colour.y(lid[at + 1]) - colour.y(lid[at])) * (along - at);
            float outwards = (x - (colour.x(lid[8]) + colour.x(lid[0])) / 2) * 0.12f;
            float reach = length * (1.2f - along / 9);
            colour.hair(
                    x,
                    y,
                    x + outwards * 0.3f,
                    y + down * reach * 0.6f,
                    x + outwards,
                    y + down * reach,
                    1.3f,
                    lash,
                    0.5f);
        }
    }
}
