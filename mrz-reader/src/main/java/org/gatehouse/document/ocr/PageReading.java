// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * What was read from one page. Holds personal data; {@link #toString()} shows none of it.
 *
 * @param format the format found; empty when no MRZ was found
 * @param lines the lines as printed, as far as that could be read; empty when no MRZ was found
 * @param valid whether every check digit of the lines is right
 * @param accepted whether every character is read with the confidence that its place demands; what is not accepted must not
 *     be used
 * @param corrections the characters that are given otherwise than they looked
 * @param confidence natural logarithm of the estimated probability that all lines are exactly as printed, 0 at best;
 *     minus infinity when no MRZ was found
 * @param placements where the lines stand in the picture, in reading direction
 */
public record PageReading(
        Optional<MrzFormat> format,
        List<String> lines,
        boolean valid,
        boolean accepted,
        List<Correction> corrections,
        double confidence,
        List<TextLine> placements) {

    /** No MRZ on this page. */
    public static final PageReading NOTHING =
            new PageReading(Optional.empty(), List.of(), false, false, List.of(), Double.NEGATIVE_INFINITY, List.of());

    public PageReading {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
        placements = List.copyOf(placements);
    }

    /** Whether an MRZ was found at all. */
    public boolean found() {
        return format.isPresent();
    }

    @Override
    public String toString() {
        return "PageReading[" + format.map(Enum::name).orElse("nothing") + (accepted ? ", accepted]" : "]");
    }
}
