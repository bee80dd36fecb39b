// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.List;
import org.gatehouse.document.mrz.MrzFormat;

/**
 * One way in which the cells of a format may be divided into fields: line after line, with the check digits that cover them.
 * Documents whose number runs on have layouts of their own.
 */
record Layout(MrzFormat format, List<Cell> cells) {

    Layout {
        cells = List.copyOf(cells);
        if (cells.size() != format.lines() * format.width()) {
            throw new IllegalArgumentException("a layout fills its format");
        }
    }

    /** What a text costs by this layout's rules, and which of its check digits are wrong. */
    Judgement judge(String text) {
        double cost = 0;
        int wrong = 0;
        int right = 0;
        int state = FieldRule.START;
        int sum = 0;
        int composite = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            char c = text.charAt(i);
            int before = cell.fresh() ? FieldRule.START : state;
            cost += cell.rule().cost(before, cell.at(), c);
            state = cell.rule().next(before, cell.at(), c);
            if (cell.check() != Cell.Check.NONE) {
                boolean satisfied = cell.satisfied(c, cell.check() == Cell.Check.COMPOSITE ? composite : sum, before);
                right += satisfied ? 1 : 0;
                wrong += satisfied ? 0 : 1;
                sum = 0;
            }
            sum = (sum + cell.weight() * Characters.residue(c)) % 10;
            composite = (composite + cell.compositeWeight() * Characters.residue(c)) % 10;
        }
        return new Judgement(cost, right, wrong);
    }

    /**
     * @param cost of all characters by the rules of their fields, nats
     * @param right check digits that are
     * @param wrong check digits that are
     */
    record Judgement(double cost, int right, int wrong) {}
}
