// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A decoded security object: CMS SignedData with one signer (Doc 9303-10 §4.6.2; BSI TR-03110-3 §A.1.2.5). */
final class SecurityObject {
    /** Of EF.SOD: the standard's own content type, and the two that LDS 1.4 and before were signed under. */
    static final Set<ASN1ObjectIdentifier> DOCUMENT = Set.of(
            ICAOObjectIdentifiers.id_icao_ldsSecurityObject,
            new ASN1ObjectIdentifier("1.3.27.1.1.1"),
            new ASN1ObjectIdentifier("1.2.528.1.1006.1.20.1"));

    /** Of EF.CardSecurity: id-SecurityObject. */
    static final Set<ASN1ObjectIdentifier> CARD = Set.of(new ASN1ObjectIdentifier("0.4.0.127.0.7.3.2.1"));

    private static final int SIGNED_DATA_VERSION = 3;
    /** For a content that is just data (RFC 5652 §5.1). */
    private static final int PLAIN_DATA_VERSION = 1;

    private final SignedData data;
    private final SignerInfo signer;
    private final byte[] content;
    private final Set<ASN1ObjectIdentifier> contentTypes;
    private final List<X509CertificateHolder> certificates = new ArrayList<>();
    private boolean strangeCertificates;

    private SecurityObject(SignedData data, SignerInfo signer, byte[] content, Set<ASN1ObjectIdentifier> contentTypes) {
        this.data = data;
        this.signer = signer;
        this.content = content;
        this.contentTypes = contentTypes;
        ASN1Set enclosed = data.getCertificates();
        for (ASN1Encodable certificate : enclosed == null ? List.<ASN1Encodable>of() : enclosed) {
            decode(certificate);
        }
    }

