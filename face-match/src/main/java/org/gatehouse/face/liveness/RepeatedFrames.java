// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Frames that are one of the frames before. A sensor has noise and a living head trembles, so no two frames of a face are the
 * same; a still picture or a short film fed in place of the camera repeats itself. A camera that sends each picture twice does
 * so at once, which does not count.
 */
final class RepeatedFrames implements PassiveCue {
    /** So many repeats are an attack. */
    static final int LIMIT = 4;
    /** Frames nearer than this are the same, mean steps of 255 in the shrunken face: noise of 1 step makes some 0.2. */
    static final double SAME = 0.12;
    /** A repeat comes later than a camera's own double picture. */
    static final long LATER_NANOS = 250_000_000L;

    private static final int KEPT = 240;

    private record Face(long nanos, int left, int top, int width, int height, byte[] grey) {}

    private final Deque<Face> faces = new ArrayDeque<>();
    private int repeats;

    @Override
    public void see(FaceView view) {
        Face now = cut(view);
        if (faces.stream().anyMatch(face -> now.nanos - face.nanos >= LATER_NANOS && same(face, now))) {
            repeats++;
        }
        faces.addLast(now);
        if (faces.size() > KEPT) {
            wipe(faces.removeFirst());
        }
    }

    private static Face cut(FaceView view) {
        int left = clamp(view.box.x() / FaceView.SHRINK, view.smallWidth - 1);
        int top = clamp(view.box.y() / FaceView.SHRINK, view.smallHeight - 1);
        int width = Math.max(1, clamp((view.box.x() + view.box.width()) / FaceView.SHRINK, view.smallWidth) - left);
        int height = Math.max(1, clamp((view.box.y() + view.box.height()) / FaceView.SHRINK, view.smallHeight) - top);
        byte[] grey = new byte[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(view.small, (top + row) * view.smallWidth + left, grey, row * width, width);
        }
        return new Face(view.nanos, left, top, width, height, grey);
    }

    /** Compares where both show the face; faces in different places are different. */
    private static boolean same(Face one, Face other) {
        int left = Math.max(one.left, other.left);
        int top = Math.max(one.top, other.top);
        int right = Math.min(one.left + one.width, other.left + other.width);
        int bottom = Math.min(one.top + one.height, other.top + other.height);
        double area = Math.max(0, right - left) * (double) Math.max(0, bottom - top);
        if (area < 0.8 * Math.max(one.grey.length, other.grey.length)) {
            return false;
        }
        long allowed = Math.round(SAME * area);
        long sum = 0;
        for (int y = top; y < bottom && sum <= allowed; y++) {
            for (int x = left; x < right; x++) {
                int a = one.grey[(y - one.top) * one.width + x - one.left] & 0xff;
                int b = other.grey[(y - other.top) * other.width + x - other.left] & 0xff;
                sum += Math.abs(a - b);
            }
        }
        return sum <= allowed;
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }

    @Override
    public CueFinding finding() {
        return new CueFinding(
                Cue.REPEATED_FRAMES, repeats, LIMIT, repeats >= LIMIT ? CueOpinion.ATTACK : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        for (Iterator<Face> each = faces.iterator(); each.hasNext(); each.remove()) {
            wipe(each.next());
        }
        repeats = 0;
    }

    private static void wipe(Face face) {
        Arrays.fill(face.grey, (byte) 0);
    }
}
