// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.gatehouse.document.mrz.CheckDigit.over;
import static org.gatehouse.document.mrz.CheckDigit.overOptional;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.mrz.CheckDigit.Field;

/**
 * Reads the lines of an MRZ: TD1, TD2 and TD3 (Doc 9303-5 §4.2, 9303-6 §4.2, 9303-4 §4.2). Nothing is repaired and
 * nothing is guessed: wrong check digits and strange codes are reported beside what the lines say.
 */
public final class MrzParser {
    private static final int SEX_TD2_TD3 = 20;

    private MrzParser() {}

    /**
     * Parses two or three lines exactly as printed.
     *
     * @throws MrzException when they are not the lines of an MRZ at all
     */
    public static Mrz parse(List<String> lines) throws MrzException {
        MrzFormat format = format(lines);
        for (String line : lines) {
            if (!line.chars().allMatch(c -> c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
                throw new MrzException(MrzErrorCode.CHARACTER, "a character that no MRZ has");
            }
        }
        if (format != MrzFormat.TD1 && lines.get(0).charAt(0) == 'V') {
            throw new MrzException(MrzErrorCode.VISA, "the MRZ of a visa");
        }
        return switch (format) {
            case TD1 -> td1(lines);
            case TD2 -> td2(lines);
            case TD3 -> td3(lines);
            case MRVA, MRVB, FRA_ID -> throw new MrzException(MrzErrorCode.VISA, "no such format is told apart yet");
        };
    }

    private static MrzFormat format(List<String> lines) throws MrzException {
        if (lines.size() != 2 && lines.size() != 3) {
            throw new MrzException(MrzErrorCode.LINE_COUNT, "an MRZ has two or three lines");
        }
        for (MrzFormat format : MrzFormat.values()) {
            if (lines.size() == format.lines() && lines.stream().allMatch(l -> l.length() == format.width())) {
                return format;
            }
        }
        throw new MrzException(MrzErrorCode.LINE_LENGTH, "lines of an unknown length");
    }

    private static Mrz td1(List<String> lines) {
        String upper = lines.get(0);
        String middle = lines.get(1);
        DocumentNumber number =
                DocumentNumber.runningOn(upper.substring(5, 14), upper.charAt(14), upper.substring(15, 30));
        List<CheckDigit> checks = List.of(
                number.check(),
                over(Field.BIRTH_DATE, middle.substring(0, 6), middle.charAt(6)),
                over(Field.EXPIRY_DATE, middle.substring(8, 14), middle.charAt(14)),
                over(
                        Field.COMPOSITE,
                        upper.substring(5, 30)
                                + middle.substring(0, 7)
                                + middle.substring(8, 15)
                                + middle.substring(18, 29),
                        middle.charAt(29)));
        String optional = Fields.words(number.optionalData() + "<" + middle.substring(18, 29));
        return mrz(
                MrzFormat.TD1,
                lines,
                number.number(),
                lines.get(2),
                middle.substring(15, 18),
                middle.substring(0, 6),
                middle.charAt(7),
                middle.substring(8, 14),
                optional,
                checks);
    }

    private static Mrz td2(List<String> lines) {
        String lower = lines.get(1);
        DocumentNumber number =
                DocumentNumber.runningOn(lower.substring(0, 9), lower.charAt(9), lower.substring(28, 35));
        List<CheckDigit> checks = List.of(number.check(), birth(lower), expiry(lower), composite(lower, 35));
        return twoLines(MrzFormat.TD2, lines, number, checks);
    }

    private static Mrz td3(List<String> lines) {
        String lower = lines.get(1);
        String optional = lower.substring(28, 42);
        DocumentNumber number = DocumentNumber.fixed(lower.substring(0, 9), lower.charAt(9), optional);
        List<CheckDigit> checks = List.of(
                number.check(),
                birth(lower),
                expiry(lower),
                overOptional(Field.OPTIONAL_DATA, optional, lower.charAt(42)),
                composite(lower, 43));
        return twoLines(MrzFormat.TD3, lines, number, checks);
    }

    private static CheckDigit birth(String lower) {
        return over(Field.BIRTH_DATE, lower.substring(13, 19), lower.charAt(19));
    }

    private static CheckDigit expiry(String lower) {
        return over(Field.EXPIRY_DATE, lower.substring(21, 27), lower.charAt(27));
    }

    private static CheckDigit composite(String lower, int at) {
        String all = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, at);
        return over(Field.COMPOSITE, all, lower.charAt(at));
    }

    private static Mrz twoLines(MrzFormat format, List<String> lines, DocumentNumber number, List<CheckDigit> checks) {
        String lower = lines.get(1);
        return mrz(
                format,
                lines,
                number.number(),
                lines.get(0).substring(5),
                lower.substring(10, 13),
                lower.substring(13, 19),
                lower.charAt(SEX_TD2_TD3),
                lower.substring(21, 27),
                Fields.words(number.optionalData()),
                checks);
    }

    private static Mrz mrz(
            MrzFormat format,
            List<String> lines,
            String number,
            String nameField,
            String nationalityField,
            String birth,
            char sexField,
            String expiry,
            String optional,
            List<CheckDigit> checks) {
        List<String> warnings = new ArrayList<>();
        Names names = Names.of(nameField, warnings);
        String code = Fields.withoutFillers(lines.get(0).substring(0, 2));
        String state = Fields.withoutFillers(lines.get(0).substring(2, 5));
        String nationality = Fields.withoutFillers(nationalityField);
        if (!expected(format, code)) {
            warnings.add("the document code is not one of this format");
        }
        if (!StateCodes.known(state)) {
            warnings.add("the issuing state is no published code");
        }
        if (!StateCodes.known(nationality)) {
            warnings.add("the nationality is no published code");
        }
        return new Mrz(
                format,
                lines,
                code,
                state,
                number,
                names.primary(),
                names.secondary(),
                nationality,
                new MrzDate(birth),
                sex(sexField, warnings),
                new MrzDate(expiry),
                optional,
                checks,
                warnings);
    }

    /** Passports begin with P (Doc 9303-4), cards with A, C or I (Doc 9303-5 and -6). */
    private static boolean expected(MrzFormat format, String code) {
        String first = code.isEmpty() ? "" : code.substring(0, 1);
        return format == MrzFormat.TD3 ? first.equals("P") : first.matches("[ACI]");
    }

    private static Sex sex(char c, List<String> warnings) {
        return switch (c) {
            case 'F' -> Sex.FEMALE;
            case 'M' -> Sex.MALE;
            case '<' -> Sex.UNSPECIFIED;
            default -> {
                warnings.add("the sex is neither F, M nor the filler");
                yield Sex.UNSPECIFIED;
            }
        };
    }
}
