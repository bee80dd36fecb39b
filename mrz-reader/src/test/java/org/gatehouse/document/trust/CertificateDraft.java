// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;

/** A certificate in the making, in which everything can be wrong. */
final class CertificateDraft {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private X500Name issuer = new X500Name("C=UT,O=Test,CN=CSCA");
    private X500Name subject = new X500Name("C=UT,O=Test,CN=Signer");
    private BigInteger serial = BigInteger.valueOf(0x1001);
    private Instant notBefore = NOW.minusSeconds(86_400);
    private Instant notAfter = NOW.plusSeconds(86_400L * 3650);
    private SubjectPublicKeyInfo key;
    private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
    private final List<Consumer<List<ASN1Encodable>>> edits = new ArrayList<>();
    private Optional<AlgorithmIdentifier> outerAlgorithm = Optional.empty();

    private CertificateDraft(SubjectPublicKeyInfo key) {
        this.key = key;
    }

    /** A document signer certificate as it should be. */
    static CertificateDraft documentSigner(KeyPair key, KeyPair csca) {
        return new CertificateDraft(TestKeys.info(key))
                .with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier(csca)))
                .with(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(key)))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    }

    /** A self-signed CSCA certificate as it should be. */
    static CertificateDraft csca(KeyPair key) {
        return new CertificateDraft(TestKeys.info(key))
                .subject("C=UT,O=Test,CN=CSCA")
                .with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier(key)))
                .with(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(key)))
                .with(Extension.basicConstraints, true, new BasicConstraints(0))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** Any identifier that two keys do not share. */
    static byte[] identifier(KeyPair key) {
        return java.util.Arrays.copyOf(HashAlgorithm.SHA256.hash(key.getPublic().getEncoded()), 20);
    }

    CertificateDraft issuer(String name) {
        issuer = new X500Name(name);
        return this;
    }

    CertificateDraft subject(String name) {
        subject = new X500Name(name);
        return this;
    }

    CertificateDraft serial(BigInteger number) {
        serial = number;
        return this;
    }

    CertificateDraft valid(Instant from, Instant to) {
        notBefore = from;
        notAfter = to;
        return this;
    }

    CertificateDraft key(SubjectPublicKeyInfo info) {
        key = info;
        return this;
    }

    CertificateDraft with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            extensions.put(
                    type, new Extension(type, critical, value.toASN1Primitive().getEncoded(ASN1Encoding.DL)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    CertificateDraft without(ASN1ObjectIdentifier type) {
        extensions.remove(type);
        return this;
    }

    /** Changes the elements that get signed: version, serial number, algorithm, issuer, validity, subject, key, extensions. */
    CertificateDraft edited(Consumer<List<ASN1Encodable>> edit) {
        edits.add(edit);
        return this;
    }

    CertificateDraft outerAlgorithm(AlgorithmIdentifier algorithm) {
        outerAlgorithm = Optional.of(algorithm);
        return this;
    }

    X509CertificateHolder signedBy(ContentSigner signer) {
        try {
            return new X509CertificateHolder(encodedBy(signer).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate even when it cannot be decoded any more. */
    DLSequence encodedBy(ContentSigner signer) {
        List<ASN1Encodable> signed = new ArrayList<>(List.of(
                new DLTaggedObject(true, 0, new ASN1Integer(2)),
                new ASN1Integer(serial),
                signer.getAlgorithmIdentifier(),
                issuer,
                sequence(List.of(new Time(Date.from(notBefore)), new Time(Date.from(notAfter)))),
                subject,
                key));
        if (!extensions.isEmpty()) {
            signed.add(new DLTaggedObject(
                    true, 3, new Extensions(extensions.values().toArray(new Extension[0]))));
        }
        edits.forEach(edit -> edit.accept(signed));
        DLSequence body = sequence(signed);
        return sequence(List.of(
                body, outerAlgorithm.orElse(signer.getAlgorithmIdentifier()), new DERBitString(sign(signer, body))));
    }

    static DLSequence sequence(List<? extends ASN1Encodable> elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        elements.forEach(vector::add);
        return new DLSequence(vector);
    }

    private static byte[] sign(ContentSigner signer, DLSequence body) {
        try (OutputStream out = signer.getOutputStream()) {
            out.write(body.getEncoded(ASN1Encoding.DL));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return signer.getSignature();
    }
}
