// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.gatehouse.document.trust.NamedCurves;

/**
 * The curves that a chip may use (Doc 9303-11 §9.5.1), by the numbers that they have there. Keys number them, name them, or
 * spell all their parameters out; the last only tell which of these curves is meant, so that nobody brings his own.
 */
enum KnownCurve {
    SECP192R1("secp192r1", 8),
    BRAINPOOLP192R1("brainpoolP192r1", 9),
    SECP224R1("secp224r1", 10),
    BRAINPOOLP224R1("brainpoolP224r1", 11),
    SECP256R1("secp256r1", 12),
    BRAINPOOLP256R1("brainpoolP256r1", 13),
    BRAINPOOLP320R1("brainpoolP320r1", 14),
    SECP384R1("secp384r1", 15),
    BRAINPOOLP384R1("brainpoolP384r1", 16),
    BRAINPOOLP512R1("brainpoolP512r1", 17),
    SECP521R1("secp521r1", 18);

    private final String curveName;
    private final int parameterId;
    private final ECDomainParameters domain;

    KnownCurve(String curveName, int parameterId) {
        this.curveName = curveName;
        this.parameterId = parameterId;
        this.domain = NamedCurves.of(ECNamedCurveTable.getOID(curveName))
                .orElseThrow()
                .domain();
    }

    ECDomainParameters domain() {
        return domain;
    }

    /** Size of the group's order. */
    int bits() {
        return domain.getN().bitLength();
    }

    static Optional<KnownCurve> ofParameterId(int parameterId) {
        return Arrays.stream(values()).filter(c -> c.parameterId == parameterId).findFirst();
    }

    /**
     * The curve that a key's algorithm parameters mean: a number, an object identifier, or ECParameters of RFC 3279 §2.3.5.
     *
     * @throws RuntimeException when they are a number that is none
     */
    static Optional<KnownCurve> of(ASN1Encodable parameters) {
        if (parameters instanceof ASN1Integer number) {
            return ofParameterId(number.intPositiveValueExact());
        }
        return NamedCurves.of(parameters)
                .flatMap(curve -> Arrays.stream(values())
                        .filter(c -> c.curveName.equals(curve.name()))
                        .findFirst());
    }

    /**
     * The point that these bytes are.
     *
     * @throws IllegalArgumentException when it is no point of this curve, or the one at infinity
     */
    ECPoint point(byte[] encoded) {
        return domain.validatePublicPoint(domain.getCurve().decodePoint(encoded));
    }
}
