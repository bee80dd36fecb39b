// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.List;
import java.util.Set;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.rig.plan.DeedKind;

/**
 * A passport, and the truth about it.
 *
 * @param holder whose portrait is on its chip
 * @param deeds what is out of the ordinary with its bearer
 */
public record Passport(int holder, Set<DeedKind> deeds) {
    private static final int[] WEIGHTS = {7, 3, 1};

    /** Whether the lane's rules admit it. */
    public boolean eligible() {
        return !deeds.contains(DeedKind.UNDER_AGE) && !deeds.contains(DeedKind.EXPIRED);
    }

    /** What an inspection of its chip finds. */
    public Verdict verdict() {
        if (deeds.contains(DeedKind.SUSPECT_DOCUMENT)) {
            return Verdict.FAILED;
        }
        return deeds.contains(DeedKind.UNDETERMINED_DOCUMENT) ? Verdict.UNDETERMINED : Verdict.SUCCESSFUL;
    }

    /** Its machine-readable zone, of Utopia, in the year of the simulation. */
    public List<String> lines() {
        String number = String.format(java.util.Locale.ROOT, "X%08d", holder);
        String birth = deeds.contains(DeedKind.UNDER_AGE) ? "200101" : "850101";
        String expiry = deeds.contains(DeedKind.EXPIRED) ? "250101" : "310101";
        String lower =
                number + digit(number) + "UTO" + birth + digit(birth) + "F" + expiry + digit(expiry) + "<".repeat(15);
        String composite = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43);
        return List.of("P<UTOTRAVELLER<<INVENTED" + "<".repeat(20), lower + digit(composite));
    }

    /** The lines of a page that is none. */
    public static List<String> noLines() {
        return List.of("THIS<PAGE<HAS<NO<MACHINE<READABLE<ZONE<<<<<<", "<".repeat(44));
    }

    private static int digit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += WEIGHTS[i % 3] * Math.max(0, Character.digit(text.charAt(i), 36));
        }
        return sum % 10;
    }
}
