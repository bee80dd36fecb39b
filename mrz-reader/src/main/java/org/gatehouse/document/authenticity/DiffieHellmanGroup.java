// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.gatehouse.document.chip.DiffieHellmanLimits;

/**
 * A multiplicative group for key agreement. Chips may bring their own: whoever signed DG14 vouches for its strength, so that
 * only its size is looked at, and that it is a group at all: it is computed in before anybody has verified the signature.
 *
 * @param prime the field
 * @param generator of the group
 * @param order of the group; empty where PKCS #3 does not say it
 */
record DiffieHellmanGroup(BigInteger prime, BigInteger generator, Optional<BigInteger> order) {
    static Optional<DiffieHellmanGroup> ofParameterId(ASN1Encodable parameters) {
        return StandardizedGroup.ofParameterId(
                ASN1Integer.getInstance(parameters).intPositiveValueExact());
    }

    /** @throws RuntimeException when the parameters are not shaped as this algorithm's are */
    static Optional<DiffieHellmanGroup> of(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters) {
        Optional<DiffieHellmanGroup> group = Optional.empty();
        if (algorithm.equals(PKCSObjectIdentifiers.dhKeyAgreement)) {
            DHParameter stated = DHParameter.getInstance(parameters);
            group = Optional.of(new DiffieHellmanGroup(stated.getP(), stated.getG(), Optional.empty()));
        } else if (algorithm.equals(X9ObjectIdentifiers.dhpublicnumber)) {
            DomainParameters stated = DomainParameters.getInstance(parameters);
            group = Optional.of(new DiffieHellmanGroup(stated.getP(), stated.getG(), Optional.of(stated.getQ())));
        }
        return group.filter(DiffieHellmanGroup::sane);
    }

    private boolean sane() {
        return DiffieHellmanLimits.hold(prime, generator, order);
    }

    /** Whether this key is an element of the group, and none of those that fix the shared secret. */
    boolean holds(SubjectPublicKeyInfo info) {
        try {
            BigInteger element = ASN1Integer.getInstance(info.parsePublicKey()).getPositiveValue();
            return inRange(element)
                    && order.map(q -> element.modPow(q, prime).equals(BigInteger.ONE))
                            .orElse(true);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean inRange(BigInteger element) {
        return element.compareTo(BigInteger.ONE) > 0 && element.compareTo(prime.subtract(BigInteger.ONE)) < 0;
    }
}
