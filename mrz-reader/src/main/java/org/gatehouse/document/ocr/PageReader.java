// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.decode.Decoder;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.LineLocator;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.read.LineModel;
import org.gatehouse.document.ocr.read.LineModelException;

/**
 * Reads the MRZ of a page: locates lines, reads them, decides what they say. Looks first level and upright, at the size that a
 * full-page reader shows (docs/adr/0016), then at other sizes and any angle, until something may be used, or the work or the time
 * that one page may cost is spent. Keeps nothing of a page. Not thread-safe: one for each lane.
 */
public final class PageReader implements AutoCloseable {
    /** Lines read at most for one page, 2 to 5 ms each; an MRZ that lies well takes three or four. */
    static final int MOST_LINE_READS = 120;

    /** A hundred times what a page usually takes: only a page made to be slow, or a machine out of breath, comes here. */
    static final Duration MOST_TIME = Duration.ofSeconds(5);

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
    private final Duration mostTime;
    private final LongSupplier nanoTime;

    private PageReader(LineModel model, Duration mostTime, LongSupplier nanoTime) {
        this.model = model;
        this.mostTime = mostTime;
        this.nanoTime = nanoTime;
    }

    /**
     * Loads what a reader needs. It spends at most 5 s on a page, by the system's clock.
     *
     * @throws LineModelException if the model of the lines is missing, changed or not loadable
     */
    public static PageReader open() throws LineModelException {
        return open(MOST_TIME, System::nanoTime);
    }

    /**
     * Loads what a reader needs.
     *
     * @param mostTime after which no further look at a page is begun and no further line read; what was found until then counts
     * @param nanoTime the clock, nanoseconds from any origin
     * @throws LineModelException if the model of the lines is missing, changed or not loadable
     */
    public static PageReader open(Duration mostTime, LongSupplier nanoTime) throws LineModelException {
        return new PageReader(LineModel.load(), mostTime, nanoTime);
    }

    /**
     * What the page says; {@link PageReading#NOTHING} when there is no MRZ on it, or when none was found in time. The caller wipes
     * the page.
     */
    public PageReading read(PageImage page) {
        return read(page, ReadingTrace.NONE);
    }

    /**
     * What the page says, as {@link #read(PageImage)}.
     *
     * @param trace is told what is considered
     */
    public PageReading read(PageImage page, ReadingTrace trace) {
        long begun = nanoTime.getAsLong();
        try (Scratch scratch = new Scratch();
                LineLocator locator = new LineLocator(page)) {
            Mat grey = scratch.copy(page);
            try (LineReads reads = new LineReads(model, grey, MOST_LINE_READS, () -> late(begun))) {
                PageReading reading = search(locator, reads, trace);
                trace.finished(reads.count());
                return reading;
            }
        } finally {
            model.forget();
        }
    }

    private boolean late(long begun) {
        return nanoTime.getAsLong() - begun >= mostTime.toNanos();
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
                    .takeWhile(group -> !settled(found) && !reads.exhausted())
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
