// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.document.lds.SecurityInfo;

/**
 * The PACE variant to use out of those that a chip offers (Doc 9303-11 §9.2.1 and §9.5.1).
 *
 * @param protocol object identifier
 * @param agreement over which kind of group
 * @param mapping how the nonce becomes a generator
 * @param suite for which ciphers
 * @param parameter standardised domain parameters
 */
record PaceOffer(String protocol, KeyAgreementKind agreement, PaceMapping mapping, CipherSuite suite, int parameter) {
    static final String PACE = "0.4.0.127.0.7.2.2.4.";

    private static final Set<Integer> DH = Set.of(0, 1, 2);
    private static final Set<Integer> ECDH = Set.of(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    /** NIST P-224: its prime is not 3 modulo 4, so no number is mapped to its points (Doc 9303-11 appendix B). */
    private static final int WITHOUT_INTEGRATED_MAPPING = 10;

    /** Chip authentication mapping first, for it proves the chip in the same run; 3DES last. */
    private static final Comparator<PaceOffer> PREFERENCE = Comparator.comparing(
                    (PaceOffer o) -> o.mapping() != PaceMapping.CHIP_AUTHENTICATION)
            .thenComparing(o -> o.agreement() != KeyAgreementKind.ECDH)
            .thenComparing(PaceOffer::mapping)
            .thenComparing(o -> !o.suite().aes())
            .thenComparing(PaceOffer::suite);

    /** The best that can be used here; empty when none can. */
    static Optional<PaceOffer> best(List<SecurityInfo> offered) {
        return offered.stream().flatMap(PaceOffer::of).min(PREFERENCE);
    }

    /** Of version 2 only, and only over standardised domain parameters that suit the protocol. */
    private static Stream<PaceOffer> of(SecurityInfo info) {
        if (!info.protocol().startsWith(PACE)
                || info.version().orElse(0) != 2
                || info.parameter().isEmpty()) {
            return Stream.empty();
        }
        String[] arcs = info.protocol().substring(PACE.length()).split("\\.", -1);
        int parameter = info.parameter().getAsInt();
        return arcs.length != 2
                ? Stream.empty()
                : CipherSuite.ofArc(arcs[1]).stream()
                        .flatMap(suite -> of(info.protocol(), arcs[0], suite, parameter))
                        .filter(PaceOffer::usable);
    }

    private static Stream<PaceOffer> of(String protocol, String arc, CipherSuite suite, int parameter) {
        return switch (arc) {
            case "1" -> Stream.of(new PaceOffer(protocol, KeyAgreementKind.DH, PaceMapping.GENERIC, suite, parameter));
            case "2" ->
                Stream.of(new PaceOffer(protocol, KeyAgreementKind.ECDH, PaceMapping.GENERIC, suite, parameter));
            case "3" ->
                Stream.of(new PaceOffer(protocol, KeyAgreementKind.DH, PaceMapping.INTEGRATED, suite, parameter));
            case "4" ->
                Stream.of(new PaceOffer(protocol, KeyAgreementKind.ECDH, PaceMapping.INTEGRATED, suite, parameter));
            case "6" ->
                Stream.of(new PaceOffer(
                        protocol, KeyAgreementKind.ECDH, PaceMapping.CHIP_AUTHENTICATION, suite, parameter));
            default -> Stream.empty();
        };
    }

    private boolean usable() {
        return switch (mapping) {
            case GENERIC -> groups().contains(parameter);
            case INTEGRATED -> groups().contains(parameter) && parameter != WITHOUT_INTEGRATED_MAPPING;
            case CHIP_AUTHENTICATION -> groups().contains(parameter) && suite.aes();
        };
    }

    private Set<Integer> groups() {
        return agreement == KeyAgreementKind.DH ? DH : ECDH;
    }
}
