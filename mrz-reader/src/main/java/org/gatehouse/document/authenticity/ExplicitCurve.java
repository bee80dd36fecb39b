// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECDomainParameters;

/**
 * A prime curve as a key spells it out (RFC 3279 §2.3.5). Only numbers are taken from it and compared: no curve is ever
 * built from what a chip says.
 */
record ExplicitCurve(BigInteger prime, BigInteger a, BigInteger b, byte[] base, BigInteger order, BigInteger cofactor) {

    /** @throws RuntimeException when it is no prime curve */
    static ExplicitCurve of(ASN1Sequence parameters) {
        ASN1Sequence field = ASN1Sequence.getInstance(parameters.getObjectAt(1));
        if (!X9ObjectIdentifiers.prime_field.equals(ASN1ObjectIdentifier.getInstance(field.getObjectAt(0)))) {
            throw new IllegalArgumentException("no prime field");
        }
        ASN1Sequence curve = ASN1Sequence.getInstance(parameters.getObjectAt(2));
        return new ExplicitCurve(
                integer(field, 1),
                octets(curve, 0),
                octets(curve, 1),
                ASN1OctetString.getInstance(parameters.getObjectAt(3)).getOctets(),
                integer(parameters, 4),
                parameters.size() > 5 ? integer(parameters, 5) : BigInteger.ONE);
    }

    boolean is(ECDomainParameters domain) {
        return prime.equals(domain.getCurve().getField().getCharacteristic())
                && a.equals(domain.getCurve().getA().toBigInteger())
                && b.equals(domain.getCurve().getB().toBigInteger())
                && order.equals(domain.getN())
                && cofactor.equals(domain.getH())
                && (Arrays.equals(base, domain.getG().getEncoded(false))
                        || Arrays.equals(base, domain.getG().getEncoded(true)));
    }

    private static BigInteger integer(ASN1Sequence sequence, int index) {
        return ASN1Integer.getInstance(sequence.getObjectAt(index)).getPositiveValue();
    }

    private static BigInteger octets(ASN1Sequence sequence, int index) {
        return new BigInteger(
                1, ASN1OctetString.getInstance(sequence.getObjectAt(index)).getOctets());
    }
}
