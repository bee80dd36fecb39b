// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.sim.chip.MrzSecret;

/** The MRZ that is printed on a booklet (Doc 9303-4 §4.2): two lines of 44 characters, right or wrong. */
record Page(List<String> lines) {
    private static final int NUMBER_END = 9;
    private static final int BIRTH = 13;
    private static final int EXPIRY = 21;
    private static final int DATE_LENGTH = 6;

    Page {
        lines = List.copyOf(lines);
    }

    /** What opens the chip: the fields that its keys are made from, as they are printed. */
    MrzSecret secret() {
        String lower = lines.get(1);
        return new MrzSecret(
                lower.substring(0, NUMBER_END),
                lower.substring(BIRTH, BIRTH + DATE_LENGTH),
                lower.substring(EXPIRY, EXPIRY + DATE_LENGTH));
    }

    /** The value of the MRZ object in DG1. */
    byte[] mrz() {
        return String.join("", lines).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "Page[" + lines.size() + " lines]";
    }
}
