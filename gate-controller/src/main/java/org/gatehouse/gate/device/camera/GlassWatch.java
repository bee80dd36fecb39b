// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees from small pictures of a glass when a document is laid on it, lies still, and is taken away. What the empty glass looks
 * like is learned from the first still pictures and followed slowly; whatever lies unmoved for a minute counts as part of it, so
 * that a lamp that is changed or a scratch does not occupy the lane for ever. The glass as it was before is remembered: to see it
 * again is to see no document. A document that lies otherwise after something moved was laid again. For one thread.
 */
final class GlassWatch {
    /** Mean difference of brightness, 0 to 255, of two pictures of the same still scene: noise stays below it. */
    private static final double SAME = 4;
    /** From here on something else than the empty glass is seen. */
    private static final double OTHER = 12;
    /** So many alike in a row lie still. */
    private static final int STILL = 3;

    private static final long PART_OF_THE_GLASS_MILLIS = 60_000;
    private static final double FOLLOWING = 0.05;

    /** What has happened on the glass. */
    enum Change {
        PLACED,
        /** It lies still: the picture that showed it is the page's. */
        SETTLED,
        REMOVED
    }

    private double @Nullable [] empty;
    /** The glass as it was before something that lay for a minute counted as part of it. */
    private double @Nullable [] bare;

    private double @Nullable [] last;
    private double @Nullable [] page;
    private int still;
    private boolean lying;
    /** Something has moved since the page was last compared. */
    private boolean unrest;

    private long lyingSince;

    /**
     * Looks at one picture.
     *
     * @param brightness of the cells of a coarse grid over the glass, always as many
     * @param nowMillis monotonic
     */
    List<Change> look(double[] brightness, long nowMillis) {
        double[] before = last;
        last = brightness;
        still = before != null && difference(before, brightness) < SAME ? still + 1 : 1;
        if (still < STILL) {
            unrest |= still == 1;
            return List.of();
        }
        double[] glass = empty;
        if (glass == null) {
            empty = brightness.clone();
            return List.of();
        }
        if (difference(glass, brightness) <= OTHER) {
            return free(glass, brightness);
        }
        double[] former = bare;
        if (former != null && difference(former, brightness) <= OTHER) {
            empty = former;
            bare = null;
            return free(former, brightness);
        }
        return occupied(brightness, nowMillis);
    }

    /** The camera was away: nothing is known of the document, all of the glass. */
    void forget() {
        last = null;
        page = null;
        still = 0;
        lying = false;
    }

    private List<Change> free(double[] glass, double[] brightness) {
        for (int i = 0; i < glass.length; i++) {
            glass[i] += FOLLOWING * (brightness[i] - glass[i]);
        }
        if (!lying) {
            return List.of();
        }
        lying = false;
        page = null;
        return List.of(Change.REMOVED);
    }

    private List<Change> occupied(double[] brightness, long nowMillis) {
        double[] known = page;
        double limit = unrest ? SAME : OTHER;
        unrest = false;
        if (lying && known != null && difference(known, brightness) < limit) {
            if (nowMillis - lyingSince > PART_OF_THE_GLASS_MILLIS) {
                bare = bare == null ? empty : bare;
                empty = brightness.clone();
                return free(brightness.clone(), brightness);
            }
            return List.of();
        }
        boolean moved = lying;
        lying = true;
        lyingSince = nowMillis;
        page = brightness.clone();
        return moved ? List.of(Change.REMOVED, Change.PLACED, Change.SETTLED) : List.of(Change.PLACED, Change.SETTLED);
    }

    private static double difference(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
