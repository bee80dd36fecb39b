// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.DHParameters;

/** The standardized domain parameters of PACE (Doc 9303-11 §9.5.1), by their identifier: 0 to 2 and 8 to 18. */
final class StandardizedGroup {

    private static final Map<Integer, DHParameters> PRIME_FIELDS = Map.of(
            0, Rfc5114.MODP_1024_160,
            1, Rfc5114.MODP_2048_224,
            2, Rfc5114.MODP_2048_256);

    private static final Map<Integer, String> CURVES = Map.ofEntries(
            Map.entry(8, "secp192r1"),
            Map.entry(9, "brainpoolP192r1"),
            Map.entry(10, "secp224r1"),
            Map.entry(11, "brainpoolP224r1"),
            Map.entry(12, "secp256r1"),
            Map.entry(13, "brainpoolP256r1"),
            Map.entry(14, "brainpoolP320r1"),
            Map.entry(15, "secp384r1"),
            Map.entry(16, "brainpoolP384r1"),
            Map.entry(17, "brainpoolP512r1"),
            Map.entry(18, "secp521r1"));

    private StandardizedGroup() {}

    /** The prime field with this identifier. */
    static Optional<PrimeFieldGroup> primeField(int identifier) {
        return Optional.ofNullable(PRIME_FIELDS.get(identifier)).map(PrimeFieldGroup::new);
    }

    /** The elliptic curve with this identifier. */
    static Optional<EllipticCurveGroup> curve(int identifier) {
        return Optional.ofNullable(CURVES.get(identifier)).map(StandardizedGroup::named);
    }

    private static EllipticCurveGroup named(String name) {
        X9ECParameters fast = CustomNamedCurves.getByName(name);
        return new EllipticCurveGroup(fast == null ? ECNamedCurveTable.getByName(name) : fast);
    }
}
