// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import java.util.Arrays;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.HairStyle;
import org.gatehouse.sim.traveller.mesh.Mesh;
import org.gatehouse.sim.traveller.mesh.Noise;

/**
 * Hair as a shell over the skull, from the crown down to the hairline, and for long hair on past the ears as a curtain.
 * Texture coordinates: u around the head, v from the crown (0) to the tips (1); the shade is the length of the column in
 * centimetres, so that strands can be drawn at their true size.
 */
final class HairShell {

    private static final int ROWS = 64;
    private static final int COLUMNS = 160;
    private static final int ROUND_ROWS = 40;
    private static final float SKULL_RADIUS = 9.5f;
    private static final double CURTAIN_FROM = Math.toRadians(88);

    private final HairStyle style;
    private final RadialMap head;
    private final Hairline hairline;
    private final Noise noise;
    private final float childScale;

    HairShell(FaceIdentity identity, RadialMap head) {
        this.style = identity.hair();
        this.head = head;
        this.hairline = new Hairline(style);
        this.noise = new Noise(identity.seed() + 11);
        this.childScale = 1 - 0.2f * identity.childhood();
    }

    Mesh mesh() {
        float[] positions = new float[ROWS * COLUMNS * 3];
        float[] texture = new float[ROWS * COLUMNS * 2];
        float[] shade = new float[ROWS * COLUMNS];
        boolean[] hangs = new boolean[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            float degrees = column * 360f / (COLUMNS - 1) - 180;
            float edge = hairline.polar(degrees) + 2 * noise.at(degrees * 0.12f, 0, 0);
            float hanging = hanging(Math.abs(degrees));
            hangs[column] = hanging > 0;
            double round = hangs[column] ? CURTAIN_FROM : Math.toRadians(edge);
            float roundLength = (float) round * SKULL_RADIUS;
            float length = roundLength + hanging;
            for (int row = 0; row < ROWS; row++) {
                float down = Math.min(1, row / (ROUND_ROWS - 1f)) * roundLength;
                float hang = Math.max(0, row - ROUND_ROWS + 1) * hanging / (ROWS - ROUND_ROWS);
                float share = (down + hang) / length;
                int at = row * COLUMNS + column;
                place(positions, at * 3, degrees, down / SKULL_RADIUS + 1e-3, hang, share, length);
                texture[at * 2] = column / (COLUMNS - 1f);
                texture[at * 2 + 1] = share;
                shade[at] = length;
            }
        }
        return new Mesh(positions, texture, shade, withoutGap(hangs));
    }

    /** The front edge of a curtain is free: no triangle joins it to the hair before it. */
    private static int[] withoutGap(boolean[] hangs) {
        int[] grid = Mesh.grid(ROWS, COLUMNS, false);
        int kept = 0;
        for (int base = 0; base < grid.length; base += 6) {
            int corner = grid[base];
            boolean hanging = corner / COLUMNS >= ROUND_ROWS - 1;
            int column = corner % COLUMNS;
            if (!hanging || hangs[column] && hangs[column + 1]) {
                System.arraycopy(grid, base, grid, kept, 6);
                kept += 6;
            }
        }
        return Arrays.copyOf(grid, kept);
    }

    /** How far hair hangs below the widest part of the head, centimetres. */
    private float hanging(float degrees) {
        float whole = switch (style.cut()) {
            case BOB -> 9 + 4 * style.volume();
            case LONG -> 16 + 6 * style.volume();
            default -> 0;
        };
        return degrees < 68 ? 0 : whole * childScale;
    }

    private void place(float[] positions, int at, float degrees, double polar, float hang, float share, float length) {
        double around = Math.toRadians(degrees);
        float radius =
                head.radius(around, polar) + thickness(degrees, (float) Math.toDegrees(polar), share, hang, length);
        float flat = (float) Math.sin(polar) * radius;
        // A curtain swings out over the jaw and in again at its tips.
        flat += 0.5f * Curve.step(0, 7, hang) - 1.2f * Curve.step(0.75f, 1, share) * Curve.step(0, 4, hang);
        float wave = hang > 0 ? style.curl() * 0.7f * (float) Math.sin(hang * 1.3 + degrees * 0.08) : 0;
        positions[at] = Skull.CENTRE[0] + flat * (float) Math.sin(around) + wave * (degrees > 0 ? 1 : -1);
        positions[at + 1] = Skull.CENTRE[1] + (float) Math.cos(polar) * radius - hang;
        positions[at + 2] = Skull.CENTRE[2] + flat * (float) Math.cos(around);
    }

    private float thickness(float degrees, float polar, float share, float hang, float length) {
        float side = Curve.step(35, 75, polar);
        float full = switch (style.cut()) {
            case BALD -> 0.05f;
            case CROP -> 0.3f;
            case SHORT -> Curve.mix(1 + 1.6f * style.volume(), 0.45f + 0.5f * style.volume(), side);
            case TIED -> 0.5f + 0.4f * style.volume();
            case BOB, LONG -> 0.9f + 0.9f * style.volume();
        };
        float partAt = style.parting() * 35;
        float parting =
                (float) Math.exp(-(degrees - partAt) * (degrees - partAt) / 40) * Curve.step(70, 25, polar) * 0.5f;
        float bump = style.curl() * 0.55f * noise.layers(degrees * 0.09f, polar * 0.09f, hang * 0.5f, 3)
                + 0.25f * noise.at(degrees * 0.2f, share * 2, 5);
        float ends = Curve.step(0, hang > 0 ? 0.3f : 2.2f, (1 - share) * length);
        // All columns meet at the crown and must agree there.
        float away = Curve.step(2, 14, polar);
        return ends * full * (1 + (bump - parting) * away) + 0.04f;
    }
}
