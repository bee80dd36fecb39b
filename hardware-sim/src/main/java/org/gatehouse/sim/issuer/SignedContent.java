// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/**
 * CMS SignedData with one signer (RFC 5652), in DER throughout, with exactly the signed attributes contentType,
 * messageDigest and, if ordered, signingTime. Put together from bytes, so that each part can be spoilt on its own.
 *
 * @param type the content's object identifier
 * @param content the content octets
 * @param signedAt when it was signed, to the second
 * @param envelope how all the rest is made
 * @param edits what goes wrong
 */
record SignedContent(
        ASN1ObjectIdentifier type, byte[] content, Instant signedAt, EnvelopeOrder envelope, Edits<CmsStage> edits) {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT_0 = 0xA0;
    private static final int SIGNED_DATA_VERSION = 3;

    /** The ContentInfo; the first certificate is the signer's, and all are included if any is. */
    byte[] sign(SigningKey key, List<EncodedCertificate> certificates, SecureRandom random) throws IssuanceException {
        SignatureScheme scheme = envelope.scheme().orElse(key.profile().scheme());
        HashAlgorithm digest = envelope.digest().orElse(scheme.hash());
        byte[] whole = edits.apply(CmsStage.CONTENT, content);
        byte[] signerInfo =
                signerInfo(whole, digest, key, scheme, certificates.get(0).apparent(), random);
        byte[] signedData = DataObject.of(
                SEQUENCE,
                integer(envelope.signedDataVersion().orElse(SIGNED_DATA_VERSION)),
                DataObject.of(SET, der(digest.identifier())),
                DataObject.of(SEQUENCE, der(type), DataObject.of(CONTEXT_0, der(new DEROctetString(whole)))),
                envelope.certificateEnclosed() ? DataObject.of(CONTEXT_0, sorted(certificates)) : new byte[0],
                DataObject.of(SET, signerInfo));
        return edits.apply(
                CmsStage.CONTENT_INFO,
                DataObject.of(
                        SEQUENCE,
                        der(CMSObjectIdentifiers.signedData),
                        DataObject.of(CONTEXT_0, edits.apply(CmsStage.SIGNED_DATA, signedData))));
    }

    private byte[] signerInfo(
            byte[] whole,
            HashAlgorithm digest,
            SigningKey key,
            SignatureScheme scheme,
            X509CertificateHolder signer,
            SecureRandom random)
            throws IssuanceException {
        byte[] attributes = edits.apply(CmsStage.SIGNED_ATTRIBUTES, der(signedAttributes(digest.hash(whole))));
        // RFC 5652 §5.4: without attributes the content itself is signed.
        byte[] signature = key.sign(scheme, attributes.length == 0 ? whole : attributes, random);
        byte[] stored = attributes.clone();
        if (stored.length > 0) {
            stored[0] = (byte) CONTEXT_0;
        }
        boolean byKey = envelope.identifier() == SignerIdentifier.SUBJECT_KEY_IDENTIFIER;
        return edits.apply(
                CmsStage.SIGNER_INFO,
                DataObject.of(
                        SEQUENCE,
                        integer(envelope.signerInfoVersion().orElse(byKey ? 3 : 1)),
                        der(identify(envelope.identifier(), signer)),
                        der(digest.identifier()),
                        stored,
                        der(scheme.identifier()),
                        der(new DEROctetString(edits.apply(CmsStage.SIGNATURE, signature)))));
    }

    /** The signer's name in a SignerInfo (RFC 5652 §5.3), which a defect list uses as well. */
    static ASN1Encodable identify(SignerIdentifier identifier, X509CertificateHolder certificate) {
        return switch (identifier) {
            case ISSUER_AND_SERIAL_NUMBER ->
                new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber());
            case SUBJECT_KEY_IDENTIFIER ->
                new DERTaggedObject(
                        false,
                        0,
                        Optional.ofNullable(certificate.getExtensions())
                                .map(SubjectKeyIdentifier::fromExtensions)
                                .orElseGet(() -> new BcX509ExtensionUtils()
                                        .createSubjectKeyIdentifier(certificate.getSubjectPublicKeyInfo())));
        };
    }

    private DERSet signedAttributes(byte[] digest) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, type));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
        if (envelope.signingTime()) {
            attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(signedAt))));
        }
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier name, ASN1Encodable value) {
        return new Attribute(name, new DERSet(value));
    }

    /** DER: the members of a set in the order of their encodings. */
    private static byte[] sorted(List<EncodedCertificate> certificates) {
        return DataObject.concatenated(certificates.stream()
                .map(EncodedCertificate::encoded)
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new));
    }

    private static byte[] integer(int value) {
        return der(new ASN1Integer(BigInteger.valueOf(value)));
    }

    static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    @Override
    public String toString() {
        return "SignedContent[" + type + "]";
    }
}
