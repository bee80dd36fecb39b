// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines beside a line, where the search overlooked them: same direction, same length, a line's distance away. */
final class SeedExtender {
    /** Rows of the strip in which neighbours are looked for, in heights of a capital: three and a half to both sides. */
    private static final int HEIGHTS = 9;

    private final Pyramid page;
    private final LineTracker tracker;

    SeedExtender(Pyramid page) {
        this.page = page;
        tracker = new LineTracker(page);
    }

    /** Lines beside the seed, not the seed itself. */
    List<TrackedLine> beside(TrackedLine seed) {
        TextLine line = seed.line();
        try (InkStrip strip = InkStrip.along(line, page, InkStrip.FINE, HEIGHTS, Ink.FAINTEST)) {
            return beside(seed, strip);
        }
    }

    private List<TrackedLine> beside(TrackedLine seed, InkStrip strip) {
        float[] profile = new RowProfile(strip).along(0);
        List<TrackedLine> found = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            double nearest = Neighbours.NEAREST * strip.cap();
            double farthest = Neighbours.FARTHEST * strip.cap();
            double middle = strip.middle() + side * (nearest + farthest) / 2;
            Band.near(profile, middle, strip.cap(), (farthest - nearest) / 2)
                    .map(band -> strip.frame()
                            .line(strip.firstColumn(), band.middle(), strip.lastColumn(), band.middle(), strip.cap()))
                    .flatMap(tracker::track)
                    .filter(other -> Neighbours.match(seed, other))
                    .ifPresent(found::add);
        }
        return found;
    }
}
