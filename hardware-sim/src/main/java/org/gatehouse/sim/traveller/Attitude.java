// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * How a head is held, and where its eyes look. Angles in degrees.
 *
 * @param yaw turn of the head, positive to the right of the picture, -60..60
 * @param pitch nod, positive down, -40..40
 * @param roll tilt, positive clockwise in the picture, -40..40
 * @param eyeContact 1 the eyes turn back to the lens, 0 they look where the face points
 */
public record Attitude(float yaw, float pitch, float roll, float eyeContact) {

    /** Straight into the lens. */
    public static final Attitude FRONTAL = new Attitude(0, 0, 0, 1);

    public Attitude {
        Within.range("yaw", yaw, -60, 60);
        Within.range("pitch", pitch, -40, 40);
        Within.range("roll", roll, -40, 40);
        Within.range("eyeContact", eyeContact, 0, 1);
    }
}
