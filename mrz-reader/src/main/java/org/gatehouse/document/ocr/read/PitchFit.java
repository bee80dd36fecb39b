// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import java.util.Optional;

/**
 * Lays characters of one pitch over the columns of a line. OCR-B in an MRZ has a fixed pitch of 2.54 mm (Doc 9303-3 §4.4), so the
 * best row of so many centres, each about one pitch after the other, is found by dynamic programming: columns at centres
 * should be characters, half-way between them and beyond both ends gaps. Small differences of pitch are allowed, since paper
 * bends and cameras look askew.
 */
final class PitchFit {
    /** Most characters of a line of any format. */
    static final int MOST_CELLS = 44;

    /** Places to a column. */
    private static final int FINENESS = 2;

    private static final double SHORTEST_PITCH = 3.0;
    private static final double LONGEST_PITCH = 5.9;
    private static final int REPEATS = 6;
    private static final double PITCH_COST = 1.2;
    /** A character beyond an end costs no more than this: stamps and frames stand there as well. */
    private static final double MOST_BEYOND = 2.0;

    private final double[] character;
    private final double[] gap;
    /** Cost of gaps only, from the left end up to a place. */
    private final double[] before;

    private final double pitch;
    private final double[][] best;
    private final int[][] from;

    PitchFit(Columns columns) {
        int places = Math.max(0, (columns.count() - 1) * FINENESS + 1);
        character = new double[places];
        gap = new double[places];
        before = new double[places + 1];
        for (int place = 0; place < places; place++) {
            int column = place / FINENESS;
            int next = Math.min(columns.count() - 1, column + place % FINENESS);
            character[place] = (columns.character(column) + columns.character(next)) / 2;
            gap[place] = (columns.gap(column) + columns.gap(next)) / 2;
            before[place + 1] = before[place] + Math.max(gap[place], -MOST_BEYOND) / (FINENESS * 2);
        }
        pitch = likelyPitch();
        best = new double[MOST_CELLS][places];
        from = new int[MOST_CELLS][places];
        lay();
    }

    /** The pitch, in places, at which characters and gaps repeat most clearly, up to six times on. */
    private double likelyPitch() {
        double[] alike = alike((int) Math.ceil(REPEATS * LONGEST_PITCH * FINENESS));
        double bestPitch = FINENESS * 4.25;
        double bestSum = Double.NEGATIVE_INFINITY;
        for (double lag = SHORTEST_PITCH * FINENESS; lag <= LONGEST_PITCH * FINENESS; lag += 0.05) {
            double sum = 0;
            long pairs = 0;
            for (int times = 1; times <= REPEATS; times++) {
                int shift = (int) Math.round(lag * times);
                if (shift < character.length) {
                    sum += alike[shift];
                    pairs += character.length - shift;
                }
            }
            if (pairs > 0 && sum / pairs > bestSum) {
                bestSum = sum / pairs;
                bestPitch = lag;
            }
        }
        return bestPitch;
    }

    /** How alike the line is to itself, shifted by so many places. */
    private double[] alike(int longest) {
        double[] contrast = new double[character.length];
        double mean = 0;
        for (int place = 0; place < contrast.length; place++) {
            contrast[place] = Math.max(-3, Math.min(3, character[place] - gap[place]));
            mean += contrast[place] / contrast.length;
        }
        double[] alike = new double[longest + 1];
        for (int shift = 0; shift <= longest; shift++) {
            for (int place = 0; place + shift < contrast.length; place++) {
                alike[shift] += (contrast[place] - mean) * (contrast[place + shift] - mean);
            }
        }
        return alike;
    }

    private void lay() {
        int shortest = (int) Math.floor(pitch * 0.85);
        int longest = (int) Math.ceil(pitch * 1.15);
        for (int place = 0; place < character.length; place++) {
            best[0][place] = before[Math.max(0, place - (int) (pitch / 2))] + character[place];
        }
        for (int cell = 1; cell < MOST_CELLS; cell++) {
            for (int place = 0; place < character.length; place++) {
                double most = Double.NEGATIVE_INFINITY;
                int origin = -1;
                for (int step = shortest; step <= longest && step <= place; step++) {
                    double off = (step - pitch) / FINENESS;
                    double value = best[cell - 1][place - step] + between(place - step, place) - PITCH_COST * off * off;
                    if (value > most) {
                        most = value;
                        origin = place - step;
                    }
                }
                best[cell][place] = most + character[place];
                from[cell][place] = origin;
            }
        }
    }

    private double between(int left, int right) {
        int sum = left + right;
        return Math.max((gap[sum / 2] + gap[(sum + 1) / 2]) / 2, -4);
    }

    private double beyond(int place) {
        int first = Math.min(character.length, place + (int) (pitch / 2) + 1);
        return before[character.length] - before[first];
    }

    private int lastPlace(int cells) {
        int last = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < character.length; place++) {
            double value = best[cells - 1][place] + beyond(place);
            if (value > most) {
                most = value;
                last = place;
            }
        }
        return last;
    }

    /** How well so many characters explain the line; minus infinity when they do not fit into it. */
    double score(int cells) {
        int last = lastPlace(cells);
        return last < 0 ? Double.NEGATIVE_INFINITY : best[cells - 1][last] + beyond(last);
    }

    /** The centres of so many characters, in columns; empty when they do not fit into the line. */
    Optional<double[]> place(int cells) {
        int place = lastPlace(cells);
        if (place < 0) {
            return Optional.empty();
        }
        double[] centres = new double[cells];
        for (int cell = cells - 1; cell >= 0; cell--) {
            centres[cell] = place / (double) FINENESS;
            place = from[cell][place];
        }
        return Optional.of(centres);
    }
}
