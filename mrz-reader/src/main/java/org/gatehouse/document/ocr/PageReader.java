// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.decode.Decoder;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.LineLocator;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.read.LineModel;
import org.gatehouse.document.ocr.read.LineModelException;

/**
 * Reads the MRZ of a page: locates lines, reads them, decides what they say. Looks first level and upright, at the
 * size that a full-page reader shows (docs/adr/0015), then at other sizes and any angle, until something may be used or the work that one page may cost is spent. Keeps
 * nothing of a page. Not thread-safe: one for each lane.
 */
public final class PageReader implements AutoCloseable {
    /** Lines read at most for one page, 2 to 5 ms each; an MRZ that lies well takes three or four. */
    static final int MOST_LINE_READS = 120;

    /** Groups that are read at most after one look. */
    private static final int MOST_GROUPS = 4;

    /** Score of a group below which no MRZ was ever seen: stray marks. */
    private static final double LEAST_GROUP = 0.2;

    /** Score of a group that is a line of an MRZ, if perhaps only one of them. */
    private static final double LONELY_LINE = 0.7;

    /** Nats a cell: what explains its lines so well is the MRZ, even if not all of it can be read. */
    private static final double SURELY_MRZ = -0.3;

    private final LineModel model;
    private final Decoder decoder = new Decoder();

    private PageReader(LineModel model) {
        this.model = model;
    }

    /**
     * Loads what a reader needs.
     *
     * @throws LineModelException if the model of the lines is missing, changed or not loadable
     */
    public static PageReader open() throws LineModelException {
        return new PageReader(LineModel.load());
    }

    /** What the page says; {@link PageReading#NOTHING} when there is no MRZ on it. The caller wipes the page. */
    public PageReading read(PageImage page) {
        return read(page, ReadingTrace.NONE);
    }

    /**
     * What the page says, as {@link #read(PageImage)}.
     *
     * @param trace is told what is considered
     */
    public PageReading read(PageImage page, ReadingTrace trace) {
        try (Scratch scratch = new Scratch();
                LineLocator locator = new LineLocator(page)) {
            Mat grey = scratch.copy(page);
            try (LineReads reads = new LineReads(model, grey, MOST_LINE_READS)) {
                PageReading reading = search(locator, reads, trace);
                trace.finished(reads.count());
                return reading;
            }
        } finally {
            model.forget();
        }
    }

    private PageReading search(LineLocator locator, LineReads reads, ReadingTrace trace) {
        GroupReader reader = new GroupReader(reads, decoder);
        List<Found> found = new ArrayList<>();
        while (locator.hasNext() && !reads.exhausted() && !settled(found)) {
            List<LineGroup> groups = locator.next();
            trace.located(groups);
            groups.stream()
                    .filter(group -> group.score() > LEAST_GROUP)
                    .limit(MOST_GROUPS)
                    .takeWhile(group -> !settled(found))
                    .forEach(group -> read(group, reader, locator, trace).ifPresent(found::add));
        }
        return found.stream().max(Found.WORST_FIRST).map(Found::reading).orElse(PageReading.NOTHING);
    }

    private static boolean settled(List<Found> found) {
        return found.stream().anyMatch(one -> one.mrz().accepted() || one.mrz().score() > SURELY_MRZ);
    }

    private Optional<Found> read(LineGroup group, GroupReader reader, LineLocator locator, ReadingTrace trace) {
        return reader.upright(group).flatMap(upright -> {
            Optional<Found> best = readTwice(upright, reader, locator);
            if (best.isEmpty() && group.score() > LONELY_LINE) {
                best = new Companions(reader).of(upright).flatMap(all -> readTwice(all, reader, locator));
            }
            trace.read(upright, best.map(Found::reading).orElse(PageReading.NOTHING));
            return best;
        });
    }

    private static Optional<Found> readTwice(LineGroup upright, GroupReader reader, LineLocator locator) {
        Optional<Found> first = reader.read(upright);
        if (first.isPresent() && first.get().mrz().accepted()) {
            return first;
        }
        return Stream.of(first, reader.readAgain(upright, first, locator))
                .flatMap(Optional::stream)
                .max(Found.WORST_FIRST);
    }

    @Override
    public void close() {
        model.close();
    }
}
