// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

/** The ellipsoid that the back of every head follows; centimetres in the canonical face's space. */
final class Skull {

    static final float[] CENTRE = {0, 3.6f, -4.4f};
    static final float HALF_WIDTH = 7.7f;
    static final float HALF_HEIGHT = 9.2f;
    static final float HALF_LENGTH = 9.6f;

    private Skull() {}

    /** From the centre to the surface in a unit direction. */
    static float radius(float x, float y, float z) {
        float a = x / HALF_WIDTH;
        float b = y / HALF_HEIGHT;
        float c = z / HALF_LENGTH;
        return (float) (1 / Math.sqrt(a * a + b * b + c * c));
    }
}
