// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shot;

/**
 * The light of a shot: one main lamp and light from everywhere.
 *
 * @param towards unit direction to the main lamp
 * @param half unit direction between lamp and lens, for highlights
 * @param main strength of the main lamp
 * @param around strength of the surrounding light
 */
record Lamp(float[] towards, float[] half, float main, float around) {

    private static final double ELEVATION = Math.toRadians(32);

    static Lamp of(Framing framing, Shot shot) {
        double side = Math.toRadians(shot.lightAngle());
        float x = (float) (Math.sin(side) * Math.cos(ELEVATION));
        float y = (float) Math.sin(ELEVATION);
        float z = (float) (Math.cos(side) * Math.cos(ELEVATION));
        float length = (float) Math.sqrt(x * x + y * y + (z + 1) * (z + 1));
        float[] half = {x / length, y / length, (z + 1) / length};
        return framing == Framing.PORTRAIT
                ? new Lamp(new float[] {x, y, z}, half, 0.5f, 0.66f)
                : new Lamp(new float[] {x, y, z}, half, 0.76f, 0.46f);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
