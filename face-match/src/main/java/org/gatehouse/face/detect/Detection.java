// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

/**
 * A face as the detector reports it, in pixels of the picture.
 *
 * @param box where it is
 * @param leftEye the eye on the left of the picture
 * @param rightEye the eye on the right of the picture
 */
public record Detection(FaceBox box, Point leftEye, Point rightEye) {}
