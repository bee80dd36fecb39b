// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * The hashes by which a certificate may be known. One over the whole certificate covers what nobody signed: the lengths around
 * its parts, and its signature, for where (r, s) verifies, (r, n - s) does too (SEC 1 §4.1.4). Whoever carries the certificate
 * chooses. An issuer's DSA key has the same gap, and it stays: the order is in the issuer's key, which is not at hand here, and unlike the
 * orders of curves cannot be guessed.
 */
final class CertificateHashes {
    private final X509CertificateHolder certificate;
    private final Map<HashAlgorithm, Set<String>> others = new EnumMap<>(HashAlgorithm.class);

    CertificateHashes(X509CertificateHolder certificate) {
        this.certificate = certificate;
    }

    X509CertificateHolder certificate() {
        return certificate;
    }

    /** Whether this is the hash of the certificate as it was read. */
    boolean isOwn(HashAlgorithm algorithm, String hash) {
        return hash.equals(Digests.hex(algorithm, SignedBytes.whole(certificate)));
    }

    /** Whether this is the hash of the certificate, or of the one in definite lengths or with its other signature. */
    boolean isOwnOrOther(HashAlgorithm algorithm, String hash) {
        return isOwn(algorithm, hash)
                || others.computeIfAbsent(algorithm, this::hashesOfOthers).contains(hash);
    }

    private Set<String> hashesOfOthers(HashAlgorithm algorithm) {
        Stream<byte[]> mirrored = encoding().stream()
                .flatMap(
                        encoding -> NamedCurves.orders().stream().flatMap(order -> mirrored(encoding, order).stream()));
        return Stream.concat(Stream.of(signature()), mirrored)
                .map(signature -> Digests.hex(algorithm, with(signature)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<DSAEncoding> encoding() {
        return SignatureScheme.of(certificate.getSignatureAlgorithm()).flatMap(scheme -> switch (scheme.family()) {
            case ECDSA -> Optional.<DSAEncoding>of(StandardDSAEncoding.INSTANCE);
            case ECDSA_PLAIN -> Optional.<DSAEncoding>of(PlainDSAEncoding.INSTANCE);
            case RSA_PKCS1, RSA_PSS, DSA -> Optional.<DSAEncoding>empty();
        });
    }

    /** The other signature; empty when the one that the certificate has is none of a key of that order. */
    private Optional<byte[]> mirrored(DSAEncoding encoding, BigInteger order) {
        try {
            BigInteger[] signature = encoding.decode(order, signature());
            return Optional.of(encoding.encode(order, signature[0], order.subtract(signature[1])));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A bit string that does not end with a byte is no reason to fail. */
    private byte[] signature() {
        return certificate.toASN1Structure().getSignature().getBytes();
    }

    private byte[] with(byte[] signature) {
        try {
            return new DLSequence(new ASN1Encodable[] {
                        certificate.toASN1Structure().getTBSCertificate(),
                        certificate.getSignatureAlgorithm(),
                        new DERBitString(signature)
                    })
                    .getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new IllegalStateException("a decoded certificate cannot be encoded", e);
        }
    }
}
