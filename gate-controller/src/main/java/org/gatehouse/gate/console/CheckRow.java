// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.transaction.OfficerCase.CheckLine;

/**
 * One check on the case page.
 *
 * @param irregular whether it stands out: only irregularities do (Doc 9303-2 App. C, C.41)
 */
record CheckRow(String name, Verdict verdict, String word, boolean required, boolean irregular) {

    static CheckRow of(CheckLine line) {
        var irregular = switch (line.verdict()) {
            case SUCCESSFUL -> false;
            case FAILED, ABORTED -> true;
            case UNDETERMINED, NOT_SUPPORTED -> line.required();
        };
        return new CheckRow(line.name(), line.verdict(), Words.of(line.verdict().name()), line.required(), irregular);
    }
}
