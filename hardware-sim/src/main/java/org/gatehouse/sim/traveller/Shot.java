// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * How one picture is taken. Angles in degrees.
 *
 * @param yaw turn of the head, positive to the right of the picture, -60..60
 * @param pitch nod, positive down, -40..40
 * @param roll tilt, positive clockwise in the picture, -40..40
 * @param lightAngle where the main light stands, positive to the right of the picture, -90..90
 * @param blink 0 eyes open to 1 closed
 * @param smile 0 neutral to 1
 * @param jaw 0 mouth closed to 1 open
 * @param distanceFactor 1 at the framing's own distance, larger is further away, 0.7..2
 * @param shiftX where the head is, as a share of the picture's width, -0.3..0.3
 * @param shiftY the same for the height, positive down
 * @param noise strength of the sensor's noise, 0..1
 * @param jpegQuality 0.1..1, for whoever encodes the picture
 * @param grain seed of the noise: two shots that differ in it alone differ in noise alone
 */
public record Shot(
        float yaw,
        float pitch,
        float roll,
        float lightAngle,
        float blink,
        float smile,
        float jaw,
        float distanceFactor,
        float shiftX,
        float shiftY,
        float noise,
        float jpegQuality,
        long grain) {

    public Shot {
        within("yaw", yaw, -60, 60);
        within("pitch", pitch, -40, 40);
        within("roll", roll, -40, 40);
        within("lightAngle", lightAngle, -90, 90);
        within("blink", blink, 0, 1);
        within("smile", smile, 0, 1);
        within("jaw", jaw, 0, 1);
        within("distanceFactor", distanceFactor, 0.7f, 2);
        within("shiftX", shiftX, -0.3f, 0.3f);
        within("shiftY", shiftY, -0.3f, 0.3f);
        within("noise", noise, 0, 1);
        within("jpegQuality", jpegQuality, 0.1f, 1);
    }

    /** The same shot with the head turned otherwise: what a challenge to turn the head needs. */
    public Shot turned(float newYaw, float newPitch, float newRoll) {
        return new Shot(
                newYaw,
                newPitch,
                newRoll,
                lightAngle,
                blink,
                smile,
                jaw,
                distanceFactor,
                shiftX,
                shiftY,
                noise,
                jpegQuality,
                grain);
    }

    /** The same shot with another face on the face. */
    public Shot expressing(float newBlink, float newSmile, float newJaw) {
        return new Shot(
                yaw,
                pitch,
                roll,
                lightAngle,
                newBlink,
                newSmile,
                newJaw,
                distanceFactor,
                shiftX,
                shiftY,
                noise,
                jpegQuality,
                grain);
    }

    /** The same shot with the head elsewhere in the picture. */
    public Shot standing(float newDistanceFactor, float newShiftX, float newShiftY) {
        return new Shot(
                yaw,
                pitch,
                roll,
                lightAngle,
                blink,
                smile,
                jaw,
                newDistanceFactor,
                newShiftX,
                newShiftY,
                noise,
                jpegQuality,
                grain);
    }

    /** The same shot with other noise. */
    public Shot withGrain(long newGrain) {
        return new Shot(
                yaw,
                pitch,
                roll,
                lightAngle,
                blink,
                smile,
                jaw,
                distanceFactor,
                shiftX,
                shiftY,
                noise,
                jpegQuality,
                newGrain);
    }

    private static void within(String name, float value, float low, float high) {
        // Written so that NaN is refused too.
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must be " + low + ".." + high + ", not " + value);
        }
    }
}
