// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.detect.Point;
import org.gatehouse.face.detect.Similarity;
import org.gatehouse.face.detect.Warp;
import org.gatehouse.face.portrait.Scratch;

/**
 * Movement that repeats an earlier movement at the same interval: a short film shown again and again. The face is laid upright
 * first, so that the hand that holds the display does not hide it. A film played forwards and backwards in turn is not seen
 * here.
 */
final class LoopedMovement implements PassiveCue {
    /** Seconds of repeated movement that are an attack: who turns to one side twice, as asked, repeats some two. */
    static final double LIMIT = 3.0;
    /** A frame repeats another when it is nearer to it than this share of how far the face usually moves. */
    static final double NEAR = 0.3;
    /** Less movement than this, mean steps of 255 at equal brightness and contrast, is none. */
    static final double MOVEMENT = 4;

    private static final int SIDE = 40;
    private static final int KEPT = 160;
    private static final double SHORTEST = 0.5;
    private static final List<Point> UPRIGHT =
            List.of(new Point(11, 13), new Point(28, 13), new Point(13, 29), new Point(26, 29));

    private record Face(long nanos, byte[] grey) {}

    private final List<Face> faces = new ArrayList<>();
    /** For each interval in frames: when the repetition at that interval began; 0 for none. */
    private long[] since = new long[KEPT + 2];

    private double longest;

    @Override
    public void see(FaceView view) {
        Face now = new Face(view.nanos, upright(view));
        double[] distances = new double[faces.size()];
        double recent = 0;
        int count = 0;
        for (int at = 0; at < distances.length; at++) {
            Face earlier = faces.get(at);
            distances[at] = distance(earlier.grey, now.grey);
            double age = seconds(earlier.nanos, now.nanos);
            if (age >= 0.2 && age <= 1.0) {
                recent += distances[at];
                count++;
            }
        }
        follow(now, distances, count == 0 ? 0 : recent / count);
        faces.add(now);
        if (faces.size() > KEPT) {
            Arrays.fill(faces.remove(0).grey, (byte) 0);
        }
    }

    private void follow(Face now, double[] distances, double movement) {
        long[] next = new long[since.length];
        boolean[] near = new boolean[since.length];
        for (int lag = 1; lag <= distances.length; lag++) {
            Face earlier = faces.get(distances.length - lag);
            near[lag] = movement >= MOVEMENT
                    && distances[distances.length - lag] < NEAR * movement
                    && seconds(earlier.nanos, now.nanos) >= SHORTEST;
        }
        for (int lag = 1; lag <= distances.length; lag++) {
            // A frame more or less, for cameras drop some; but no drift, for two movements of one kind can be laid upon
            // each other.
            if (near[lag - 1] || near[lag] || near[lag + 1]) {
                next[lag] = since[lag] == 0 ? now.nanos : since[lag];
                longest = Math.max(longest, seconds(next[lag], now.nanos));
            }
        }
        since = next;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static double distance(byte[] one, byte[] other) {
        long sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += Math.abs(one[at] - other[at]);
        }
        return (double) sum / one.length;
    }

    /** The upright face at mean 0 and standard deviation 40. */
    private static byte[] upright(FaceView view) {
        Similarity toSquare = Similarity.fit(view.corners(), UPRIGHT);
        try (Scratch scratch = new Scratch()) {
            Mat square = Warp.square(view.picture.bgr(), toSquare, SIDE, scratch);
            byte[] bgr = FaceView.bytes(square);
            double[] grey = new double[SIDE * SIDE];
            double sum = 0;
            for (int at = 0; at < grey.length; at++) {
                grey[at] = 0.114 * (bgr[3 * at] & 0xff)
                        + 0.587 * (bgr[3 * at + 1] & 0xff)
                        + 0.299 * (bgr[3 * at + 2] & 0xff);
                sum += grey[at];
            }
            byte[] even = evened(grey, sum / grey.length);
            Arrays.fill(bgr, (byte) 0);
            Arrays.fill(grey, 0);
            return even;
        }
    }

    private static byte[] evened(double[] grey, double mean) {
        double squares = 0;
        for (double value : grey) {
            squares += (value - mean) * (value - mean);
        }
        double scale = 40 / Math.max(1, Math.sqrt(squares / grey.length));
        byte[] even = new byte[grey.length];
        for (int at = 0; at < even.length; at++) {
            even[at] = (byte) Math.max(-128, Math.min(127, Math.round((grey[at] - mean) * scale)));
        }
        return even;
    }

    @Override
    public CueFinding finding() {
        return new CueFinding(
                Cue.LOOPED_MOVEMENT, longest, LIMIT, longest >= LIMIT ? CueOpinion.ATTACK : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        faces.forEach(face -> Arrays.fill(face.grey, (byte) 0));
        faces.clear();
        Arrays.fill(since, 0);
        longest = 0;
    }
}
