// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes for issuing states and nationalities (Doc 9303-3 §5): ISO 3166-1 alpha-3 and what ICAO adds to it. */
public final class StateCodes {

    private static final Set<String> ICAO = Set.of(
            // Part A: Germany's code is a single letter, and the United Kingdom has one for each kind of British
            // national.
            "D",
            "GBD",
            "GBN",
            "GBO",
            "GBP",
            "GBS",
            // The European Union, Kosovo, the United Nations and its agencies and administrations.
            "EUE",
            "RKS",
            "UNO",
            "UNA",
            "UNK",
            "XXA",
            "XXB",
            "XXC",
            "XXX",
            // Organisations with travel documents of their own.
            "XBA",
            "XIM",
            "XCC",
            "XCE",
            "XCO",
            "XEC",
            "XES",
            "XMP",
            "XPO",
            "XOM",
            "XDC",
            "IAO",
            // Withdrawn from ISO 3166-1, and still on documents: Netherlands Antilles, Neutral Zone.
            "ANT",
            "NTZ",
            // Doc 9303's own state for specimens.
            "UTO");

    private static final Set<String> KNOWN = Stream.concat(
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream(), ICAO.stream())
            .collect(Collectors.toUnmodifiableSet());

    private StateCodes() {}

    /**
     * Whether a code is one of the published ones. States print others as well, so that an unknown one is worth a warning
     * and no more.
     *
     * @param code as in the MRZ, without fillers: {@code D}, not {@code D<<}
     */
    public static boolean known(String code) {
        return KNOWN.contains(code);
    }
}
