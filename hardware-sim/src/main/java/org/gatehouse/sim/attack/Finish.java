// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

/** How the material of an instrument changes what is on it. */
interface Finish {

    /**
     * Changes one sample.
     *
     * @param rgb 0..255 each
     * @param across from the middle of the instrument, centimetres
     * @param up the same
     * @param facing cosine of the angle at which the lamp's light falls on it
     * @param row of the camera's picture
     * @param seconds since the beginning
     */
    void apply(float[] rgb, float across, float up, float facing, int row, double seconds);
}
