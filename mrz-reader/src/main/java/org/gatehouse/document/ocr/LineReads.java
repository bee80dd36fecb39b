// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.locate.LineLocator;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.LineModel;
import org.gatehouse.document.ocr.read.LineReading;

/**
 * The lines of one page, and only so many of them, so that the same page costs the same work on every machine, unless it comes to
 * the end of its time. A cut of the page is read once however often it is asked for; a straightened line is drawn and read anew
 * each time. {@link #close()} overwrites what was read. Not thread-safe.
 */
final class LineReads implements AutoCloseable {
    private final LineModel model;
    private final Mat grey;
    private final int most;
    private final BooleanSupplier late;
    private final Map<TextLine, LineReading> readings = new HashMap<>();
    private final List<StraightReading> straightReadings = new ArrayList<>();

    /**
     * @param most lines that may be read
     * @param late whether the page's time is up: then no more is read
     */
    LineReads(LineModel model, Mat grey, int most, BooleanSupplier late) {
        this.model = model;
        this.grey = grey;
        this.most = most;
        this.late = late;
    }

    /** Reads a line after it was straightened, its capitals taken to be so much higher than they are known to be. */
    Optional<StraightReading> readStraight(TextLine line, double capFactor, LineLocator locator) {
        if (exhausted()) {
            return Optional.empty();
        }
        return locator.straightened(line).map(straight -> {
            TextLine known = straight.line();
            TextLine cut = new TextLine(
                    known.startX(), known.startY(), known.endX(), known.endY(), known.capHeight() * capFactor);
            try (Scratch scratch = new Scratch()) {
                StraightReading reading =
                        new StraightReading(straight, model.read(scratch.copy(straight.picture()), cut));
                straightReadings.add(reading);
                return reading;
            } finally {
                straight.picture().wipe();
            }
        });
    }

    /** Empty when no more lines may be read. */
    Optional<LineReading> read(TextLine line) {
        LineReading known = readings.get(line);
        if (known != null) {
            return Optional.of(known);
        }
        if (exhausted()) {
            return Optional.empty();
        }
        LineReading reading = model.read(grey, line);
        readings.put(line, reading);
        return Optional.of(reading);
    }

    /** Whether no more lines may be read. */
    boolean exhausted() {
        return count() >= most || late.getAsBoolean();
    }

    /** Lines read so far. */
    int count() {
        return readings.size() + straightReadings.size();
    }

    @Override
    public void close() {
        readings.values().forEach(LineReading::wipe);
        straightReadings.forEach(straight -> straight.reading().wipe());
    }
}
