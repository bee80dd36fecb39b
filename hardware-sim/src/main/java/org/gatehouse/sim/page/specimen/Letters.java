// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.util.random.RandomGenerator;

/** Letters and digits at random. */
final class Letters {
    static final String DIGITS = "0123456789";
    static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String BOTH = DIGITS + CAPITALS;

    private Letters() {}

    /** So many of these characters. */
    static String some(String characters, int count, RandomGenerator random) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    /** One of them. */
    static <T> T one(java.util.List<T> choice, RandomGenerator random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
