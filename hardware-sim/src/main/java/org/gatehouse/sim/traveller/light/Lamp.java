// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Lighting;

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

    static Lamp of(Framing framing, Lighting lighting) {
        double side = Math.toRadians(lighting.angle());
        float x = (float) (Math.sin(side) * Math.cos(ELEVATION));
        float y = (float) Math.sin(ELEVATION);
        float z = (float) (Math.cos(side) * Math.cos(ELEVATION));
        float length = (float) Math.sqrt(x * x + y * y + (z + 1) * (z + 1));
        float[] half = {x / length, y / length, (z + 1) / length};
        boolean portrait = framing == Framing.PORTRAIT;
        // The camera exposes for the bright hall behind, so the face gets what is left.
        float main = (portrait ? 0.5f : 0.76f) * (1 - 0.9f * lighting.backlight());
        float around = (portrait ? 0.66f : 0.46f) * (1 - 0.78f * lighting.backlight());
        return new Lamp(new float[] {x, y, z}, half, main, around);
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
