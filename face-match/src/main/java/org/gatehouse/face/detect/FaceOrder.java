// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.Comparator;

/** Which of several faces comes first. */
public final class FaceOrder {
    /** How fast a face away from the middle counts less, as a share of the picture's diagonal. */
    private static final double REACH = 0.15;

    private FaceOrder() {}

    /** The largest first, as at a gate, where the one in front is the traveller. */
    public static Comparator<Detection> largest() {
        return Comparator.comparingDouble(face -> -face.box().area());
    }

    /**
     * The one that a photograph is probably of first: area times {@code exp(-(d / 0.15 D)^2 / 2)}, with d from the middle of
     * the face to that of the picture and D the picture's diagonal. A face half a picture's width off the middle must be some ten times as
     * large as one in the middle. Face sets are cropped around the person they name; who stands beside may be as large.
     */
    public static Comparator<Detection> subject(int width, int height) {
        double reach = REACH * Math.hypot(width, height);
        Point middle = new Point((width - 1) / 2.0, (height - 1) / 2.0);
        return Comparator.comparingDouble(face -> -weight(face.box(), middle, reach));
    }

    private static double weight(FaceBox box, Point middle, double reach) {
        double off = new Point(box.x() + box.width() / 2, box.y() + box.height() / 2).distance(middle) / reach;
        return box.area() * Math.exp(-off * off / 2);
    }
}
