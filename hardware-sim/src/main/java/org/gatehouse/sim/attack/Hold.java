// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

/**
 * How an instrument is held at one moment: turned about its middle, then moved. Angles in degrees, lengths in centimetres, in
 * the space of the traveller's head.
 *
 * @param yaw positive when its right edge comes forward
 * @param pitch positive when its upper edge comes forward
 * @param roll positive clockwise in the picture
 * @param x of its middle, to the right of the picture
 * @param y of its middle, upwards
 * @param z of its middle, towards the lens
 * @param scale 1 in its own size
 * @param bend radius of the cylinder it follows; a flat one has {@link #FLAT}
 */
record Hold(float yaw, float pitch, float roll, float x, float y, float z, float scale, float bend) {

    static final float FLAT = Float.POSITIVE_INFINITY;

    /** A hand's unrest added. */
    Hold shaken(Unrest unrest, double seconds) {
        return new Hold(
                yaw + 3 * unrest.at(0, seconds),
                pitch + 2.5f * unrest.at(1, seconds),
                roll + 1.5f * unrest.at(2, seconds),
                x + 0.35f * unrest.at(3, seconds),
                y + 0.35f * unrest.at(4, seconds),
                z + 0.6f * unrest.at(5, seconds),
                scale,
                bend);
    }

    /** Turned further, degrees as {@link #yaw}. */
    Hold turned(float by) {
        return new Hold(yaw + by, pitch, roll, x, y, z, scale, bend);
    }

    /** Taken down by so much, centimetres. */
    Hold lowered(float by) {
        return new Hold(yaw, pitch, roll, x, y - by, z, scale, bend);
    }

    /** Where a place of the instrument is; {@code across} and {@code up} from its middle. */
    void place(float across, float up, float[] positions, int at) {
        boolean flat = Float.isInfinite(bend);
        float u = across * scale;
        float px = flat ? u : bend * (float) Math.sin(u / bend);
        float py = up * scale;
        float pz = flat ? 0 : bend * ((float) Math.cos(u / bend) - 1);
        double cy = Math.cos(Math.toRadians(yaw));
        double sy = Math.sin(Math.toRadians(yaw));
        double cp = Math.cos(Math.toRadians(pitch));
        double sp = Math.sin(Math.toRadians(pitch));
        double cr = Math.cos(Math.toRadians(-roll));
        double sr = Math.sin(Math.toRadians(-roll));
        double ax = cy * px - sy * pz;
        double az = sy * px + cy * pz;
        double by = cp * py - sp * az;
        double bz = sp * py + cp * az;
        positions[at] = (float) (x + cr * ax - sr * by);
        positions[at + 1] = (float) (y + sr * ax + cr * by);
        positions[at + 2] = (float) (z + bz);
    }
}
