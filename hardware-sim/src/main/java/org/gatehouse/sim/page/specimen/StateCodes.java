// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.util.List;
import java.util.random.RandomGenerator;

/** Codes of states and organisations in an MRZ (Doc 9303-3 §5): Utopia for the most part, which no one governs. */
final class StateCodes {
    private static final List<String> OTHERS = List.of(("AUT AUS BEL BGR BRA CAN CHE CHN CIV CZE D DNK EGY ESP EST ETH "
                    + "EUE FIN FJI FRA GBR GBD GEO GHA GRC GUY HKG HRV HUN IDN IND IRL IRQ ISL ITA JAM JPN KAZ KOR KWT "
                    + "LBY LTU LUX LVA MAC MDA MEX MKD MLT MOZ MWI NLD NOR NZL OMN PAK PER PHL POL PRT QAT RKS ROU RUS "
                    + "RWA SAU SRB SVK SVN SWE SWZ SYR TCD THA TUN TUR TWN UGA UKR UNO USA UZB VEN VNM VUT WSM XOM XXA "
                    + "XXB YEM ZAF ZMB ZWE")
            .split(" "));

    private StateCodes() {}

    /** UTO in two of three cases, otherwise one that a border sees, and now and then one that nobody has published. */
    static String draw(RandomGenerator random) {
        if (random.nextInt(30) == 0) {
            return Letters.some(Letters.CAPITALS, 3, random);
        }
        return random.nextInt(3) < 2 ? "UTO" : Letters.one(OTHERS, random);
    }
}
