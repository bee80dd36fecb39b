// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import java.util.List;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;
import org.gatehouse.face.detect.Similarity;
import org.gatehouse.face.model.AlignmentTemplate;

/** The places that an {@link AlignmentTemplate} stands for: where eyes, nose and mouth are to be in a square. */
enum ChipTemplate {
    /** dlib's five points as fractions of the face, in a square with a quarter of the face as margin on each side. */
    DLIB(AlignmentTemplate.DLIB_150) {
        @Override
        Point place(double x, double y) {
            return new Point((x + 0.25) / 1.5 * 150, (y + 0.25) / 1.5 * 150);
        }

        @Override
        List<Point> points() {
            return List.of(
                    place(0.2255, 0.2160),
                    place(0.7548, 0.2160),
                    place(0.4901, 0.5156),
                    place(0.2541, 0.7802),
                    place(0.7261, 0.7802));
        }
    },
    /** The usual 112-pixel places, doubled, and drawn together to 0.85 around the middle to show more of the head. */
    ARCFACE_WIDE(AlignmentTemplate.ARCFACE_224_WIDE) {
        @Override
        Point place(double x, double y) {
            return new Point((2 * x - 112) * 0.85 + 112, (2 * y - 112) * 0.85 + 112);
        }

        @Override
        List<Point> points() {
            return arcface();
        }
    },
    /** The usual 112-pixel places. */
    ARCFACE(AlignmentTemplate.ARCFACE_112) {
        @Override
        Point place(double x, double y) {
            return new Point(x, y);
        }

        @Override
        List<Point> points() {
            return arcface();
        }
    };

    private final AlignmentTemplate template;

    ChipTemplate(AlignmentTemplate template) {
        this.template = template;
    }

    static ChipTemplate of(AlignmentTemplate template) {
        return switch (template) {
            case DLIB_150 -> DLIB;
            case ARCFACE_224_WIDE -> ARCFACE_WIDE;
            case ARCFACE_112 -> ARCFACE;
        };
    }

    /** Width and height in pixels. */
    int side() {
        return template.side();
    }

    /** Left eye, right eye, nose, left and right corner of the mouth, in pixels. */
    abstract List<Point> points();

    abstract Point place(double x, double y);

    List<Point> arcface() {
        return List.of(
                place(38.2946, 51.6963),
                place(73.5318, 51.5014),
                place(56.0252, 71.7366),
                place(41.5493, 92.3655),
                place(70.7299, 92.2041));
    }

    /** From the picture to the square. */
    Similarity align(Landmarks landmarks) {
        return Similarity.fit(landmarks.alignmentPoints(), points());
    }
}
