// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Invents documents of all formats, with what is rare in them made frequent. The same seed invents the same documents. */
final class DocumentInventor {
    static final String UNPUBLISHED = "ZZY";
    private static final List<String> STATES =
            List.of("UTO", "D", "GBR", "GBN", "NLD", "RKS", "XOM", "XXA", "UNO", "EUE", "FRA", UNPUBLISHED);
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final RandomGenerator random;

    DocumentInventor(RandomGenerator random) {
        this.random = random;
    }

    InventedDocument next() {
        MrzFormat format = pick(List.of(MrzFormat.values()));
        return format == MrzFormat.FRA_ID ? frenchCard() : ofIcao(format);
    }

    private InventedDocument ofIcao(MrzFormat format) {
        boolean card = format == MrzFormat.TD1 || format == MrzFormat.TD2;
        int first = switch (format) {
            case TD1 -> 15;
            case TD2 -> 7;
            case TD3 -> 14;
            default -> format.width() - 28;
        };
        int runsOn = card && random.nextInt(3) == 0 ? 1 + random.nextInt(first - 2) : 0;
        String number = runsOn > 0 ? text(9 + runsOn) : text(1 + random.nextInt(9));
        // The rest of the number, its check digit and a filler.
        int left = runsOn > 0 ? first - runsOn - 2 : first;
        String state = pick(STATES);
        String code = code(format);
        int nameWidth = format == MrzFormat.TD1 ? 30 : format.width() - 5;
        return new InventedDocument(
                format,
                code.equals("ID") && state.equals("FRA") ? "I<" : code,
                state,
                number,
                random.nextBoolean(),
                InventedName.invent(random).truncated(nameWidth),
                pick(STATES),
                birth(),
                "FM<".charAt(random.nextInt(3)),
                random.nextInt(20) == 0 ? "<<<<<<" : day(),
                List.of(optional(left), format == MrzFormat.TD1 ? optional(11) : ""),
                random.nextBoolean() ? '0' : '<');
    }

    private InventedDocument frenchCard() {
        InventedName name = InventedName.invent(random);
        InventedName surname = new InventedName(name.written(), name.primary(), List.of()).truncated(25);
        // Two fillers between given names, so that each but the first takes one more.
        int fillers = Math.max(0, name.secondary().size() - 1);
        InventedName given = new InventedName(name.written(), List.of(), name.secondary()).truncated(14 - fillers + 2);
        return new InventedDocument(
                MrzFormat.FRA_ID,
                "ID",
                "FRA",
                text(12),
                false,
                new InventedName(name.written(), surname.primary(), given.secondary()),
                "",
                birth(),
                "FM".charAt(random.nextInt(2)),
                "",
                List.of(text(6)),
                '0');
    }

    private String code(MrzFormat format) {
        String second = random.nextBoolean() ? "<" : letter("ABCDEFGHIJKLMNOPQRSTUWXYZ");
        return switch (format) {
            case TD3 -> "P" + second;
            case MRVA, MRVB -> "V" + second;
            default -> {
                String code = letter("ACI") + second;
                yield code.equals("AI") || code.equals("AC") ? "A<" : code;
            }
        };
    }

    private String birth() {
        String day = day();
        int known = 2 * random.nextInt(4);
        return random.nextInt(10) == 0 ? day.substring(0, known) + "<".repeat(6 - known) : day;
    }

    private String day() {
        return String.format(
                Locale.ROOT, "%02d%02d%02d", random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String optional(int most) {
        return most <= 0 || random.nextInt(3) == 0 ? "" : text(1 + random.nextInt(most));
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHANUMERIC.charAt(random.nextInt(ALPHANUMERIC.length())));
        }
        return text.toString();
    }

    private String letter(String among) {
        int at = random.nextInt(among.length());
        return among.substring(at, at + 1);
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
