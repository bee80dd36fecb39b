// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gatehouse.document.mrz.CheckDigit;
import org.gatehouse.document.mrz.MrzFormat;

/** Lines of documents that do not exist, of every format, also with numbers that run on and with unknown dates. */
final class GeneratedMrz {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String[] STATES = {"UTO", "D<<", "FRA", "USA", "GBR", "CHE", "XXX", "POL", "RKS", "BRA"};

    private final Random random;

    GeneratedMrz(Random random) {
        this.random = random;
    }

    List<String> of(MrzFormat format) {
        return switch (format) {
            case TD1 -> td1();
            case TD2 -> td2();
            case TD3 -> td3();
            case MRVA, MRVB -> visa(format);
            case FRA_ID -> french();
        };
    }

    private List<String> td1() {
        String number = number(15);
        String upper = one("I", "A", "C") + one("<", "D", "R") + state() + number;
        String birth = checked(date());
        String expiry = checked(random.nextInt(10) == 0 ? "<<<<<<" : date());
        String optional = pad(random.nextInt(3) == 0 ? text(1 + random.nextInt(11)) : "", 11);
        String composite = composite(upper.substring(5) + birth + expiry + optional);
        return List.of(upper, birth + sex() + expiry + state() + optional + composite, name(30));
    }

    private List<String> td2() {
        String number = number(7);
        String head = number.substring(0, 10);
        String optional = number.substring(10);
        String birth = checked(date());
        String expiry = checked(date());
        String composite = composite(head + birth + expiry + optional);
        return List.of(
                one("I", "A", "C") + "<" + state() + name(31),
                head + state() + birth + sex() + expiry + optional + composite);
    }

    private List<String> td3() {
        String number = checked(pad(text(7 + random.nextInt(3)), 9));
        String birth = checked(date());
        String expiry = checked(date());
        String optional = pad(random.nextBoolean() ? text(1 + random.nextInt(14)) : "", 14);
        char digit = optional.startsWith("<") && random.nextBoolean() ? '<' : CheckDigit.of(optional);
        String composite = composite(number + birth + expiry + optional + digit);
        return List.of(
                "P" + one("<", "M", "O") + state() + name(39),
                number + state() + birth + sex() + expiry + optional + digit + composite);
    }

    private List<String> visa(MrzFormat format) {
        int optional = format == MrzFormat.MRVA ? 16 : 8;
        return List.of(
                "V" + one("<", "C", "N") + state() + name(format.width() - 5),
                checked(pad(text(9), 9))
                        + state()
                        + checked(date())
                        + sex()
                        + checked(date())
                        + pad(text(random.nextInt(optional)), optional));
    }

    private List<String> french() {
        String upper =
                "IDFRA" + name(25).replace("<<", "<").concat("<".repeat(25)).substring(0, 25) + digits(6);
        String lower = checked(digits(12)) + pad(word(), 14) + checked(date()) + one("M", "F");
        return List.of(upper, lower + composite(upper + lower));
    }

    /** The number's field, its digit and the optional data, perhaps run on into. */
    private String number(int optional) {
        if (random.nextInt(4) == 0) {
            int rest = 1 + random.nextInt(optional - 1);
            String number = text(9 + rest);
            String field = number.substring(0, 9) + "<" + number.substring(9) + CheckDigit.of(number);
            return pad(field, 10 + optional);
        }
        String data = random.nextBoolean() ? text(1 + random.nextInt(optional)) : "";
        return checked(pad(text(9 - random.nextInt(2)), 9)) + pad(data, optional);
    }

    private String name(int width) {
        StringBuilder name = new StringBuilder(word()).append("<<").append(word());
        while (random.nextInt(3) == 0) {
            name.append('<').append(word());
        }
        return pad(name.toString(), width).substring(0, width);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean letter = random.nextInt(4) == 0;
            // Few states use letters in numbers that look like digits.
            text.append(
                    letter
                            ? LETTERS.replaceAll("[OI]", "").charAt(random.nextInt(24))
                            : digits(1).charAt(0));
        }
        return text.toString();
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%02d%02d%02d", random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String sex() {
        return one("M", "F", "<");
    }

    private String state() {
        return one(STATES);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String checked(String field) {
        return field + CheckDigit.of(field);
    }

    private static String composite(String fields) {
        return String.valueOf(CheckDigit.of(fields));
    }

    private static String pad(String text, int width) {
        return text + "<".repeat(Math.max(0, width - text.length()));
    }
}
