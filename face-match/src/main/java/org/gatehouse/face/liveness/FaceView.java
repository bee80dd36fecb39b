// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** What all cues need of one frame, computed once. Closing overwrites it. */
final class FaceView implements AutoCloseable {
    /** Pixels of the frame to one of the small luminance picture. */
    static final int SHRINK = 4;

    private static final int LEFT_CORNER = 33;
    private static final int RIGHT_CORNER = 263;
    private static final int FOREHEAD = 10;
    private static final int CHIN = 152;
    private static final int UPPER_LIP = 13;
    private static final int LOWER_LIP = 14;

    final Picture picture;
    final FaceBox box;
    final long nanos;
    final double interEye;
    final Point leftEye;
    final Point rightEye;
    /** Turn of the head, degrees, positive to the right of the picture; rough, from the mesh's own depths. */
    final double yaw;
    /** Distance of the eyes as a share of the face's height: a narrowing face was turned. */
    final double aspect;
    /** Opening of the lids as a share of the eyes' width, mean of both. */
    final double eyeOpening;
    /** Gap between the lips as a share of the distance of the eyes. */
    final double mouthOpening;
    /** Luminance at a quarter of the size, row by row. */
    final byte[] small;

    final int smallWidth;
    final int smallHeight;
    private final Landmarks landmarks;

    FaceView(PresentationFrame frame) {
        picture = frame.picture();
        box = frame.box();
        nanos = frame.captureNanos();
        landmarks = frame.landmarks();
        leftEye = landmarks.leftEye();
        rightEye = landmarks.rightEye();
        interEye = Math.max(landmarks.interEyeDistance(), 1e-6);
        yaw = Math.toDegrees(Math.atan2(
                landmarks.depth(RIGHT_CORNER) - landmarks.depth(LEFT_CORNER), distance(LEFT_CORNER, RIGHT_CORNER)));
        aspect = interEye / Math.max(distance(FOREHEAD, CHIN), 1e-6);
        eyeOpening = (distance(159, 145) / Math.max(distance(33, 133), 1e-6)
                        + distance(386, 374) / Math.max(distance(362, 263), 1e-6))
                / 2;
        mouthOpening = distance(UPPER_LIP, LOWER_LIP) / interEye;
        smallWidth = Math.max(1, picture.width() / SHRINK);
        smallHeight = Math.max(1, picture.height() / SHRINK);
        small = shrunk(picture.bgr(), smallWidth, smallHeight);
    }

    /** Copies of all points of the mesh, x and y in turn; the caller wipes them. */
    double[] points() {
        double[] xy = new double[2 * Landmarks.COUNT];
        for (int number = 0; number < Landmarks.COUNT; number++) {
            xy[2 * number] = landmarks.point(number).x();
            xy[2 * number + 1] = landmarks.point(number).y();
        }
        return xy;
    }

    /** Middle of the eyes, in pixels of the frame. */
    Point eyes() {
        return new Point((leftEye.x() + rightEye.x()) / 2, (leftEye.y() + rightEye.y()) / 2);
    }

    /** Left eye, right eye and the corners of the mouth: what the face is laid upright by. */
    List<Point> corners() {
        return List.of(leftEye, rightEye, landmarks.point(61), landmarks.point(291));
    }

    private double distance(int one, int other) {
        return landmarks.point(one).distance(landmarks.point(other));
    }

    private static byte[] shrunk(Mat bgr, int width, int height) {
        try (Scratch scratch = new Scratch();
                Size size = new Size(width, height)) {
            Mat little = scratch.mat();
            resize(bgr, little, size, 0, 0, INTER_AREA);
            Mat grey = scratch.mat();
            cvtColor(little, grey, COLOR_BGR2GRAY);
            return bytes(grey);
        }
    }

    /** The elements of a matrix without gaps; the caller wipes them. */
    static byte[] bytes(Mat mat) {
        byte[] copy = new byte[Math.toIntExact(mat.total() * mat.elemSize())];
        try (BytePointer data = new BytePointer(mat.data())) {
            data.get(copy);
        }
        return copy;
    }

    @Override
    public void close() {
        Arrays.fill(small, (byte) 0);
    }
}
