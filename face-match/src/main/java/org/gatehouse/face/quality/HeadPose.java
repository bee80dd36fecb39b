// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;

/**
 * Rough direction of a head from the mesh's own depths, good to some degrees: enough to leave out turned frames.
 *
 * @param yaw degrees, positive when the head turns to the right of the picture (the subject's left)
 * @param pitch degrees, positive when the chin goes up
 * @param roll degrees, positive clockwise in the picture
 */
record HeadPose(double yaw, double pitch, double roll) {
    private static final int LEFT_EYE_CORNER = 33;
    private static final int RIGHT_EYE_CORNER = 263;
    private static final int FOREHEAD = 10;
    private static final int CHIN = 152;

    static HeadPose of(Landmarks face) {
        Point left = face.point(LEFT_EYE_CORNER);
        Point right = face.point(RIGHT_EYE_CORNER);
        double yaw = Math.atan2(face.depth(RIGHT_EYE_CORNER) - face.depth(LEFT_EYE_CORNER), left.distance(right));
        double pitch = Math.atan2(
                face.depth(FOREHEAD) - face.depth(CHIN), face.point(FOREHEAD).distance(face.point(CHIN)));
        double roll = Math.atan2(right.y() - left.y(), right.x() - left.x());
        return new HeadPose(Math.toDegrees(yaw), Math.toDegrees(pitch), Math.toDegrees(roll));
    }
}
