// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A name that nobody bears but by accident: syllables, or letters as they come, so that a reader cannot learn names.
 *
 * @param primary surname, as on the visual zone, in capitals
 * @param secondary given names, may be empty
 */
record InventedName(String primary, String secondary) {
    private static final List<String> STARTS = List.of(
            "B", "BR", "C", "D", "DR", "F", "G", "H", "J", "K", "KV", "L", "M", "N", "P", "QU", "R", "S", "ST", "SV",
            "T", "TH", "V", "W", "X", "Y", "Z", "");
    private static final List<String> MIDDLES =
            List.of("A", "E", "I", "O", "U", "Y", "AE", "EI", "OU", "IA", "AU", "EE", "Ä", "Ö", "Ü");
    private static final List<String> ENDS =
            List.of("", "", "N", "R", "L", "S", "M", "T", "K", "RT", "NS", "LD", "X", "TZ", "W", "G", "B", "D", "F");
    private static final List<String> PARTICLES = List.of("VAN DER ", "DE LA ", "AL-", "O'", "D'", "MC", "SAN ", "EL ");

    /** One out of many shapes: usual ones, one part only, doubled with a hyphen, longer than any MRZ. */
    static InventedName draw(RandomGenerator random) {
        int kind = random.nextInt(100);
        if (kind < 5) {
            return new InventedName(word(random), "");
        }
        if (kind < 12) {
            return new InventedName(
                    words(random, 3 + random.nextInt(2), " "), words(random, 2 + random.nextInt(3), " "));
        }
        String primary = word(random);
        if (kind < 22) {
            primary = primary + (random.nextBoolean() ? "-" : " ") + word(random);
        } else if (kind < 32) {
            primary = Letters.one(PARTICLES, random) + primary;
        }
        return new InventedName(primary, words(random, 1 + random.nextInt(3), random.nextInt(6) == 0 ? "-" : " "));
    }

    private static String words(RandomGenerator random, int count, String between) {
        StringBuilder words = new StringBuilder(word(random));
        for (int i = 1; i < count; i++) {
            words.append(between).append(word(random));
        }
        return words.toString();
    }

    private static String word(RandomGenerator random) {
        if (random.nextInt(16) == 0) {
            // An initial, and names that are one letter long.
            return Letters.some(Letters.CAPITALS, 1, random);
        }
        if (random.nextInt(4) == 0) {
            return Letters.some(Letters.CAPITALS, 2 + random.nextInt(9), random);
        }
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append(Letters.one(STARTS, random))
                    .append(Letters.one(MIDDLES, random))
                    .append(Letters.one(ENDS, random));
        }
        return word.length() < 2 ? word + "NA" : word.toString().toUpperCase(Locale.ROOT);
    }

    /** Says nothing about anybody. */
    @Override
    public String toString() {
        return "InventedName";
    }
}
