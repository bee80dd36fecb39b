// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.locate.LineLocator;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.LineModel;
import org.gatehouse.document.ocr.read.LineReading;

/**
 * The lines of one page, each cut read once, and only so many of them: the same page costs the same work on every machine.
 * {@link #close()} overwrites what was read. Not thread-safe.
 */
final class LineReads implements AutoCloseable {
    private final LineModel model;
    private final Mat grey;
    private final int most;
    private final Map<TextLine, LineReading> readings = new HashMap<>();
    private final List<StraightReading> straightReadings = new ArrayList<>();

    /** @param most lines that may be read */
    LineReads(LineModel model, Mat grey, int most) {
        this.model = model;
        this.grey = grey;
        this.most = most;
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

    boolean exhausted() {
        return count() >= most;
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
