// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

/** What is measured of a face image. Named after ISO/IEC 29794-5's components where one is close; all are own measures. */
public enum QualityMeasure {
    /** Pixels between the eye centres. */
    INTER_EYE_DISTANCE,
    /** Variance of the Laplacian of the luminance (0..255) of the upright face, 128 pixels wide. */
    SHARPNESS,
    /** Mean luminance of the upright face, 0..255. */
    LUMINANCE_MEAN,
    /** Standard deviation of the luminance of the upright face, 0..128. */
    LUMINANCE_CONTRAST,
    /** Turn to the side in degrees, positive towards the subject's left; rough, from landmarks. */
    YAW,
    /** Nod in degrees, positive upwards; rough, from landmarks. */
    PITCH,
    /** Tilt in degrees, positive clockwise in the picture. */
    ROLL
}
