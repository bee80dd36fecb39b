// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

/** How two lines lie to each other. */
final class Neighbours {
    private static final double LARGEST_ANGLE = Math.toRadians(2.5);
    private static final double LARGEST_RATIO = 1.4;
    private static final double LARGEST_PITCH_RATIO = 1.12;

    /** Distance of the lines of an MRZ from middle to middle, in heights of a capital, with room for perspective. */
    static final double NEAREST = 1.3;

    static final double FARTHEST = 3.5;

    private static final double LEAST_OVERLAP = 0.7;

    private Neighbours() {}

    /** Whether both can be lines of one MRZ, next to each other. */
    static boolean match(TrackedLine one, TrackedLine other) {
        double away = Math.abs(one.line().across(other.line())) / cap(one, other);
        return parallel(one, other)
                && ratio(one.line().capHeight(), other.line().capHeight()) < LARGEST_RATIO
                && ratio(one.pitch(), other.pitch()) < LARGEST_PITCH_RATIO
                && away > NEAREST
                && away < FARTHEST
                && overlap(one.line(), other.line()) > LEAST_OVERLAP;
    }

    /** Whether both are the same line, found twice. */
    static boolean same(TrackedLine one, TrackedLine other) {
        return Math.abs(one.line().across(other.line())) < 0.6 * cap(one, other)
                && Math.abs(turn(one.line(), other.line())) < Math.toRadians(6)
                && overlap(one.line(), other.line()) > 0.3;
    }

    /** How far along a line a point lies, pixels from its start. */
    static double along(TextLine line, double x, double y) {
        return (x - line.startX()) * Math.cos(line.angle()) + (y - line.startY()) * Math.sin(line.angle());
    }

    private static boolean parallel(TrackedLine one, TrackedLine other) {
        return Math.abs(turn(one.line(), other.line())) < LARGEST_ANGLE;
    }

    private static double turn(TextLine one, TextLine other) {
        return Math.IEEEremainder(one.angle() - other.angle(), 2 * Math.PI);
    }

    private static double cap(TrackedLine one, TrackedLine other) {
        return (one.line().capHeight() + other.line().capHeight()) / 2;
    }

    private static double ratio(double one, double other) {
        return Math.max(one / other, other / one);
    }

    /** Share of the shorter line that runs beside the longer one. */
    private static double overlap(TextLine one, TextLine other) {
        double from = along(one, other.startX(), other.startY());
        double to = along(one, other.endX(), other.endY());
        double shared = Math.min(one.length(), Math.max(from, to)) - Math.max(0, Math.min(from, to));
        return shared / Math.min(one.length(), other.length());
    }
}
