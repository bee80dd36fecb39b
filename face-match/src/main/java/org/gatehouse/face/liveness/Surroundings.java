// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gatehouse.face.detect.Point;
import org.gatehouse.face.detect.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * What is seen beside and above the head, while the head changes its place: a person moves before a gate that stands still, a
 * picture brings its own background along. Says nothing where nothing moves or the background is blank.
 */
final class Surroundings implements PassiveCue {
    /** From here on the surroundings move with the head. */
    static final double ATTACK = 0.2;
    /** Down to here they stand still. */
    static final double LIVE = -0.35;

    private static final int ENOUGH = 6;
    private static final int KEPT = 12;
    /** Share of the eyes' distance that the head must have moved. */
    private static final double MOVED = 0.08;
    /** Steps of 255 between the two explanations, below which the background is too blank to tell. */
    private static final double TEXTURE = 1.5;

    private record Earlier(byte[] grey, List<Point> corners, double boxWidth, double boxHeight, Point middle) {}

    private final Deque<Earlier> earlier = new ArrayDeque<>();
    private double sum;
    private int count;
    private long frames;

    @Override
    public void see(FaceView view) {
        @Nullable Earlier farthest = null;
        double most = MOVED * view.interEye;
        for (Earlier candidate : earlier) {
            double moved = Math.min(
                    candidate.corners.get(0).distance(view.leftEye),
                    candidate.corners.get(1).distance(view.rightEye));
            if (moved > most) {
                most = moved;
                farthest = candidate;
            }
        }
        if (farthest != null) {
            compare(farthest, view);
        }
        if (frames++ % 3 == 0) {
            keep(view);
        }
    }

    private void keep(FaceView view) {
        Point middle = new Point(
                (view.box.x() + view.box.width() / 2) / FaceView.SHRINK,
                (view.box.y() + view.box.height() / 2) / FaceView.SHRINK);
        earlier.addLast(new Earlier(
                view.small.clone(),
                view.corners(),
                view.box.width() / FaceView.SHRINK,
                view.box.height() / FaceView.SHRINK,
                middle));
        if (earlier.size() > KEPT) {
            Arrays.fill(earlier.removeFirst().grey, (byte) 0);
        }
    }

    private void compare(Earlier then, FaceView now) {
        Similarity head = Similarity.fit(shrunk(then.corners), shrunk(now.corners()));
        double still = 0;
        double moved = 0;
        int places = 0;
        for (int y = 0; y < Math.min(now.smallHeight, then.middle.y() + 0.4 * then.boxHeight); y += 2) {
            for (int x = 0; x < now.smallWidth; x += 2) {
                Point at = head.apply(x, y);
                int mx = (int) Math.round(at.x());
                int my = (int) Math.round(at.y());
                if (beside(then, x, y) && mx >= 0 && my >= 0 && mx < now.smallWidth && my < now.smallHeight) {
                    int before = then.grey[y * now.smallWidth + x] & 0xff;
                    still += Math.abs(before - (now.small[y * now.smallWidth + x] & 0xff));
                    moved += Math.abs(before - (now.small[my * now.smallWidth + mx] & 0xff));
                    places++;
                }
            }
        }
        if (places > 100 && Math.max(still, moved) / places > TEXTURE) {
            sum += (still - moved) / (still + moved);
            count++;
        }
    }

    /** Outside the head and its hair, inside a picture of it. */
    private static boolean beside(Earlier then, int x, int y) {
        double across = Math.abs(x - then.middle.x()) / then.boxWidth;
        double up = (then.middle.y() - y) / then.boxHeight;
        return across <= 1.5 && up <= 1.5 && (across >= 0.85 || up >= 1.1);
    }

    private static List<Point> shrunk(List<Point> points) {
        return points.stream()
                .map(point -> new Point(point.x() / FaceView.SHRINK, point.y() / FaceView.SHRINK))
                .toList();
    }

    @Override
    public CueFinding finding() {
        double value = count == 0 ? 0 : sum / count;
        if (count < ENOUGH) {
            return new CueFinding(Cue.SURROUNDINGS, value, ATTACK, CueOpinion.NEUTRAL);
        }
        return value >= ATTACK
                ? new CueFinding(Cue.SURROUNDINGS, value, ATTACK, CueOpinion.ATTACK)
                : new CueFinding(Cue.SURROUNDINGS, value, LIVE, value <= LIVE ? CueOpinion.LIVE : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        earlier.forEach(each -> Arrays.fill(each.grey, (byte) 0));
        earlier.clear();
        sum = 0;
        count = 0;
        frames = 0;
    }
}
