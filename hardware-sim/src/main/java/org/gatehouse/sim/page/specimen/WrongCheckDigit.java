// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.issuer.MrzFormat;

/** Spoils one check digit of an MRZ, as printers of real specimens have done. */
final class WrongCheckDigit {
    private record Place(int line, int position) {}

    private WrongCheckDigit() {}

    /** The same lines but for one check digit. */
    static List<String> in(MrzFormat format, List<String> lines, RandomGenerator random) {
        List<Place> digits = places(format).stream()
                .filter(place -> lines.get(place.line()).charAt(place.position()) != '<')
                .toList();
        Place place = Letters.one(digits, random);
        StringBuilder line = new StringBuilder(lines.get(place.line()));
        int right = line.charAt(place.position()) - '0';
        line.setCharAt(place.position(), (char) ('0' + (right + 1 + random.nextInt(9)) % 10));
        List<String> spoilt = new ArrayList<>(lines);
        spoilt.set(place.line(), line.toString());
        return List.copyOf(spoilt);
    }

    private static List<Place> places(MrzFormat format) {
        return switch (format) {
            case TD1 -> List.of(new Place(0, 14), new Place(1, 6), new Place(1, 14), new Place(1, 29));
            case TD2 -> lower(9, 19, 27, 35);
            case TD3 -> lower(9, 19, 27, 42, 43);
            case MRV_A, MRV_B -> lower(9, 19, 27);
            case FRENCH_ID -> lower(12, 33, 35);
        };
    }

    private static List<Place> lower(int... positions) {
        return java.util.Arrays.stream(positions)
                .mapToObj(position -> new Place(1, position))
                .toList();
    }
}