    /**
     * Decodes a ContentInfo.
     *
     * @param contentTypes that are right for this file
     * @throws IOException when it is no SignedData, or has no content or not exactly one signer
     */
    static SecurityObject of(byte[] contentInfo, Set<ASN1ObjectIdentifier> contentTypes) throws IOException {
        try {
            Nesting.check(contentInfo);
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(contentInfo));
            if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new IOException("no SignedData");
            }
            SignedData data = SignedData.getInstance(info.getContent());
            ASN1Encodable content = data.getEncapContentInfo().getContent();
            if (content == null || data.getSignerInfos().size() != 1) {
                throw new IOException("no content, or not exactly one signer");
            }
            return new SecurityObject(
                    data,
                    SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)),
                    ASN1OctetString.getInstance(content).getOctets(),
                    contentTypes);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the security object cannot be decoded", e);
        }
    }

    private void decode(ASN1Encodable certificate) {
        try {
            X509CertificateHolder holder =
                    new X509CertificateHolder(org.bouncycastle.asn1.x509.Certificate.getInstance(certificate));
            // Decoded late otherwise, and then in the midst of an answer.
            holder.getNotBefore();
            holder.getNotAfter();
            certificates.add(holder);
        } catch (RuntimeException e) {
            strangeCertificates = true;
        }
    }

    /** The content, as it was signed. */
    byte[] content() {
        return content.clone();
    }

    /**
     * The certificate that the signer's identifier names, by issuer and serial number or by key identifier.
     *
     * @param known where to look for it when the object does not hold it (BSI TR-03135-1 §5.6.4.2.1)
     */
    Optional<X509CertificateHolder> documentSigner(List<X509CertificateHolder> known) {
        return Stream.concat(certificates.stream(), known.stream())
                .filter(this::isNamed)
                .findFirst();
    }

    /** Why there is no document signer certificate. */
    String withoutSigner() {
        return strangeCertificates
                ? "a certificate in the security object cannot be decoded"
                : "neither the security object nor the trust store holds the certificate that the signer names";
    }

    private boolean isNamed(X509CertificateHolder certificate) {
        SignerIdentifier identifier = signer.getSID();
        if (identifier.isTagged()) {
            byte[] key = ASN1OctetString.getInstance(identifier.getId()).getOctets();
            return Certificates.hasSubjectKeyIdentifier(certificate, key);
        }
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(identifier.getId());
        return name.getName().equals(certificate.getIssuer())
                && name.getSerialNumber().getValue().equals(certificate.getSerialNumber());
    }

    /** The hashes of the data groups; empty when the content is not what its type says. */
    Optional<GroupHashes> groups() {
        try {
            return Optional.of(GroupHashes.of(ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(content))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The algorithm that the signer states for the hash of the content; empty when it is not known. */
    Optional<HashAlgorithm> digest() {
        return HashAlgorithm.of(signer.getDigestAlgorithm().getAlgorithm());
    }

    /** Content type, signed attributes and message digest (RFC 5652 §5.4 and §11). */
    Finding hash() {
        ASN1ObjectIdentifier contentType = data.getEncapContentInfo().getContentType();
        if (!contentTypes.contains(contentType) && !isPlainData()) {
            return Finding.broken("the content is not a security object of this file");
        }
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        if (attributes == null) {
            return Finding.broken("there are no signed attributes");
        }
        if (!contentType.equals(single(attributes, CMSAttributes.contentType))) {
            return Finding.broken("the signed content type is missing or another");
        }
        if (!(single(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString signed)) {
            return Finding.broken("the signed message digest is missing");
        }
        if (!signingTimeIsATime(attributes)) {
            return Finding.broken("the signing time is none");
        }
        Optional<HashAlgorithm> algorithm = digest();
        if (algorithm.isEmpty() || !announced(signer.getDigestAlgorithm())) {
            return Finding.unknown("a hash algorithm that is not known or not announced");
        }
        if (!Arrays.constantTimeAreEqual(signed.getOctets(), algorithm.get().hash(content))) {
            return Finding.broken("the content is not the one that was signed");
        }
        return isPlainData()
                ? Finding.unknown("the signer does not say that the content is a security object")
                : Finding.holds(algorithm.get().jcaName());
    }

    /**
     * Whether it is an EF.SOD whose content is signed as data of no type, as Chinese ones are. That is no forgery, but the same
     * key's signature under anything else would look alike.
     */
    private boolean isPlainData() {
        return contentTypes.equals(DOCUMENT)
                && CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType());
    }

    /** The algorithm of the signature; empty when it is not known. */
    Optional<SignatureScheme> scheme() {
        return SignatureScheme.ofSigner(signer.getDigestEncryptionAlgorithm(), digest());
    }

    /** The signature over the signed attributes as they were encoded. */
    Finding signature(VerificationKey key, SignatureScheme scheme) throws IOException {
        boolean rightVersion = data.getVersion().hasValue(SIGNED_DATA_VERSION)
                || (isPlainData() && data.getVersion().hasValue(PLAIN_DATA_VERSION));
        if (!rightVersion || !signer.getVersion().hasValue(signer.getSID().isTagged() ? 3 : 1)) {
            return Finding.broken("a version that does not fit the structure");
        }
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        if (attributes == null) {
            return Finding.unknown("there are no signed attributes");
        }
        // DL keeps the order in which they were written; DER would sort them into another text than the signer's.
        return Signatures.verify(
                        key,
                        scheme,
                        attributes.getEncoded(ASN1Encoding.DL),
                        signer.getEncryptedDigest().getOctets())
                .map(right -> right ? Finding.holds(scheme.name()) : Finding.broken("the signature is wrong"))
                .orElseGet(() -> Finding.unknown("the document signer's key is not for this algorithm"));
    }

    /** Whether an algorithm is among those that stand in front of the content (RFC 5652 §5.1). */
    private boolean announced(AlgorithmIdentifier algorithm) {
        for (ASN1Encodable announced : data.getDigestAlgorithms()) {
            if (AlgorithmIdentifier.getInstance(announced).getAlgorithm().equals(algorithm.getAlgorithm())) {
                return true;
            }
        }
        return false;
    }

    /** The time itself decides nothing: the signer may have had any clock. */
    private static boolean signingTimeIsATime(ASN1Set attributes) {
        if (values(attributes, CMSAttributes.signingTime).isEmpty()) {
            return true;
        }
        try {
            return single(attributes, CMSAttributes.signingTime) instanceof ASN1Primitive time
                    && Time.getInstance(time).getDate() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static @Nullable ASN1Encodable single(ASN1Set attributes, ASN1ObjectIdentifier type) {
        List<ASN1Encodable> values = values(attributes, type);
        return values.size() == 1 ? values.get(0) : null;
    }

    private static List<ASN1Encodable> values(ASN1Set attributes, ASN1ObjectIdentifier type) {
        List<ASN1Encodable> values = new ArrayList<>();
        for (ASN1Encodable encoded : attributes) {
            Attribute attribute = Attribute.getInstance(encoded);
            if (type.equals(attribute.getAttrType())) {
                attribute.getAttrValues().forEach(values::add);
            }
        }
        return values;
    }
}
