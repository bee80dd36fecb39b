// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.mrz.CheckDigit.Field;

/**
 * Reads the lines of an MRZ: passports, cards and visas (Doc 9303-4 §4.2, 9303-5 §4.2, 9303-6 §4.2, 9303-7 §4.2 and §7.2) and
 * the French identity card of before August 2021. Nothing is repaired and nothing is guessed: wrong check digits and strange
 * codes are reported beside what the lines say. Thread-safe.
 */
public final class MrzParser {
    private MrzParser() {}

    /**
     * Parses two or three lines exactly as printed.
     *
     * @throws MrzException when they are not the lines of an MRZ at all; nothing else is thrown, whatever they say
     */
    public static Mrz parse(List<String> lines) throws MrzException {
        MrzFormat format = MrzFormat.of(lines);
        Layout layout = Layout.of(format);
        DocumentNumber number = number(layout, lines);
        Names names = Names.of(layout, lines);
        String code = Fields.withoutFillers(lines.get(0).substring(0, 2));
        String state = Fields.withoutFillers(lines.get(0).substring(2, 5));
        String nationality = layout.nationality()
                .map(span -> Fields.withoutFillers(span.in(lines)))
                .orElse("");
        char sex = layout.sex().in(lines).charAt(0);
        List<String> warnings = new ArrayList<>(names.oddities());
        warnings.addAll(Oddities.ofCode(format, lines.get(0).substring(0, 2)));
        warnings.addAll(Oddities.ofState("issuing state", state));
        if (layout.nationality().isPresent()) {
            warnings.addAll(Oddities.ofState("nationality", nationality));
        }
        warnings.addAll(Oddities.ofSex(sex));
        return new Mrz(
                format,
                lines,
                code,
                state,
                number.number(),
                names.primary(),
                names.secondary(),
                nationality,
                new MrzDate(layout.birth().text().in(lines)),
                Sex.of(sex),
                layout.expiry()
                        .map(field -> new MrzDate(field.text().in(lines)))
                        .orElse(MrzDate.NOT_PRINTED),
                optionalData(layout, lines, number),
                checks(layout, lines, number),
                warnings);
    }

    private static DocumentNumber number(Layout layout, List<String> lines) {
        String field = layout.number().text().in(lines);
        char digit = layout.number().printed(lines);
        String optional = layout.optional().get(0).in(lines);
        return layout.runsOn()
                ? DocumentNumber.runningOn(field, digit, optional)
                : DocumentNumber.fixed(field, digit, optional);
    }

    private static String optionalData(Layout layout, List<String> lines, DocumentNumber number) {
        List<Span> others = layout.optional().subList(1, layout.optional().size());
        return Fields.words(number.optionalData() + '<' + Span.in(lines, others));
    }

    private static List<CheckDigit> checks(Layout layout, List<String> lines, DocumentNumber number) {
        List<CheckDigit> checks = new ArrayList<>();
        checks.add(number.check());
        checks.add(layout.birth().check(Field.BIRTH_DATE, lines));
        layout.expiry().ifPresent(field -> checks.add(field.check(Field.EXPIRY_DATE, lines)));
        layout.optionalDigit()
                .ifPresent(at -> checks.add(CheckDigit.overOptional(
                        Field.OPTIONAL_DATA,
                        layout.optional().get(0).in(lines),
                        at.in(lines).charAt(0))));
        layout.compositeDigit()
                .ifPresent(at -> checks.add(CheckDigit.over(
                        Field.COMPOSITE,
                        Span.in(lines, layout.composite()),
                        at.in(lines).charAt(0))));
        return checks;
    }
}
