// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import org.gatehouse.document.mrz.MrzFormat;

/**
 * Whether what was read may be used: every character must be as probable as its place demands, and where no check digit looks,
 * the picture alone must say so: what names and codes usually look like may settle a doubt, but nobody may pass by it. A check digit does not cover
 * names and codes, and does not tell characters apart whose values differ by a multiple of ten (E and O, C and M, 6 and G).
 */
final class Acceptance {
    /**
     * Least probability by the picture alone of a character that no check digit covers, among those that its field may hold: a
     * zero that stands in a name is an O, but an initial that could be a filler is neither.
     */
    private static final double PICTURE_FLOOR = 0.98;

    /** Check digits that may be wrong: one of a field, and the composite one with it. */
    private static final int MOST_WRONG = 2;

    /** Check digits that must be right beside wrong ones. */
    private static final int LEAST_RIGHT = 2;

    private final Decision decision;
    private final Choices[] cells;
    private final DecoderLimits limits;

    Acceptance(Decision decision, Choices[] cells, DecoderLimits limits) {
        this.decision = decision;
        this.cells = cells;
        this.limits = limits;
    }

    boolean granted() {
        Layout.Judgement judgement = decision.judgement();
        // A digit that is printed wrong makes one or two of them wrong; where more are, the lines are taken for what
        // they are not.
        if (judgement.wrong() > MOST_WRONG || (judgement.wrong() > 0 && judgement.right() < LEAST_RIGHT)) {
            return false;
        }
        if (decision.logProbability(limits) < limits.pageFloor()) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            // Also where there is no number to compare.
            if (!(decision.trellis().probability(i, decision.text().charAt(i)) >= floor(i)) || !seen(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean seen(int at) {
        Cell cell = decision.layout().cells().get(at);
        if (cell.covered()) {
            return true;
        }
        char given = decision.text().charAt(at);
        boolean lettersOnly =
                (cell.rule() instanceof NameRule || cell.rule() instanceof StateCodeRule) && !Characters.digit(given);
        double sum = 0;
        for (char other : cells[at].characters()) {
            if (!lettersOnly || !Characters.digit(other)) {
                sum += Math.exp(-cells[at].deficit(other));
            }
        }
        return Math.exp(-cells[at].deficit(given)) >= PICTURE_FLOOR * sum;
    }

    private double floor(int at) {
        MrzFormat format = decision.layout().format();
        boolean visa = format == MrzFormat.MRVA || format == MrzFormat.MRVB;
        Cell cell = decision.layout().cells().get(at);
        if (visa || decision.judgement().wrong() > 0 || (cell.rule() instanceof StateCodeRule && !published(at))) {
            return limits.strictFloor();
        }
        return cell.covered() && !hasRivalUnseen(at) ? limits.coveredFloor() : limits.floor();
    }

    private boolean published(int at) {
        int begin = at - decision.layout().cells().get(at).at();
        return StateCodeRule.published(decision.text().substring(begin, begin + 3));
    }

    /** Whether the cell may hold a character that no check digit tells from the one given. */
    private boolean hasRivalUnseen(int at) {
        char given = decision.text().charAt(at);
        for (char other : cells[at].characters()) {
            if (other != given && Characters.residue(other) == Characters.residue(given)) {
                return true;
            }
        }
        return false;
    }
}
