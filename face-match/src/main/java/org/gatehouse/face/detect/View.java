// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/**
 * One way to look at a picture again: a square that shows it smaller, turned by quarters, or a part of it enlarged. Beyond
 * the picture its edge goes on: black bars would be edges of their own.
 *
 * @param toSquare from the picture to the square
 * @param quarters how often it turns clockwise by 90 degrees, 0..3
 */
record View(Similarity toSquare, int quarters) {
    /** Large enough for every detector of the catalogue. */
    static final int SIDE = 320;

    /** How much of the square's side the picture's longer side takes with a margin around it. */
    private static final double WITH_MARGIN = 0.5;

    /** The looks in the order of their likelihood; those of one stage compete. */
    static List<List<View>> stages(int width, int height) {
        double whole = (double) SIDE / Math.max(width, height);
        double x = (width - 1) / 2.0;
        double y = (height - 1) / 2.0;
        return List.of(
                List.of(of(x, y, whole * WITH_MARGIN, 0)),
                List.of(of(x, y, whole, 1), of(x, y, whole, 2), of(x, y, whole, 3)),
                List.of(
                        of(x, y, whole * WITH_MARGIN, 1),
                        of(x, y, whole * WITH_MARGIN, 2),
                        of(x, y, whole * WITH_MARGIN, 3)),
                parts(width, height, whole, 2),
                parts(width, height, whole, 3));
    }

    /** The middle, half as wide as the picture's longer side, at twice the size. */
    static View ofTheMiddle(int width, int height) {
        return of((width - 1) / 2.0, (height - 1) / 2.0, 2.0 * SIDE / Math.max(width, height), 0);
    }

    /** Overlapping parts, each the {@code zoom}-th of the longer side, that together show all of the picture. */
    private static List<View> parts(int width, int height, double whole, int zoom) {
        double side = (double) Math.max(width, height) / zoom;
        List<View> parts = new ArrayList<>();
        for (double y : middles(height, side)) {
            for (double x : middles(width, side)) {
                parts.add(of(x, y, whole * zoom, 0));
            }
        }
        return parts;
    }

    /** Middles of the parts along one side, at most half a part from each other. */
    private static List<Double> middles(double length, double part) {
        if (length <= part) {
            return List.of((length - 1) / 2);
        }
        int steps = (int) Math.ceil((length - part) / (part / 2));
        List<Double> middles = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            middles.add((part - 1) / 2 + i * (length - part) / steps);
        }
        return middles;
    }

    private static View of(double x, double y, double scale, int quarters) {
        double a = scale * (1 - quarters % 2) * (quarters == 2 ? -1 : 1);
        double b = scale * (quarters % 2) * (quarters == 3 ? -1 : 1);
        double centre = (SIDE - 1) / 2.0;
        return new View(new Similarity(a, b, centre - (a * x - b * y), centre - (b * x + a * y)), quarters);
    }

    /** The caller closes the result. */
    Picture of(Picture picture) {
        try (Scratch scratch = new Scratch()) {
            Mat square = Warp.squareBeyondEdges(picture.bgr(), toSquare, SIDE, scratch);
            return Picture.copyOf(square);
        }
    }

    /** A face in the square as one in the picture: its box keeps its middle, and left and right stay those of the face. */
    Detection inPicture(Detection face) {
        Similarity back = toSquare.inverse();
        FaceBox box = face.box();
        Point middle = back.apply(box.x() + box.width() / 2, box.y() + box.height() / 2);
        double width = (quarters % 2 == 0 ? box.width() : box.height()) * back.scale();
        double height = (quarters % 2 == 0 ? box.height() : box.width()) * back.scale();
        return new Detection(
                new FaceBox(middle.x() - width / 2, middle.y() - height / 2, width, height, box.score()),
                back.apply(face.leftEye().x(), face.leftEye().y()),
                back.apply(face.rightEye().x(), face.rightEye().y()));
    }
}
