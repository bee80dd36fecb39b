// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;
import org.gatehouse.face.portrait.Picture;

/**
 * Where a face lies in its picture.
 *
 * @param height of the face as a share of the picture's height
 * @param left inter-eye distances to the left edge, negative beyond it
 * @param right the same to the right edge
 * @param above the same to the upper edge
 * @param below the same to the lower edge
 */
record FaceExtent(double height, double left, double right, double above, double below) {

    static FaceExtent of(Landmarks face, Picture picture) {
        return of(face, picture.width(), picture.height());
    }

    static FaceExtent of(Landmarks face, int width, int height) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int number = 0; number < Landmarks.COUNT; number++) {
            Point point = face.point(number);
            minX = Math.min(minX, point.x());
            minY = Math.min(minY, point.y());
            maxX = Math.max(maxX, point.x());
            maxY = Math.max(maxY, point.y());
        }
        double unit = face.interEyeDistance();
        return new FaceExtent(
                (maxY - minY) / height,
                minX / unit,
                (width - 1 - maxX) / unit,
                minY / unit,
                (height - 1 - maxY) / unit);
    }
}
