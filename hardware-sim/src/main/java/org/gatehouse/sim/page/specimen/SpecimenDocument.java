// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.util.List;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.MrzComposer;
import org.gatehouse.sim.issuer.MrzContent;
import org.gatehouse.sim.page.print.PageFormat;

/**
 * An invented document.
 *
 * @param format its size and layout
 * @param content what it says
 * @param mrzLines the lines as they are printed
 * @param checkDigitsRight whether every check digit is what Doc 9303-3 §4.9 asks for
 */
public record SpecimenDocument(PageFormat format, MrzContent content, List<String> mrzLines, boolean checkDigitsRight) {
    private static final int WRONG_DIGITS_ONE_IN = 20;

    public SpecimenDocument {
        mrzLines = List.copyOf(mrzLines);
    }

    /** Draws a document of a format. One in twenty has a wrong check digit printed. */
    public static SpecimenDocument draw(PageFormat format, RandomGenerator random) {
        MrzContent content = SpecimenContent.draw(format.mrz(), random);
        List<String> lines;
        try {
            lines = MrzComposer.compose(format.mrz(), content);
        } catch (IssuanceException impossible) {
            throw new IllegalStateException("an invented document fits its format", impossible);
        }
        boolean right = random.nextInt(WRONG_DIGITS_ONE_IN) != 0;
        return new SpecimenDocument(
                format, content, right ? lines : WrongCheckDigit.in(format.mrz(), lines, random), right);
    }

    /** Names the format only. */
    @Override
    public String toString() {
        return "SpecimenDocument[" + format + "]";
    }
}
