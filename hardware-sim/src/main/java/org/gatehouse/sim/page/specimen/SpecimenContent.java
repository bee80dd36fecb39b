// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.issuer.MrzContent;
import org.gatehouse.sim.issuer.MrzFormat;
import org.gatehouse.sim.issuer.Sex;

/** What invented documents say. */
final class SpecimenContent {
    private static final int NUMBER_LENGTH = 9;
    private static final List<String> PASSPORTS =
            List.of("P", "P", "P", "P", "PA", "PB", "PC", "PD", "PM", "PN", "PO", "PS");
    private static final List<String> CARDS =
            List.of("I", "I", "ID", "ID", "A", "C", "AR", "IR", "IP", "CR", "C1", "A3");
    private static final List<String> VISAS = List.of("V", "V", "V", "VA", "VB", "VC", "VR");

    private SpecimenContent() {}

    static MrzContent draw(MrzFormat format, RandomGenerator random) {
        InventedName name = name(format, random);
        String state = format == MrzFormat.FRENCH_ID ? "FRA" : StateCodes.draw(random);
        String number = number(format, random);
        return new MrzContent(
                Letters.one(codes(format), random),
                state,
                number,
                name.primary(),
                name.secondary(),
                random.nextInt(5) == 0 ? StateCodes.draw(random) : state,
                birthDate(random),
                sex(format, random),
                date(2024 + random.nextInt(16), random),
                optionalData(format, number, random));
    }

    private static InventedName name(MrzFormat format, RandomGenerator random) {
        InventedName name = InventedName.draw(random);
        // The French layout has a field of its own for given names, and everybody has one.
        return format == MrzFormat.FRENCH_ID && name.secondary().isEmpty()
                ? new InventedName(name.primary(), "ANNA")
                : name;
    }

    private static List<String> codes(MrzFormat format) {
        return switch (format) {
            case TD3 -> PASSPORTS;
            case TD1, TD2 -> CARDS;
            case MRV_A, MRV_B -> VISAS;
            case FRENCH_ID -> List.of("ID");
        };
    }

    private static String number(MrzFormat format, RandomGenerator random) {
        if (format == MrzFormat.FRENCH_ID) {
            return Letters.some(Letters.DIGITS, 12, random);
        }
        int length = random.nextInt(4) == 0 ? 6 + random.nextInt(3) : NUMBER_LENGTH;
        if ((format == MrzFormat.TD1 || format == MrzFormat.TD2) && random.nextInt(8) == 0) {
            length = NUMBER_LENGTH + 1 + random.nextInt(5);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Letters.some(Letters.DIGITS, length, random);
            case 1 -> Letters.some(Letters.CAPITALS, 2, random) + Letters.some(Letters.DIGITS, length - 2, random);
            default -> Letters.some(Letters.BOTH, length, random);
        };
    }

    private static Sex sex(MrzFormat format, RandomGenerator random) {
        int choice = random.nextInt(100);
        return choice < 48 ? Sex.MALE : choice < 96 || format == MrzFormat.FRENCH_ID ? Sex.FEMALE : Sex.UNSPECIFIED;
    }

    private static String birthDate(RandomGenerator random) {
        String date = date(1930 + random.nextInt(90), random);
        return switch (random.nextInt(50)) {
            case 0 -> date.substring(0, 4) + "<<";
            case 1 -> date.substring(0, 2) + "<<<<";
            case 2 -> "<<<<<<";
            default -> date;
        };
    }

    private static String date(int year, RandomGenerator random) {
        return String.format(Locale.ROOT, "%02d%02d%02d", year % 100, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String optionalData(MrzFormat format, String number, RandomGenerator random) {
        int overflow = number.length() > NUMBER_LENGTH ? number.length() - NUMBER_LENGTH + 2 : 0;
        int room = format.optionalLength() - (format == MrzFormat.FRENCH_ID ? 0 : overflow);
        if (room <= 0 || random.nextInt(5) < 2) {
            // Of an empty personal number either a filler or 0 may be the check digit (Doc 9303-4 §4.2.2.2): a filler
            // that is given as data gets the 0.
            return format == MrzFormat.TD3 && random.nextBoolean() ? "<" : "";
        }
        String characters = random.nextBoolean() ? Letters.DIGITS : Letters.BOTH;
        return Letters.some(characters, 1 + random.nextInt(room), random);
    }
}
