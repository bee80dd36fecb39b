// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/**
 * How a picture is held before the camera. Pixels are those of the camera's frame at the card's distance.
 *
 * @param halfWidth half the width of the card, pixels
 * @param halfHeight half its height, pixels
 * @param x its middle, pixels to the right of the frame's middle
 * @param y the same downwards
 * @param yaw turn, degrees, positive when its face looks to the right
 * @param pitch nod, degrees
 * @param roll tilt, degrees
 * @param bendRadius radius of the cylinder round an upright axis that it is bent to, pixels; 0 for flat
 * @param surface what it is made of
 */
record Card(
        double halfWidth,
        double halfHeight,
        double x,
        double y,
        double yaw,
        double pitch,
        double roll,
        double bendRadius,
        Surface surface) {

    /** What a picture is shown on. */
    enum Surface {
        /** Paper with a white margin and fewer colours. */
        PAPER,
        /** Paper cut along the outline of the head. */
        CUT_OUT,
        /** A display with its grid of picture elements and a dark rim. */
        SCREEN
    }

    /** A flat card that hides the middle of the frame and shows what would be seen there. */
    static Card held(Surface surface, double halfWidth, double halfHeight) {
        return new Card(halfWidth, halfHeight, 0, -20, 0, 0, 0, 0, surface);
    }

    Card moved(double newX, double newY, double newYaw, double newPitch, double newRoll) {
        return new Card(halfWidth, halfHeight, newX, newY - 20, newYaw, newPitch, newRoll, bendRadius, surface);
    }

    Card bent(double radius) {
        return new Card(halfWidth, halfHeight, x, y, yaw, pitch, roll, radius, surface);
    }
}
