// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import org.gatehouse.face.detect.Landmarks;

/**
 * Direction of a head from the mesh in space. What is the same on both sides of a head gives its axis from side to side;
 * forehead, nose and the rims of the face, which no expression moves, give its axis downwards.
 *
 * @param yaw degrees, positive when the head turns to the right of the picture (the subject's left)
 * @param pitch degrees, positive when the chin goes up
 * @param roll degrees, positive clockwise in the picture
 */
record HeadPose(double yaw, double pitch, double roll) {
    /** Point by point the same places on the left and on the right. */
    private static final int[] LEFT = {33, 133, 234, 127, 93, 132, 54, 103, 50};

    private static final int[] RIGHT = {263, 362, 454, 356, 323, 361, 284, 332, 280};
    private static final int[] UPPER = {10, 151, 9, 54, 284, 103, 332};
    private static final int[] LOWER = {2, 98, 327, 132, 361, 93, 323};

    /** Degrees by which these points alone lean forward in an upright head: the mean of rendered heads and photographs. */
    private static final double LEAN = 20;

    static HeadPose of(Landmarks face) {
        Direction across = Direction.from(face, LEFT, RIGHT).unit();
        Direction down = Direction.from(face, UPPER, LOWER).without(across).unit();
        Direction ahead = down.cross(across);
        Direction looking = ahead.turned(down, -Math.toRadians(LEAN));
        return new HeadPose(
                Math.toDegrees(Math.atan2(looking.x, -looking.z)),
                Math.toDegrees(Math.atan2(-looking.y, Math.hypot(looking.x, looking.z))),
                Math.toDegrees(Math.atan2(across.y, across.x)));
    }

    /** In pixels of the picture: to the right, downwards, away from the camera. */
    private record Direction(double x, double y, double z) {

        /** From the middle of some points to the middle of as many others. */
        static Direction from(Landmarks face, int[] start, int[] end) {
            double x = 0;
            double y = 0;
            double z = 0;
            for (int i = 0; i < start.length; i++) {
                x += face.point(end[i]).x() - face.point(start[i]).x();
                y += face.point(end[i]).y() - face.point(start[i]).y();
                z += face.depth(end[i]) - face.depth(start[i]);
            }
            return new Direction(x / start.length, y / start.length, z / start.length);
        }

        Direction unit() {
            double length = Math.sqrt(x * x + y * y + z * z);
            return new Direction(x / length, y / length, z / length);
        }

        Direction without(Direction unit) {
            double along = x * unit.x + y * unit.y + z * unit.z;
            return new Direction(x - along * unit.x, y - along * unit.y, z - along * unit.z);
        }

        Direction cross(Direction other) {
            return new Direction(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
        }

        /** Towards another direction at a right angle to this one. */
        Direction turned(Direction towards, double radians) {
            double cos = Math.cos(radians);
            double sin = Math.sin(radians);
            return new Direction(x * cos + towards.x * sin, y * cos + towards.y * sin, z * cos + towards.z * sin);
        }
    }
}
