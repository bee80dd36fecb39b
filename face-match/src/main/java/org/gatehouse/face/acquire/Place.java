// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;

/**
 * Where a face was and how large, which is all that following it needs.
 *
 * @param nanos when
 * @param x middle of the eyes, pixels
 * @param y the same
 * @param unit inter-eye distance, pixels
 */
record Place(long nanos, double x, double y, double unit) {

    static Place of(Landmarks face, long nanos) {
        Point left = face.leftEye();
        Point right = face.rightEye();
        return new Place(
                nanos, (left.x() + right.x()) / 2, (left.y() + right.y()) / 2, Math.max(1, face.interEyeDistance()));
    }

    /** Seconds since another place, never negative. */
    double secondsSince(Place earlier) {
        return Math.max(0, nanos - earlier.nanos) / 1e9;
    }

    /** Inter-eye distances between two places. */
    double away(Place other) {
        return Math.hypot(x - other.x, y - other.y) / Math.min(unit, other.unit);
    }

    /** How many times larger one is than the other, 1 and more. */
    double ratio(Place other) {
        return Math.max(unit, other.unit) / Math.min(unit, other.unit);
    }
}
