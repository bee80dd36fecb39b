// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.PageImage;

/** Draws lines straight that are bent because the page is, or because the camera looks at it askew. */
final class Straightener {
    /** Characters that are looked at together to find their middle, and from one such look to the next. */
    private static final int WINDOW = 6;

    private static final int STEP = 2;

    /** How far the middle may jump from one window to the next, in heights of a capital. */
    private static final double REACH = 0.4;

    private static final double LEAST_QUIET = 0.3;

    /** Room around the line in the drawn picture, in heights of a capital. */
    private static final int MARGIN = 3;

    private static final int SMALLEST_CAP = 16;
    private static final int LARGEST_CAP = 32;

    private final Pyramid page;

    Straightener(Pyramid page) {
        this.page = page;
    }

    /** Empty when the line cannot be followed from end to end. */
    Optional<StraightLine> straighten(TextLine line) {
        try (InkStrip strip = InkStrip.along(line, page, InkStrip.FINE, 5, Ink.FAINTEST)) {
            return Bend.through(middles(strip)).map(bend -> draw(line, strip, bend));
        }
    }

    /** Middles of pieces of the line: column and row of the strip. From the middle outwards, so that no piece is lost. */
    private static List<Bend.Point> middles(InkStrip strip) {
        RowProfile rows = new RowProfile(strip);
        List<Bend.Point> points = new ArrayList<>();
        int start = Math.max(0, (rows.blocks() - WINDOW) / 2);
        for (int direction = -1; direction <= 1; direction += 2) {
            double last = strip.middle();
            double trend = 0;
            for (int at = start; at >= 0 && at + WINDOW <= rows.blocks(); at += direction * STEP) {
                Optional<Band> band = Band.near(
                                rows.piece(at, at + WINDOW), last + trend, strip.cap(), REACH * strip.cap())
                        .filter(found -> found.quiet() > LEAST_QUIET);
                if (band.isPresent()) {
                    double middle = band.get().middle();
                    trend = at == start ? 0 : 0.5 * trend + 0.5 * (middle - last);
                    last = middle;
                    double column = strip.firstColumn() + (at + WINDOW / 2.0) * strip.cap();
                    points.add(new Bend.Point(column, middle, band.get().quiet()));
                } else {
                    last += trend;
                }
            }
        }
        return points;
    }

    private StraightLine draw(TextLine line, InkStrip strip, Bend bend) {
        int cap = (int) Math.max(SMALLEST_CAP, Math.min(LARGEST_CAP, Math.round(line.capHeight())));
        double zoom = cap / (double) strip.cap();
        int length = (int) Math.round((strip.lastColumn() - strip.firstColumn()) * zoom);
        int columns = length + 2 * MARGIN * cap;
        int tall = (2 * MARGIN + 1) * cap;
        int rows = 3 * cap;
        double left = strip.firstColumn() - MARGIN * strip.cap();
        double top = strip.middle() - (tall - 1) / 2.0 / zoom;
        double pagePixels = strip.frame().pagePixels() / zoom;
        Frame frame = Frame.at(strip.frame().x(left, top), strip.frame().y(left, top), line.angle(), pagePixels);
        byte[] bent = new byte[columns * tall];
        byte[] straight = new byte[columns * rows];
        double above = (tall - rows) / 2.0;
        try (Scratch scratch = new Scratch()) {
            Mat drawn = page.draw(frame, columns, tall, scratch);
            ByteBuffer buffer = drawn.createBuffer();
            buffer.get(bent);
            for (int column = 0; column < columns; column++) {
                double shift = above + (bend.row(left + column / zoom) - strip.middle()) * zoom;
                shiftColumn(bent, tall, straight, rows, columns, column, shift);
            }
        } finally {
            Arrays.fill(bent, (byte) 0);
        }
        double middle = (rows - 1) / 2.0;
        TextLine placed = new TextLine(MARGIN * cap, middle, MARGIN * cap + length, middle, cap);
        Frame onPage = Frame.at(frame.x(0, above), frame.y(0, above), line.angle(), pagePixels);
        return new StraightLine(new PageImage(columns, rows, straight), placed, onPage);
    }

    private static void shiftColumn(
            byte[] from, int fromRows, byte[] to, int toRows, int columns, int column, double shift) {
        for (int row = 0; row < toRows; row++) {
            double at = Math.max(0, Math.min(fromRows - 1.001, row + shift));
            int whole = (int) at;
            double part = at - whole;
            int upper = from[whole * columns + column] & 0xFF;
            int lower = from[(whole + 1) * columns + column] & 0xFF;
            to[row * columns + column] = (byte) Math.round(upper * (1 - part) + lower * part);
        }
    }
}
