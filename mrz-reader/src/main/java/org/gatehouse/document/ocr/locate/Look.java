// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** One look at the whole page: at one size, in one direction. */
final class Look {
    /** Lines that are followed in one look; true lines are long and slim and come first. */
    private static final int MOST_TRACKED = 12;

    private final Pyramid page;
    private final LineTracker tracker;

    Look(Pyramid page) {
        this.page = page;
        tracker = new LineTracker(page);
    }

    /**
     * The lines that run in this direction, or up to four degrees beside it.
     *
     * @param longSide pixels to which the page's long side is brought
     * @param radians direction, clockwise
     */
    List<TrackedLine> lines(double longSide, double radians) {
        List<TrackedLine> lines = new ArrayList<>();
        for (TextLine rough : roughLines(longSide, radians)) {
            tracker.track(rough)
                    .filter(line -> LineGrouper.score(line) > 0)
                    .filter(line -> lines.stream().noneMatch(other -> Neighbours.same(other, line)))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private List<TextLine> roughLines(double longSide, double radians) {
        double pagePixels = page.longSide() / longSide;
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        double width = page.width() * cos + page.height() * sin;
        double height = page.width() * sin + page.height() * cos;
        double x = (page.width() - 1) / 2.0;
        double y = (page.height() - 1) / 2.0;
        Frame turned = Frame.at(0, 0, radians, 1);
        Frame frame =
                Frame.at(x - turned.x(width / 2, height / 2), y - turned.y(width / 2, height / 2), radians, pagePixels);
        try (Scratch scratch = new Scratch()) {
            int columns = Math.max(1, (int) Math.round(width / pagePixels));
            int rows = Math.max(1, (int) Math.round(height / pagePixels));
            Mat grey = page.draw(frame, columns, rows, scratch);
            return BarFinder.find(grey).stream()
                    .sorted((one, other) -> Double.compare(other.promise(), one.promise()))
                    .limit(MOST_TRACKED)
                    .map(bar ->
                            frame.line(bar.left(), bar.leftMiddle(), bar.right(), bar.rightMiddle(), bar.thickness()))
                    .toList();
        }
    }
}
