// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.List;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.Correction;

/**
 * What lattices say, decided. Holds personal data; {@link #toString()} shows none of it.
 *
 * @param format which layout explains the characters best
 * @param lines the lines as printed, as far as that could be read
 * @param valid whether every check digit is right
 * @param accepted whether every character has the probability that its place demands
 * @param corrections every character that is given otherwise than it looked
 * @param confidence natural logarithm of the estimated probability that all lines are exactly as printed, 0 at best
 * @param score how well the lines explain the lattices as an MRZ, in nats a cell: near 0 for an MRZ, higher is better. For
 *     choosing among readings of the same page, whatever their formats
 */
public record DecodedMrz(
        MrzFormat format,
        List<String> lines,
        boolean valid,
        boolean accepted,
        List<Correction> corrections,
        double confidence,
        double score) {

    public DecodedMrz {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
    }

    @Override
    public String toString() {
        return "DecodedMrz[" + format + (valid ? ", valid" : ", not valid") + (accepted ? ", accepted]" : "]");
    }
}
