// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.Optional;

/** Follows a roughly known line: its slope, its middle, the height of its capitals, and its ends down to faint fillers. */
final class LineTracker {
    /** Capitals below this many pixels of the page cannot be read. */
    private static final double SMALLEST_CAP = 4;

    /** Characters; what is shorter is no line of an MRZ and no good part of one. */
    private static final int SHORTEST = 6;

    /** Rows of a strip, in heights of a capital: the line, the gaps beside it, and a little of what is beyond. */
    private static final int HEIGHTS = 5;

    /** Below this regularity it is a line of another type, or a pattern. */
    private static final double LEAST_REGULARITY = 0.06;

    /** Share of the usual depth that a faint filler still has; the pattern of the paper has less. */
    private static final double FAINT_SHARE = 0.35;

    private final Pyramid page;

    LineTracker(Pyramid page) {
        this.page = page;
    }

    /** Empty when no line of fixed pitch runs there. */
    Optional<TrackedLine> track(TextLine rough) {
        Optional<Step> coarse = step(rough, InkStrip.COARSE, 0.06, 0.5, Ink.FAINTEST);
        if (coarse.isEmpty() || coarse.get().pitch().regularity() < LEAST_REGULARITY) {
            return Optional.empty();
        }
        return step(
                        coarse.get().line(),
                        InkStrip.COARSE,
                        0.02,
                        0.4,
                        coarse.get().faintest())
                .flatMap(step -> step(step.line(), InkStrip.FINE, 0.012, 0.3, step.faintest()))
                .filter(step -> step.pitch().regularity() >= LEAST_REGULARITY)
                .map(Step::tracked);
    }

    /** A line as it is known after one step of following it; the pitch in pixels of the page. */
    private record Step(TextLine line, ColumnProfile.Pitch pitch, double quiet, double depth) {
        double faintest() {
            return Math.max(Ink.FAINTEST, FAINT_SHARE * depth);
        }

        TrackedLine tracked() {
            return new TrackedLine(line, pitch.pixels(), pitch.regularity(), quiet);
        }
    }

    /**
     * @param steepest how much the line may be turned against what is known, rows a column
     * @param reach how far beside what is known its middle may lie, in heights of a capital
     */
    private Optional<Step> step(TextLine line, int cap, double steepest, double reach, double faintest) {
        if (line.capHeight() < SMALLEST_CAP || line.length() < SHORTEST * line.capHeight()) {
            return Optional.empty();
        }
        try (InkStrip strip = InkStrip.along(line, page, cap, HEIGHTS, faintest)) {
            return step(strip, steepest, reach);
        }
    }

    private static Optional<Step> step(InkStrip strip, double steepest, double reach) {
        int cap = strip.cap();
        RowProfile rows = new RowProfile(strip);
        double slope = rows.slope(steepest, steepest / 12, cap * 3 / 2);
        return Band.near(rows.along(slope), strip.middle(), cap, reach * cap).map(band -> {
            ColumnProfile columns = new ColumnProfile(strip, band, slope);
            int[] ends = columns.ends(strip.firstColumn(), strip.lastColumn());
            double centre = (strip.firstColumn() + strip.lastColumn()) / 2.0;
            TextLine better = strip.frame()
                    .line(
                            ends[0],
                            band.middle() + slope * (ends[0] - centre),
                            ends[1],
                            band.middle() + slope * (ends[1] - centre),
                            band.height());
            ColumnProfile.Pitch pitch =
                    columns.pitch(ends[0], ends[1]).times(strip.frame().pagePixels());
            return new Step(better, pitch, band.quiet(), strip.depth());
        });
    }
}
