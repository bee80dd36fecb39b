// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Follows one face by place and size. A face that jumps, changes its size at once, or comes back after a pause is another
 * track: somebody else may have stepped in. Knows nothing that tells people apart, and so cannot see an exchange of two heads of the
 * same size in the same place between two frames.
 */
final class FaceTracker {
    /** Inter-eye distances that a face may jump at once, and a second on top of it: a person's quickest sway, 40 cm/s. */
    private static final double JUMP = 0.8;

    private static final double SPEED = 6;
    /** Two heads side by side are six apart. */
    private static final double LARGEST_JUMP = 3;

    private static final double SIZE_JUMP = 1.3;
    /** Motion is measured against a frame at least this old: between two quick frames there is only jitter. */
    private static final double BASELINE_SECONDS = 0.08;

    private static final double OLDEST_SECONDS = 0.5;

    private final double lostAfterSeconds;
    private final Deque<Place> recent = new ArrayDeque<>();
    private @Nullable Place last;
    private int track;

    /** @param lostAfter a face not seen for longer is a new one when it is back */
    FaceTracker(Duration lostAfter) {
        this.lostAfterSeconds = lostAfter.toNanos() / 1e9;
    }

    /**
     * One sight of a face.
     *
     * @param track 1 for the first face, 2 for the next and so on
     * @param motion inter-eye distances a second, once there is an earlier frame of the track to measure from
     */
    record Sighting(int track, OptionalDouble motion) {}

    Sighting follow(Place place) {
        Place before = last;
        last = place;
        if (before == null || !same(before, place)) {
            track++;
            recent.clear();
        }
        while (!recent.isEmpty() && place.secondsSince(recent.peekFirst()) > OLDEST_SECONDS) {
            recent.removeFirst();
        }
        OptionalDouble motion = motion(place);
        recent.addLast(place);
        return new Sighting(track, motion);
    }

    private boolean same(Place before, Place now) {
        double seconds = now.secondsSince(before);
        return seconds <= lostAfterSeconds
                && now.away(before) <= Math.min(LARGEST_JUMP, JUMP + SPEED * seconds)
                && now.ratio(before) <= SIZE_JUMP + seconds;
    }

    /** Against the youngest of those that are old enough. */
    private OptionalDouble motion(Place place) {
        OptionalDouble found = OptionalDouble.empty();
        for (Place earlier : recent) {
            double seconds = place.secondsSince(earlier);
            if (seconds >= BASELINE_SECONDS) {
                found = OptionalDouble.of(Math.hypot(place.away(earlier), place.ratio(earlier) - 1) / seconds);
            }
        }
        return found;
    }
}
