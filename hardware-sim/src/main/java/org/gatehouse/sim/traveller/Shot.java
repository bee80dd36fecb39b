// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * How one picture is taken.
 *
 * @param attitude how the head is held
 * @param expression what the face does
 * @param eyewear what is before the eyes
 * @param placement where the person stands
 * @param lighting what light there is
 * @param capture what the camera makes of it
 */
public record Shot(
        Attitude attitude,
        Expression expression,
        Eyewear eyewear,
        Placement placement,
        Lighting lighting,
        Capture capture) {

    /** The same shot with the head turned otherwise, eyes as before: what a challenge to turn the head needs. */
    public Shot turned(float yaw, float pitch, float roll) {
        return holding(new Attitude(yaw, pitch, roll, attitude.eyeContact()));
    }

    /** The same shot with the head held otherwise. */
    public Shot holding(Attitude other) {
        return new Shot(other, expression, eyewear, placement, lighting, capture);
    }

    /** The same shot with another face on the face. */
    public Shot expressing(float blink, float smile, float jaw) {
        return new Shot(attitude, new Expression(blink, smile, jaw), eyewear, placement, lighting, capture);
    }

    /** The same shot with other glasses or none. */
    public Shot wearing(Eyewear other) {
        return new Shot(attitude, expression, other, placement, lighting, capture);
    }

    /** The same shot with the head elsewhere in the picture. */
    public Shot standing(float distanceFactor, float shiftX, float shiftY) {
        Placement other = new Placement(distanceFactor, shiftX, shiftY);
        return new Shot(attitude, expression, eyewear, other, lighting, capture);
    }

    /** The same shot in other light. */
    public Shot lit(float angle, float backlight) {
        return new Shot(attitude, expression, eyewear, placement, new Lighting(angle, backlight), capture);
    }

    /** The same shot of a person who moves while the shutter is open. */
    public Shot moving(float blurPixels, float blurDegrees) {
        return captured(new Capture(blurPixels, blurDegrees, capture.noise(), capture.jpegQuality(), capture.grain()));
    }

    /** The same shot with other noise. */
    public Shot withGrain(long grain) {
        return captured(new Capture(
                capture.blurPixels(), capture.blurDegrees(), capture.noise(), capture.jpegQuality(), grain));
    }

    private Shot captured(Capture other) {
        return new Shot(attitude, expression, eyewear, placement, lighting, other);
    }
}
