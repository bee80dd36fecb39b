// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.ocr.PageImage;

/**
 * Finds on a page the lines that may be its MRZ. Looked for first is what a full-page reader shows: lines level or upright,
 * of the size that they have on a page of 125 mm (Doc 9303-3 §4.5), wherever they lie. Then other sizes, then other
 * directions, those first in which the page's strokes stand in lines. Owns a native copy of the page, which {@link
 * #close()} overwrites. Not thread-safe.
 */
public final class LineLocator implements AutoCloseable {
    /** Long sides at which capitals of 1/33 to 1/84, 1/170 and 1/280 of the page's long side are of the size that is found. */
    private static final double[] LONG_SIDES = {420, 840, 1400};

    /** A picture is not blown up by more: that shows nothing new. */
    private static final double LARGEST_ZOOM = 1.6;

    private static final double QUARTER = Math.PI / 2;

    /** Of the 45 directions those that are tried; beyond the first ten even a busy background has had its turn. */
    private static final int MOST_DIRECTIONS = 12;

    /** Score of two good lines beside each other: no need to look across. */
    private static final double SURE = 1.8;

    /** Lines whose neighbours are looked for in one look. */
    private static final int MOST_SEEDS = 4;

    private final Pyramid page;
    private final Look look;
    private final List<TrackedLine> known = new ArrayList<>();
    private List<Double> directions = List.of();
    private final Set<LineGroup> returned = new HashSet<>();
    private int looks;

    public LineLocator(PageImage picture) {
        page = new Pyramid(picture);
        look = new Look(page);
    }

    /** Whether {@link #next()} still has somewhere to look. */
    public boolean hasNext() {
        return looks < sizes() * (1 + MOST_DIRECTIONS);
    }

    /** Looks once more, elsewhere, and returns what was not returned before; best first. */
    public List<LineGroup> next() {
        int at = looks++;
        double longSide;
        List<TrackedLine> found = new ArrayList<>();
        if (at < sizes()) {
            longSide = longSide(at);
            addNew(found, look.lines(longSide, 0));
            if (LineGrouper.group(found).stream().noneMatch(group -> group.score() > SURE)) {
                addNew(found, look.lines(longSide, QUARTER));
            }
        } else {
            longSide = longSide((at - sizes()) % sizes());
            addNew(found, look.lines(longSide, direction((at - sizes()) / sizes())));
        }
        extend(found);
        List<TrackedLine> all = new ArrayList<>(known);
        all.addAll(found);
        known.addAll(found);
        // One line may have shown itself in another look than the one beside it.
        return LineGrouper.group(all).stream().filter(returned::add).toList();
    }

    /** Draws a line straight; empty when it cannot be followed from end to end. */
    public Optional<StraightLine> straightened(TextLine line) {
        return new Straightener(page).straighten(line);
    }

    private void extend(List<TrackedLine> found) {
        SeedExtender extender = new SeedExtender(page);
        List<TrackedLine> seeds = new ArrayList<>(found);
        seeds.sort((one, other) -> Double.compare(LineGrouper.score(other), LineGrouper.score(one)));
        for (int i = 0; i < Math.min(MOST_SEEDS, seeds.size()); i++) {
            int before = found.size();
            addNew(found, extender.beside(seeds.get(i)));
            // Beside a line so found there may be the next one.
            seeds.addAll(i + 1, found.subList(before, found.size()));
        }
    }

    private void addNew(List<TrackedLine> found, List<TrackedLine> more) {
        for (TrackedLine line : more) {
            if (found.stream().noneMatch(other -> Neighbours.same(other, line))
                    && known.stream().noneMatch(other -> Neighbours.same(other, line))) {
                found.add(line);
            }
        }
    }

    private double direction(int number) {
        if (directions.isEmpty()) {
            directions = Directions.sharpestFirst(page);
        }
        return directions.get(number);
    }

    private int sizes() {
        int sizes = 1;
        while (sizes < LONG_SIDES.length && LONG_SIDES[sizes - 1] < page.longSide()) {
            sizes++;
        }
        return sizes;
    }

    private double longSide(int size) {
        return Math.min(LONG_SIDES[size], LARGEST_ZOOM * page.longSide());
    }

    @Override
    public void close() {
        page.close();
    }
}
