// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;

/** Lines of invented passports of Utopia with right check digits. */
final class TestMrz {
    private TestMrz() {}

    static List<String> of(String birth, String expiry) {
        return of("X00CANARY", birth, expiry);
    }

    /** @param number nine characters */
    static List<String> of(String number, String birth, String expiry) {
        String lower = number + digit(number) + "UTO" + birth + digit(birth) + "F" + expiry + digit(expiry)
                + "<".repeat(14) + "<";
        String composite = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43);
        return List.of("P<UTOCANARY<<SPECIMEN" + "<".repeat(23), lower + digit(composite));
    }

    /** The lines of a visa of format A: no composite check digit. */
    static List<String> visa() {
        List<String> passport = of("850101", "310101");
        return List.of(passport.get(0).replace("P<", "V<"), passport.get(1).substring(0, 28) + "<".repeat(16));
    }

    private static int digit(String text) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += weights[i % 3] * Math.max(0, Character.digit(text.charAt(i), 36));
        }
        return sum % 10;
    }
}
