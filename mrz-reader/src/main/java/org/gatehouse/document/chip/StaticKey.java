// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.spec.DHParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;

/**
 * The chip's static key for chip authentication, in a group of a size that is no trap.
 *
 * @param key an element of the group
 * @param group where it lies
 */
record StaticKey(PublicKey key, AlgorithmParameterSpec group) {
    private static final int MAX_BYTES = 4096;
    private static final int MAX_CURVE_BITS = 640;

    /** Domain parameters by their number (Doc 9303-11 §9.5.1). */
    private static final ASN1ObjectIdentifier STANDARDIZED = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.2");

    /**
     * The key in a SubjectPublicKeyInfo.
     *
     * @throws GeneralSecurityException when it is none for this agreement; a RuntimeException too
     */
    static StaticKey of(KeyAgreementKind agreement, byte[] encoded) throws GeneralSecurityException {
        if (encoded.length > MAX_BYTES) {
            throw new InvalidKeyException("no key is that long");
        }
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(encoded);
        return agreement == KeyAgreementKind.DH ? element(info) : point(info, encoded);
    }

    /** Not by Bouncy Castle's key factory, which computes in a group before it can be looked at. */
    private static StaticKey element(SubjectPublicKeyInfo info) throws GeneralSecurityException {
        DHParameterSpec group =
                group(info.getAlgorithm().getAlgorithm(), info.getAlgorithm().getParameters());
        Optional<BigInteger> order =
                group instanceof DHCParameterSpec known ? Optional.of(known.getQ()) : Optional.empty();
        if (!DiffieHellmanLimits.hold(group.getP(), group.getG(), order)) {
            throw new InvalidKeyException("not a group to compute in");
        }
        try {
            BigInteger element = ASN1Integer.getInstance(info.parsePublicKey()).getPositiveValue();
            return new StaticKey(KeyAgreementKind.DH.decode(element.toByteArray(), group), group);
        } catch (IOException e) {
            throw new InvalidKeyException("not a number", e);
        }
    }

    private static DHParameterSpec group(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters)
            throws InvalidKeyException {
        if (algorithm.equals(STANDARDIZED) && standardized(parameters) instanceof DHParameterSpec group) {
            return group;
        }
        if (algorithm.equals(X9ObjectIdentifiers.dhpublicnumber)) {
            DomainParameters stated = DomainParameters.getInstance(parameters);
            return new DHCParameterSpec(stated.getP(), stated.getG(), stated.getQ());
        }
        if (algorithm.equals(PKCSObjectIdentifiers.dhKeyAgreement)) {
            DHParameter stated = DHParameter.getInstance(parameters);
            return new DHParameterSpec(stated.getP(), stated.getG());
        }
        throw new InvalidKeyException("no key for this agreement");
    }

    private static StaticKey point(SubjectPublicKeyInfo info, byte[] encoded) throws GeneralSecurityException {
        KeyAgreementKind agreement = KeyAgreementKind.ECDH;
        if (info.getAlgorithm().getAlgorithm().equals(STANDARDIZED)) {
            // Bouncy Castle's key factory does not know this form.
            if (standardized(info.getAlgorithm().getParameters()) instanceof ECParameterSpec curve) {
                return new StaticKey(agreement.decode(info.getPublicKeyData().getOctets(), curve), curve);
            }
            throw new InvalidKeyException("no key for this agreement");
        }
        if (info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            Optional<ECParameterSpec> known =
                    NamedGroups.known(info.getAlgorithm().getParameters());
            if (known.isPresent()) {
                return new StaticKey(agreement.decode(info.getPublicKeyData().getOctets(), known.get()), known.get());
            }
        }
        // The factory takes points of the curve only, and the one at infinity.
        if (agreement.factory().generatePublic(new X509EncodedKeySpec(encoded)) instanceof ECPublicKey key
                && key.getParams().getCurve().getField().getFieldSize() <= MAX_CURVE_BITS
                && !key.getW().equals(ECPoint.POINT_INFINITY)) {
            return new StaticKey(key, key.getParams());
        }
        throw new InvalidKeyException("a curve of no known size");
    }

    private static AlgorithmParameterSpec standardized(ASN1Encodable number) {
        return PACEInfo.toParameterSpec(ASN1Integer.getInstance(number).intPositiveValueExact());
    }
}
