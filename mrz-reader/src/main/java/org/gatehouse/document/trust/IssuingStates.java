// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which country codes a document signer may carry for an issuing state of the MRZ (BSI TR-03135-1 §5.6.4.5): ISO 3166-1
 * alpha-3 to alpha-2, and explicitly what Doc 9303-3 §5 adds to it.
 */
public final class IssuingStates {
    private static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("D", Set.of("DE")),
            Map.entry("GBD", Set.of("GB")),
            Map.entry("GBN", Set.of("GB")),
            Map.entry("GBO", Set.of("GB")),
            Map.entry("GBP", Set.of("GB")),
            Map.entry("GBS", Set.of("GB")),
            Map.entry("RKS", Set.of("KS", "XK")),
            Map.entry("EUE", Set.of("EU")),
            Map.entry("UNO", Set.of("UN")),
            Map.entry("UNA", Set.of("UN")),
            Map.entry("UNK", Set.of("UN", "KS", "XK")),
            Map.entry("HKG", Set.of("HK", "CN")),
            Map.entry("MAC", Set.of("MO", "CN")),
            Map.entry("XOM", Set.of("XO")),
            // The state of specimens, whose two-letter code no country has.
            Map.entry("UTO", Set.of("UT")));

    /** Organisations that issue documents under codes that no country has; none of them is assigned a two-letter code. */
    private static final Set<String> ORGANISATIONS =
            Set.of("XBA", "XIM", "XCC", "XCE", "XCO", "XEC", "XPO", "XES", "XMP", "XDC");

    private static final Map<String, String> ALPHA_2 =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .collect(Collectors.toUnmodifiableMap(IssuingStates::alpha3, Function.identity()));

    private IssuingStates() {}

    /**
     * Whether a document of this state may be signed by a signer of that country; empty when the state has no known mapping.
     *
     * @param state issuing state of the MRZ without fillers
     * @param country two-letter country of the document signer's issuer, in capitals
     */
    public static Optional<Boolean> match(String state, String country) {
        Set<String> others = OTHERS.get(state);
        if (others != null) {
            return Optional.of(others.contains(country));
        }
        if (leftToUsers(state)) {
            return Optional.of(country.equals(state.substring(0, 2)));
        }
        if (ORGANISATIONS.contains(state)) {
            // Its own letters can only be its own; anything else may be the state that lends it a signer.
            return Optional.of(country.equals(state.substring(0, 2))).filter(same -> same);
        }
        return Optional.ofNullable(ALPHA_2.get(state)).map(country::equals);
    }

    /**
     * Whether documents of one state may be signed by signers of both these countries.
     *
     * @param one two-letter country of a document signer's issuer, in capitals
     * @param other the same of another one
     */
    public static boolean together(String one, String other) {
        return one.equals(other)
                || OTHERS.values().stream().anyMatch(countries -> countries.contains(one) && countries.contains(other));
    }

    private static String alpha3(String alpha2) {
        return new Locale.Builder().setRegion(alpha2).build().getISO3Country();
    }

    /** QMA to QZZ and ZZA to ZZZ, which ISO 3166-1 assigns to nobody: their users pair them with QM to QZ and ZZ. */
    private static boolean leftToUsers(String state) {
        return state.matches("Q[M-Z][A-Z]|ZZ[A-Z]");
    }
}
