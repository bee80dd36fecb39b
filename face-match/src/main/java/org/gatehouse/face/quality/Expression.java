// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;

/**
 * How far lids and lips are apart, measured in space, so that a turned head does not look sleepy.
 *
 * @param eyesOpen opening of the lids as a share of the eye's width, of the less open eye
 * @param mouthOpen gap between the lips as a share of the distance from the eyes to the chin
 */
record Expression(double eyesOpen, double mouthOpen) {
    private static final int CHIN = 152;

    static Expression of(Landmarks face) {
        double left = (apart(face, 160, 144) + apart(face, 159, 145) + apart(face, 158, 153)) / 3;
        double right = (apart(face, 385, 380) + apart(face, 386, 374) + apart(face, 387, 373)) / 3;
        double eyes = Math.min(left / apart(face, 33, 133), right / apart(face, 362, 263));
        return new Expression(eyes, apart(face, 13, 14) / eyesToChin(face));
    }

    private static double eyesToChin(Landmarks face) {
        Point left = face.leftEye();
        Point right = face.rightEye();
        Point chin = face.point(CHIN);
        double dx = (left.x() + right.x()) / 2 - chin.x();
        double dy = (left.y() + right.y()) / 2 - chin.y();
        double dz = (face.depth(159) + face.depth(386)) / 2 - face.depth(CHIN);
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static double apart(Landmarks face, int one, int other) {
        return Math.hypot(face.point(one).distance(face.point(other)), face.depth(one) - face.depth(other));
    }
}
