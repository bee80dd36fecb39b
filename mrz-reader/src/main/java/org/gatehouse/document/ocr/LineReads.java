// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.LineModel;
import org.gatehouse.document.ocr.read.LineReading;

/**
 * The lines of one page, each read once, and only so many of them: the same page costs the same work on every machine.
 * {@link #close()} overwrites what was read. Not thread-safe.
 */
final class LineReads implements AutoCloseable {
    private final LineModel model;
    private final Mat grey;
    private final int most;
    private final Map<TextLine, LineReading> readings = new HashMap<>();

    /** @param most lines that may be read */
    LineReads(LineModel model, Mat grey, int most) {
        this.model = model;
        this.grey = grey;
        this.most = most;
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
        return readings.size();
    }

    @Override
    public void close() {
        readings.values().forEach(LineReading::wipe);
    }
}
