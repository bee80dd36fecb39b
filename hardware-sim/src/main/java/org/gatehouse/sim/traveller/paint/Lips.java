// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.mesh.FaceRings;

/** The red of the lips, with its fine creases and the dark line between them. */
final class Lips {

    private static final int[] MIDDLE = {78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308};
    private static final int[] MIDDLE_BELOW = {78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308};

    private final Palette palette;
    private final SplittableRandom random;

    Lips(FaceIdentity identity, Palette palette) {
        this.palette = palette;
        this.random = new SplittableRandom(identity.seed() + 102);
    }

    void paint(Canvas colour, Canvas relief) {
        Path2D outline = colour.through(FaceRings.OUTER_LIPS, true);
        colour.fillSoftly(outline, 0.13f, palette.lips(), 0.85f);
        Color shade = Palette.mix(palette.lips(), new Color(50, 14, 18), 0.5f);
        Color light = Palette.mix(palette.lips(), new Color(240, 190, 180), 0.35f);
        colour.glow(colour.x(0), colour.y(0) + 14, 1.9f, 0.5f, 0, shade, 0.3f);
        colour.glow(colour.x(17), colour.y(17) - 16, 1.3f, 0.35f, 0, light, 0.4f);
        for (int count = 0; count < 90; count++) {
            float x = colour.x(61) + (colour.x(291) - colour.x(61)) * (0.1f + 0.8f * (float) random.nextDouble());
            boolean upper = random.nextBoolean();
            float from = upper ? colour.y(13) : colour.y(14);
            float to = from + (upper ? -1 : 1) * (8 + 16 * (float) random.nextDouble());
            Path2D crease = new Path2D.Float();
            crease.moveTo(x, from);
            crease.lineTo(x + (x - colour.x(0)) * 0.05, to);
            relief.line(crease, 0.05f, Color.BLACK, 0.16f);
            colour.line(crease, 0.04f, shade, 0.1f);
        }
        Color line = Palette.mix(palette.lips(), new Color(34, 8, 12), 0.75f);
        colour.line(colour.through(MIDDLE, false), 0.16f, line, 0.4f);
        colour.line(colour.through(MIDDLE_BELOW, false), 0.12f, line, 0.35f);
        for (int corner : new int[] {61, 291}) {
            colour.glow(colour.x(corner), colour.y(corner), 0.42f, 0.3f, 0, line, 0.45f);
        }
    }
}
