// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecimenDocumentTest {
    private static final int MANY = 400;

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void theLinesHaveTheFormatsSizeAndOnlyCharactersOfAnMrz(PageFormat format) {
        for (int seed = 0; seed < MANY; seed++) {
            List<String> lines = draw(format, seed).mrzLines();
            assertThat(lines)
                    .as("seed %d", seed)
                    .hasSize(format.mrz().lines())
                    .allMatch(line -> line.length() == format.mrz().lineLength() && line.matches("[A-Z0-9<]+"));
        }
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void theTruthSaysWhetherTheCheckDigitsAreRight(PageFormat format) {
        Set<Boolean> seen = new HashSet<>();
        for (int seed = 0; seed < MANY; seed++) {
            SpecimenDocument document = draw(format, seed);
            assertThat(right(format, document.mrzLines())).as("seed %d", seed).isEqualTo(document.checkDigitsRight());
            seen.add(document.checkDigitsRight());
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    private static SpecimenDocument draw(PageFormat format, long seed) {
        return SpecimenDocument.draw(format, new SplittableRandom(seed));
    }

    private static boolean right(PageFormat format, List<String> lines) {
        String upper = lines.get(0);
        String lower = lines.get(1);
        return switch (format) {
            case TD3 ->
                number(lower, "")
                        && dates(lower)
                        && (fits(lower.substring(28, 42), lower.charAt(42))
                                || lower.substring(28, 43).equals("<".repeat(15)))
                        && fits(
                                lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43),
                                lower.charAt(43));
            case TD2 ->
                number(lower, lower.substring(28, 35))
                        && dates(lower)
                        && fits(
                                lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 35),
                                lower.charAt(35));
            case MRV_A, MRV_B -> number(lower, "") && dates(lower);
            case TD1 ->
                number(upper.substring(5), upper.substring(15))
                        && fits(lower.substring(0, 6), lower.charAt(6))
                        && fits(lower.substring(8, 14), lower.charAt(14))
                        && fits(
                                upper.substring(5)
                                        + lower.substring(0, 7)
                                        + lower.substring(8, 15)
                                        + lower.substring(18, 29),
                                lower.charAt(29));
            case FRENCH_ID ->
                fits(lower.substring(0, 12), lower.charAt(12))
                        && fits(lower.substring(27, 33), lower.charAt(33))
                        && fits(upper + lower.substring(0, 35), lower.charAt(35));
        };
    }

    /** The number at the start of a line, where it has ten or more characters going on in the optional data. */
    private static boolean number(String line, String optional) {
        if (line.charAt(9) != '<' || optional.isEmpty()) {
            return fits(line.substring(0, 9), line.charAt(9));
        }
        int end = optional.indexOf('<');
        return end > 0 && fits(line.substring(0, 9) + optional.substring(0, end - 1), optional.charAt(end - 1));
    }

    private static boolean dates(String lower) {
        return fits(lower.substring(13, 19), lower.charAt(19)) && fits(lower.substring(21, 27), lower.charAt(27));
    }

    /** Doc 9303-3 §4.9, written down once more. */
    private static boolean fits(String field, char digit) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            int value = field.charAt(i) == '<' ? 0 : Character.digit(field.charAt(i), 36);
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return Character.forDigit(sum % 10, 10) == digit;
    }
}
