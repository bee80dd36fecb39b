// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fields of a format stand. Positions count from 0 here and from 1 in the standards.
 *
 * @param names the name field, or those of primary and secondary identifier apart
 * @param number document number
 * @param runsOn whether a longer number runs on into the optional data (Doc 9303-5 and 9303-6, note j)
 * @param nationality empty where the format has none
 * @param birth date of birth
 * @param sex one character
 * @param expiry date of expiry, or until when a visa may be used; empty where the format has none
 * @param optional optional data; the first is the one into which a number runs on
 * @param optionalDigit check digit of the first optional data; TD3 only
 * @param composite what the composite check digit guards, in its order
 * @param compositeDigit empty where the format has none
 */
record Layout(
        List<Span> names,
        GuardedField number,
        boolean runsOn,
        Optional<Span> nationality,
        GuardedField birth,
        Span sex,
        Optional<GuardedField> expiry,
        List<Span> optional,
        Optional<Span> optionalDigit,
        List<Span> composite,
        Optional<Span> compositeDigit) {

    private static final Map<MrzFormat, Layout> OF = new EnumMap<>(Map.of(
            MrzFormat.TD1, td1(),
            MrzFormat.TD2, td2(),
            MrzFormat.TD3, td3(),
            MrzFormat.MRVA, visa(MrzFormat.MRVA),
            MrzFormat.MRVB, visa(MrzFormat.MRVB),
            MrzFormat.FRA_ID, frenchCard()));

    static Layout of(MrzFormat format) {
        Layout layout = OF.get(format);
        if (layout == null) {
            throw new IllegalStateException("no layout of " + format);
        }
        return layout;
    }

    /** Doc 9303-5 §4.2.2 and §4.2.4. */
    private static Layout td1() {
        return new Layout(
                List.of(new Span(2, 0, 30)),
                GuardedField.at(0, 5, 14),
                true,
                Optional.of(new Span(1, 15, 18)),
                GuardedField.at(1, 0, 6),
                Span.one(1, 7),
                Optional.of(GuardedField.at(1, 8, 14)),
                List.of(new Span(0, 15, 30), new Span(1, 18, 29)),
                Optional.empty(),
                List.of(new Span(0, 5, 30), new Span(1, 0, 7), new Span(1, 8, 15), new Span(1, 18, 29)),
                Optional.of(Span.one(1, 29)));
    }

    /** Doc 9303-6 §4.2.2 and §4.2.4. */
    private static Layout td2() {
        return twoLines(36, true, 35, Optional.empty(), guardedUpTo(35), Optional.of(Span.one(1, 35)));
    }

    /** Doc 9303-4 §4.2.2 and §4.2.4. */
    private static Layout td3() {
        return twoLines(44, false, 42, Optional.of(Span.one(1, 42)), guardedUpTo(43), Optional.of(Span.one(1, 43)));
    }

    /** Doc 9303-7 §4.2.2 and §7.2.2: like TD3 and TD2, but nothing guards the line as a whole. */
    private static Layout visa(MrzFormat format) {
        return twoLines(format.width(), false, format.width(), Optional.empty(), List.of(), Optional.empty());
    }

    private static Layout twoLines(
            int width,
            boolean runsOn,
            int optionalEnd,
            Optional<Span> optionalDigit,
            List<Span> composite,
            Optional<Span> compositeDigit) {
        return new Layout(
                List.of(new Span(0, 5, width)),
                GuardedField.at(1, 0, 9),
                runsOn,
                Optional.of(new Span(1, 10, 13)),
                GuardedField.at(1, 13, 19),
                Span.one(1, 20),
                Optional.of(GuardedField.at(1, 21, 27)),
                List.of(new Span(1, 28, optionalEnd)),
                optionalDigit,
                composite,
                compositeDigit);
    }

    private static List<Span> guardedUpTo(int end) {
        return List.of(new Span(1, 0, 10), new Span(1, 13, 20), new Span(1, 21, end));
    }

    /**
     * No standard of ICAO's: the card as France issued it until August 2021. The surname has a field of its own, with the
     * department and the office behind it; the composite check digit guards both lines.
     */
    private static Layout frenchCard() {
        return new Layout(
                List.of(new Span(0, 5, 30), new Span(1, 13, 27)),
                GuardedField.at(1, 0, 12),
                false,
                Optional.empty(),
                GuardedField.at(1, 27, 33),
                Span.one(1, 34),
                Optional.empty(),
                List.of(new Span(0, 30, 36)),
                Optional.empty(),
                List.of(new Span(0, 0, 36), new Span(1, 0, 35)),
                Optional.of(Span.one(1, 35)));
    }
}
