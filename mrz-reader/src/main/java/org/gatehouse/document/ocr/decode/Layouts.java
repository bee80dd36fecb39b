// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.document.mrz.MrzFormat;

/** The layouts of all formats (Doc 9303-4 to -7 §4.2, and the French identity card of before August 2021). */
final class Layouts {

    private static final int TD1_OPTIONAL = 15;
    private static final int TD2_OPTIONAL = 7;

    private static final FieldRule CARD = new DocumentCodeRule(Map.of('I', 0.0, 'A', 0.0, 'C', 0.0), 3);
    private static final FieldRule LARGER_CARD =
            new DocumentCodeRule(Map.of('I', 0.0, 'A', 0.0, 'C', 0.0, 'P', 1.0, 'V', 9.0), 3);
    private static final FieldRule PASSPORT = new DocumentCodeRule(Map.of('P', 0.0, 'V', 9.0), 4);
    private static final FieldRule VISA = new DocumentCodeRule(Map.of('V', 0.0), 12);
    private static final FieldRule STATE = new StateCodeRule();
    private static final FieldRule DATE = new DateRule();
    private static final FieldRule SEX = new SexRule();

    private static final Layout TD1 = card(NumberField.PLAIN);
    private static final Layout TD2 = largerCard(NumberField.PLAIN);
    private static final Layout TD3 = passport();
    private static final Layout MRVA = visa(MrzFormat.MRVA, 16);
    private static final Layout MRVB = visa(MrzFormat.MRVB, 8);
    private static final Layout FRENCH = french();
    private static final List<List<Layout>> TD1_RUNNING_ON = allRunningOn(MrzFormat.TD1, TD1_OPTIONAL);
    private static final List<List<Layout>> TD2_RUNNING_ON = allRunningOn(MrzFormat.TD2, TD2_OPTIONAL);

    private Layouts() {}

    /** Those in which a document's number ends where its field ends; none where no format has such lines. */
    static List<Layout> plain(int lines, int width) {
        if (lines == MrzFormat.TD1.lines() && width == MrzFormat.TD1.width()) {
            return List.of(TD1);
        }
        if (lines == MrzFormat.TD3.lines() && width == MrzFormat.TD3.width()) {
            return List.of(TD3, MRVA);
        }
        if (lines == MrzFormat.TD2.lines() && width == MrzFormat.TD2.width()) {
            return List.of(TD2, MRVB, FRENCH);
        }
        return List.of();
    }

    /**
     * Those in which a number runs on into the optional data by so many cells, less its check digit; none where the format has
     * no such. They differ in whether the filler in the digit's place counts, which the standard leaves open.
     */
    static List<Layout> runningOn(MrzFormat format, int cells) {
        List<List<Layout>> all = switch (format) {
            case TD1 -> TD1_RUNNING_ON;
            case TD2 -> TD2_RUNNING_ON;
            default -> List.of();
        };
        return cells >= 1 && cells <= all.size() ? all.get(cells - 1) : List.of();
    }

    private static List<List<Layout>> allRunningOn(MrzFormat format, int optional) {
        List<List<Layout>> all = new ArrayList<>();
        for (int cells = 1; cells < optional; cells++) {
            List<Layout> both = new ArrayList<>();
            for (boolean fillerCounts : new boolean[] {false, true}) {
                NumberField field = new NumberField(cells, fillerCounts);
                both.add(format == MrzFormat.TD1 ? card(field) : largerCard(field));
            }
            all.add(List.copyOf(both));
        }
        return List.copyOf(all);
    }

    private static FieldRule name(int length) {
        return new NameRule(NameRule.Kind.BOTH, length);
    }

    private static Layout card(NumberField number) {
        LayoutBuilder layout = new LayoutBuilder().plain(CARD, 2).plain(STATE, 3);
        number.addTo(layout);
        number.addOptional(layout, TD1_OPTIONAL);
        layout.checked(DATE, 6).digit().plain(SEX, 1).checked(DATE, 6).digit().plain(STATE, 3);
        return layout.composite(TextRule.OPTIONAL, 11)
                .compositeDigit()
                .plain(name(30), 30)
                .build(MrzFormat.TD1);
    }

    private static Layout largerCard(NumberField number) {
        LayoutBuilder layout =
                new LayoutBuilder().plain(LARGER_CARD, 2).plain(STATE, 3).plain(name(31), 31);
        number.addTo(layout);
        layout.plain(STATE, 3)
                .checked(DATE, 6)
                .digit()
                .plain(SEX, 1)
                .checked(DATE, 6)
                .digit();
        number.addOptional(layout, TD2_OPTIONAL);
        return layout.compositeDigit().build(MrzFormat.TD2);
    }

    private static Layout passport() {
        LayoutBuilder layout =
                new LayoutBuilder().plain(PASSPORT, 2).plain(STATE, 3).plain(name(39), 39);
        NumberField.PLAIN.addTo(layout);
        layout.plain(STATE, 3)
                .checked(DATE, 6)
                .digit()
                .plain(SEX, 1)
                .checked(DATE, 6)
                .digit();
        return layout.checked(TextRule.OPTIONAL, 14)
                .digitUnlessEmpty()
                .compositeDigit()
                .build(MrzFormat.TD3);
    }

    private static Layout visa(MrzFormat format, int optional) {
        return new LayoutBuilder()
                .plain(VISA, 2)
                .plain(STATE, 3)
                .plain(name(format.width() - 5), format.width() - 5)
                .checkedOnce(TextRule.NUMBER, 9)
                .digitOnce()
                .plain(STATE, 3)
                .checkedOnce(DATE, 6)
                .digitOnce()
                .plain(SEX, 1)
                .checkedOnce(DATE, 6)
                .digitOnce()
                .plain(TextRule.OPTIONAL, optional)
                .build(format);
    }

    /** IDFRA, surname, department and office; number, given names, birth, sex. */
    private static Layout french() {
        return new LayoutBuilder()
                .composite(new LiteralRule("IDFRA", 6), 5)
                .composite(new NameRule(NameRule.Kind.SURNAME, 25), 25)
                .composite(TextRule.OPTIONAL, 6)
                .checked(TextRule.NUMBER, 12)
                .digit()
                .composite(new NameRule(NameRule.Kind.GIVEN_NAMES, 14), 14)
                .checked(DATE, 6)
                .digit()
                .composite(SEX, 1)
                .compositeDigit()
                .build(MrzFormat.FRA_ID);
    }
}
