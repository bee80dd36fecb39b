// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** A list as CMS SignedData with one signer (RFC 5652; Doc 9303-12 §8; BSI TR-03129-2 §7.1). */
final class SignedList {
    private final CMSSignedData data;
    private final byte[] content;
    private final SignerInformation information;
    private final List<X509CertificateHolder> certificates;

    private SignedList(CMSSignedData data, byte[] content) throws RefusedImportException {
        this.data = data;
        this.content = content;
        if (data.getSignerInfos().size() != 1) {
            throw new RefusedImportException(RejectionCode.SIGNER_MISSING, "The list has not exactly one signer.");
        }
        this.information = data.getSignerInfos().iterator().next();
        this.certificates = List.copyOf(data.getCertificates().getMatches(null));
    }

    static SignedList of(byte[] encoded) throws RefusedImportException {
        try {
            Nesting.check(encoded);
            CMSSignedData data = new CMSSignedData(encoded);
            if (data.getSignedContent() == null || !(data.getSignedContent().getContent() instanceof byte[] content)) {
                throw new RefusedImportException(RejectionCode.MALFORMED, "The signed list has no content.");
            }
            return new SignedList(data, content);
        } catch (CMSException | IOException | RuntimeException | StackOverflowError e) {
            throw new RefusedImportException(RejectionCode.MALFORMED, "The signed list cannot be decoded.");
        }
    }

    /** The content of a list whose signature was verified before it was kept. */
    static byte[] keptContent(byte[] encoded) throws IOException {
        try {
            return of(encoded).content;
        } catch (RefusedImportException e) {
            throw new IOException("not the signed list that was kept", e);
        }
    }

    ASN1ObjectIdentifier contentType() {
        return new ASN1ObjectIdentifier(data.getSignedContentTypeOID());
    }

    byte[] content() {
        return content;
    }

    List<X509CertificateHolder> certificates() {
        return certificates;
    }

    /** The certificate that the signer's identifier names. */
    X509CertificateHolder signer() throws RefusedImportException {
        return certificates.stream()
                .filter(c -> information.getSID().match(c))
                .findFirst()
                .orElseThrow(() -> new RefusedImportException(
                        RejectionCode.SIGNER_MISSING, "The list does not hold its signer's certificate."));
    }

    /** When it was signed, as its signer says. */
    Optional<Instant> signedAt() {
        try {
            return single(CMSAttributes.signingTime)
                    .map(Time::getInstance)
                    .map(time -> time.getDate().toInstant());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Content type, message digest and signature (RFC 5652 §5.4, §5.6 and §11); all of them, or the list is not used. */
    void verify(X509CertificateHolder signer) throws RefusedImportException {
        boolean right;
        try {
            right = attributesHold() && signatureHolds(signer);
        } catch (IOException | RuntimeException e) {
            right = false;
        }
        if (!right) {
            throw new RefusedImportException(
                    RejectionCode.SIGNATURE_WRONG,
                    "The list's signature is wrong, does not cover its content, or is of an algorithm that is not supported.");
        }
    }

    private Optional<HashAlgorithm> hash() {
        return HashAlgorithm.of(information.getDigestAlgorithmID().getAlgorithm());
    }

    private boolean attributesHold() {
        Optional<HashAlgorithm> hash = hash();
        return hash.isPresent()
                && single(CMSAttributes.contentType)
                        .filter(contentType()::equals)
                        .isPresent()
                && single(CMSAttributes.messageDigest)
                        .map(ASN1OctetString::getInstance)
                        .filter(signed -> MessageDigest.isEqual(signed.getOctets(), Digests.of(hash.get(), content)))
                        .isPresent();
    }

    private boolean signatureHolds(X509CertificateHolder signer) throws IOException {
        AlgorithmIdentifier stated = information.toASN1Structure().getDigestEncryptionAlgorithm();
        return Signatures.verify(
                        signer.getSubjectPublicKeyInfo(),
                        complete(stated),
                        information.getEncodedSignedAttributes(),
                        information.getSignature())
                .orElse(false);
    }

    /** Signers may name only the family of their algorithm (RFC 3370 §3.2, RFC 5753 §2.1.1). */
    private AlgorithmIdentifier complete(AlgorithmIdentifier stated) {
        String hash = hash().orElseThrow().name();
        if (stated.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(hash + "withRSA");
        }
        return stated.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                ? new DefaultSignatureAlgorithmIdentifierFinder().find(hash + "withECDSA")
                : stated;
    }

    private Optional<ASN1Encodable> single(ASN1ObjectIdentifier type) {
        AttributeTable attributes = information.getSignedAttributes();
        if (attributes == null || attributes.getAll(type).size() != 1) {
            return Optional.empty();
        }
        Attribute attribute = attributes.get(type);
        return attribute.getAttrValues().size() == 1
                ? Optional.of(attribute.getAttrValues().getObjectAt(0))
                : Optional.empty();
    }
}
