// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

/**
 * What is measured of a face in a picture. The names follow the quality components of ISO/IEC 29794-5 where one is close;
 * every formula is our own, on our own landmarks: inspired by that standard, not conformant to it. Left and right are those
 * of the picture.
 */
public enum QualityMeasure {
    /** Width of the widest other face as a share of this one's; 0 for a face that is alone. */
    SINGLE_FACE,
    /** Pixels between the eye centres. */
    INTER_EYE_DISTANCE,
    /** Height of the face from the top of the forehead to the chin, as a share of the picture's height, above 0. */
    HEAD_SIZE,
    /** From the face to the picture's left edge, in inter-eye distances; negative where the face reaches over it. */
    MARGIN_LEFT,
    /** The same to the right edge. */
    MARGIN_RIGHT,
    /** The same to the upper edge, from the top of the forehead. */
    MARGIN_ABOVE,
    /** The same to the lower edge, from the chin. */
    MARGIN_BELOW,
    /** Turn to the side in degrees, -90..90, positive towards the right of the picture (the subject's left). */
    YAW,
    /** Nod in degrees, -90..90, positive when the chin goes up; 0 where a camera at eye level sees an upright head. */
    PITCH,
    /** Tilt in degrees, -180..180, positive clockwise in the picture. */
    ROLL,
    /**
     * How far the eyes moved since about a tenth of a second ago, in inter-eye distances (some 6 cm) a second, 0 and more.
     * Takes two frames: measured where a face is followed, never of one picture.
     */
    MOTION,
    /** Variance of the Laplacian of the luminance (0..255) of the upright face, 128 pixels wide. */
    SHARPNESS,
    /** Mean luminance of the upright face, 0..255. */
    LUMINANCE_MEAN,
    /** Standard deviation of the luminance of the upright face, 0..128: the root of the standard's luminance variance. */
    LUMINANCE_CONTRAST,
    /** Share of the upright face that is nearly black (luminance 25 and less), 0..1. */
    UNDER_EXPOSURE,
    /** Share of the upright face that is nearly white (luminance 247 and more), 0..1. */
    OVER_EXPOSURE,
    /** Entropy of the luminance of the upright face in bits, 0..8. */
    DYNAMIC_RANGE,
    /** Luminance of the darker cheek as a share of the lighter one's, 0..1; 1 for even light. */
    ILLUMINATION_UNIFORMITY,
    /** How far the skin's mean colour is from every natural one, in CIELAB units; 0 for skin, and for grey pictures. */
    NATURAL_COLOUR,
    /** Opening of the lids as a share of the eye's width, of the eye that is less open, 0 and more. */
    EYES_OPEN,
    /**
     * Luminance around the eyes as a share of the cheeks', 0 and more: low behind dark glasses. The standard segments the
     * picture for this; here a few points are looked at, which sees dark lenses and no mirrored or clear ones.
     */
    EYES_VISIBLE,
    /** Gap between the lips as a share of the distance from the eyes to the chin, 0 and more; 0 for a closed mouth. */
    MOUTH_CLOSED
}
