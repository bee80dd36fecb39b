// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.mrz.MrzFormat;

/** Whether the document number of a card may run on into the optional data, and how far (Doc 9303-5 and -6 §4.2, note j). */
final class RunningOn {

    private RunningOn() {}

    /** By how many cells, less the check digit: every length that the cells leave open; none where the number ends in its field. */
    static List<Integer> lengths(MrzFormat format, Choices[] cells, DecoderLimits limits) {
        return switch (format) {
            case TD1 -> lengths(cells, 14, 15, 30, limits);
            case TD2 -> lengths(cells, 36 + 9, 36 + 28, 36 + 35, limits);
            default -> List.of();
        };
    }

    private static List<Integer> lengths(Choices[] cells, int digit, int first, int end, DecoderLimits limits) {
        List<Integer> lengths = new ArrayList<>();
        double limit = limits.confusionNats();
        if (cells[digit].deficit(Characters.FILLER) > limit) {
            return lengths;
        }
        // The number has at least one more character, then its digit, then a filler or the end of the field.
        for (int last = first + 1; last < end && !surelyFiller(cells[last - 1], limit); last++) {
            if (surelyFiller(cells[last], limit)) {
                break;
            }
            if (last + 1 == end || cells[last + 1].deficit(Characters.FILLER) <= limit) {
                lengths.add(last - first);
            }
        }
        return lengths;
    }

    private static boolean surelyFiller(Choices cell, double limit) {
        return cell.characters()[0] == Characters.FILLER
                && (cell.characters().length == 1 || cell.deficits()[1] > limit);
    }
}
