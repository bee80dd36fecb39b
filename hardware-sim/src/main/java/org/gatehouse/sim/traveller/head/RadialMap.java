// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

/** How far the surface of a head reaches from the skull's centre in every direction: what hair grows on. */
final class RadialMap {

    private static final int AROUND = 72;
    private static final int DOWN = 36;

    private final float[] radii = new float[AROUND * (DOWN + 1)];

    RadialMap(float[] surface) {
        for (int at = 0; at < radii.length; at++) {
            double polar = (at / AROUND) * Math.PI / DOWN;
            double around = (at % AROUND) * 2 * Math.PI / AROUND;
            radii[at] = Skull.radius((float) (Math.sin(polar) * Math.sin(around)), (float) Math.cos(polar), (float)
                    (Math.sin(polar) * Math.cos(around)));
        }
        for (int at = 0; at < surface.length; at += 3) {
            float x = surface[at] - Skull.CENTRE[0];
            float y = surface[at + 1] - Skull.CENTRE[1];
            float z = surface[at + 2] - Skull.CENTRE[2];
            float radius = (float) Math.sqrt(x * x + y * y + z * z);
            int column = Math.floorMod(Math.round((float) (Math.atan2(x, z) * AROUND / (2 * Math.PI))), AROUND);
            int row = Math.round((float) (Math.acos(y / radius) * DOWN / Math.PI));
            int cell = row * AROUND + column;
            radii[cell] = Math.max(radii[cell], radius);
        }
    }

    /** Radius, centimetres; {@code around} is 0 at the front, {@code polar} is 0 at the crown, radians. */
    float radius(double around, double polar) {
        float column = (float) (around * AROUND / (2 * Math.PI));
        float row = (float) Math.max(0, Math.min(DOWN - 1e-3, polar * DOWN / Math.PI));
        int c = (int) Math.floor(column);
        int r = (int) row;
        float upper = Curve.mix(cell(r, c), cell(r, c + 1), column - c);
        float lower = Curve.mix(cell(r + 1, c), cell(r + 1, c + 1), column - c);
        return Curve.mix(upper, lower, row - r);
    }

    private float cell(int row, int column) {
        return radii[row * AROUND + Math.floorMod(column, AROUND)];
    }
}
