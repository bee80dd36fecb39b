// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.lds.SecurityInfo;

/**
 * The PACE variant to use out of those that a chip offers (Doc 9303-11 §9.2.1 and §9.5.1).
 *
 * @param protocol object identifier
 * @param parameter standardised domain parameters
 */
record PaceOffer(String protocol, int parameter) {
    private static final String PACE = "0.4.0.127.0.7.2.2.4.";
    /** Mappings in order of preference: ECDH before DH; generic, integrated, then chip authentication mapping. */
    private static final List<String> MAPPINGS = List.of("2", "4", "6", "1", "3");
    /** Ciphers in order of preference: AES-128, -192, -256 are equally sound here, 3DES is last. */
    private static final List<String> CIPHERS = List.of("2", "3", "4", "1");

    private static final Set<Integer> DH = Set.of(0, 1, 2);
    private static final Set<Integer> ECDH = Set.of(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);

    /** The best that can be used here; empty when none can. */
    static Optional<PaceOffer> best(List<SecurityInfo> offered) {
        return offered.stream()
                .filter(PaceOffer::usable)
                .min(Comparator.comparingInt(PaceOffer::rank))
                .map(i -> new PaceOffer(i.protocol(), i.parameter().getAsInt()));
    }

    BigInteger parameterId() {
        return BigInteger.valueOf(parameter);
    }

    private static boolean usable(SecurityInfo info) {
        if (!info.pace() || info.version().getAsInt() != 2 || info.parameter().isEmpty() || rank(info) < 0) {
            return false;
        }
        boolean ecdh = MAPPINGS.indexOf(arc(info, 0)) < 3;
        return (ecdh ? ECDH : DH).contains(info.parameter().getAsInt());
    }

    private static int rank(SecurityInfo info) {
        int mapping = MAPPINGS.indexOf(arc(info, 0));
        int cipher = CIPHERS.indexOf(arc(info, 1));
        return mapping < 0 || cipher < 0 ? -1 : mapping * CIPHERS.size() + cipher;
    }

    private static String arc(SecurityInfo info, int index) {
        String[] arcs = info.protocol().substring(PACE.length()).split("\\.", -1);
        return arcs.length == 2 ? arcs[index] : "";
    }
}
