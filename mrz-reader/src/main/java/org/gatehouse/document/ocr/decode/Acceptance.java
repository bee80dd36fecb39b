// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import org.gatehouse.document.mrz.MrzFormat;

/**
 * Whether what was read may be used: every character must be as probable as its place demands. A check digit does not cover
 * names and codes, and does not tell characters apart whose values differ by a multiple of ten (E and O, C and M, 6 and G).
 */
final class Acceptance {
    private final Decision decision;
    private final Choices[] cells;
    private final DecoderLimits limits;

    Acceptance(Decision decision, Choices[] cells, DecoderLimits limits) {
        this.decision = decision;
        this.cells = cells;
        this.limits = limits;
    }

    boolean granted() {
        if (decision.logProbability(limits) < limits.pageFloor()) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            if (decision.trellis().probability(i, decision.text().charAt(i)) < floor(i)) {
                return false;
            }
        }
        return true;
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
