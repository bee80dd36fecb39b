// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;

/**
 * A document of nobody: what it says, and the lines that say it. The lines are composed without anything of the parser's, its
 * check digits among it.
 *
 * @param code document code, two characters
 * @param state issuing state, without fillers
 * @param number document number; longer than nine characters where it runs on into the optional data
 * @param fillerCounts whether the check digit of a number that runs on counts the filler in its midst
 * @param nationality likewise; empty in the French card
 * @param birth six characters
 * @param sex one character
 * @param expiry six characters; empty in the French card
 * @param optional optional data, without fillers at its end; the first is what a number that runs on leaves
 * @param emptyDigit what a passport has for the check digit of no optional data: 0 or the filler
 */
record InventedDocument(
        MrzFormat format,
        String code,
        String state,
        String number,
        boolean fillerCounts,
        InventedName name,
        String nationality,
        String birth,
        char sex,
        String expiry,
        List<String> optional,
        char emptyDigit) {
    private static final int NUMBER = 9;

    List<String> lines() {
        return switch (format) {
            case TD1 -> td1();
            case TD2 -> td2();
            case TD3 -> td3();
            case MRVA, MRVB -> List.of(upper(), padded(lower() + optional.get(0), format.width()));
            case FRA_ID -> frenchCard();
        };
    }

    private List<String> td1() {
        String upper = padded(code + padded(state, 3) + numberField() + optional.get(0), 30);
        String middle = guarded(birth) + sex + guarded(expiry) + padded(nationality, 3) + padded(optional.get(1), 11);
        String all = upper.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18);
        return List.of(upper, middle + digit(all), padded(name.field(), 30));
    }

    private List<String> td2() {
        String number = numberField();
        String body =
                number.substring(0, 10) + lower().substring(10) + padded(number.substring(10) + optional.get(0), 7);
        return List.of(upper(), body + composite(body));
    }

    private List<String> td3() {
        String data = padded(optional.get(0), 14);
        String body = lower() + data + (optional.get(0).isEmpty() ? emptyDigit : digit(data));
        return List.of(upper(), body + composite(body));
    }

    private List<String> frenchCard() {
        String upper = padded(code + state + padded(String.join("<", name.primary()), 25) + optional.get(0), 36);
        String body = guarded(number) + padded(String.join("<<", name.secondary()), 14) + guarded(birth) + sex;
        return List.of(upper, body + digit(upper + body));
    }

    private String upper() {
        return padded(code + padded(state, 3) + name.field(), format.width());
    }

    /** Up to and with the check digit of the expiry; the number is one of nine characters. */
    private String lower() {
        String nine = padded(number.substring(0, Math.min(NUMBER, number.length())), NUMBER);
        return guarded(nine) + padded(nationality, 3) + guarded(birth) + sex + guarded(expiry);
    }

    /** The number with its check digit, and what of it runs on with the check digit behind (Doc 9303-5 §4.2.2.3, note j). */
    private String numberField() {
        if (number.length() <= NUMBER) {
            return guarded(padded(number, NUMBER));
        }
        String nine = number.substring(0, NUMBER);
        String rest = number.substring(NUMBER);
        return nine + '<' + rest + digit(nine + (fillerCounts ? "<" : "") + rest) + '<';
    }

    private static char composite(String body) {
        return digit(body.substring(0, 10) + body.substring(13, 20) + body.substring(21));
    }

    private static String guarded(String field) {
        return field + digit(field);
    }

    private static String padded(String text, int width) {
        return text + "<".repeat(width - text.length());
    }

    /** Doc 9303-3 §4.9. */
    private static char digit(String text) {
        int sum = 0;
        int weight = 7;
        for (char c : text.toCharArray()) {
            sum += weight * Math.max(0, Character.digit(c, 36));
            weight = weight == 7 ? 3 : weight == 3 ? 1 : 7;
        }
        return (char) ('0' + sum % 10);
    }
}
