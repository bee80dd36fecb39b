// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.OptionalDouble;

/** The strongest straight, nearly upright edge beside a head, in pixels of the shrunken frame. */
final class StraightEdge {
    /** Mean step of luminance along the edge, of 255. */
    private static final double STEP = 10;
    /** Share of the edge that steps the same way. */
    private static final double UNBROKEN = 0.9;
    /** Degrees to either side of upright. */
    private static final int TILT = 10;

    private final FaceView view;
    private final double middleX;
    private final double middleY;
    private final double width;
    private final double height;

    StraightEdge(FaceView view) {
        this.view = view;
        width = view.box.width() / FaceView.SHRINK;
        height = view.box.height() / FaceView.SHRINK;
        middleX = view.box.x() / FaceView.SHRINK + width / 2;
        middleY = view.box.y() / FaceView.SHRINK + height / 2;
    }

    /** Where it crosses the height of the face's middle; from half to one and a half widths of the face away. */
    OptionalDouble beside(int side) {
        double best = STEP;
        OptionalDouble place = OptionalDouble.empty();
        for (int tilt = -TILT; tilt <= TILT; tilt += 2) {
            double slope = Math.tan(Math.toRadians(tilt));
            for (double away = 0.5 * width; away <= 1.5 * width; away++) {
                double x = middleX + side * away;
                double step = step(x, slope);
                if (step > best) {
                    best = step;
                    place = OptionalDouble.of(x);
                }
            }
        }
        return place;
    }

    /** Mean step across a line as long as one and a half faces, or 0 where it is broken or leaves the frame. */
    private double step(double x, double slope) {
        double sum = 0;
        int rising = 0;
        int falling = 0;
        int count = 0;
        for (double dy = -0.75 * height; dy <= 0.75 * height; dy += 2) {
            int y = (int) Math.round(middleY + dy);
            int at = (int) Math.round(x + slope * dy);
            if (y < 0 || y >= view.smallHeight || at < 1 || at >= view.smallWidth - 1) {
                return 0;
            }
            int row = y * view.smallWidth;
            int difference = (view.small[row + at + 1] & 0xff) - (view.small[row + at - 1] & 0xff);
            sum += difference;
            rising += difference > 3 ? 1 : 0;
            falling += difference < -3 ? 1 : 0;
            count++;
        }
        return count == 0 || Math.max(rising, falling) < UNBROKEN * count ? 0 : Math.abs(sum) / count;
    }
}
