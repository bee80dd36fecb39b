// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.gatehouse.document.lds.EfSod;
import org.gatehouse.document.lds.LdsException;
import org.jspecify.annotations.Nullable;

/** A decoded EF.SOD: CMS SignedData with one signer (Doc 9303-10 §4.6.2). */
final class SecurityObject {
    /** The standard's own content type, and the two that LDS 1.4 and before were signed under. */
    private static final Set<ASN1ObjectIdentifier> CONTENT_TYPES = Set.of(
            ICAOObjectIdentifiers.id_icao_ldsSecurityObject,
            new ASN1ObjectIdentifier("1.3.27.1.1.1"),
            new ASN1ObjectIdentifier("1.2.528.1.1006.1.20.1"));

    private final ASN1ObjectIdentifier contentType;
    private final byte[] content;
    private final SignerInformation signer;
    private final Collection<X509CertificateHolder> certificates;

    private SecurityObject(CMSSignedData data, byte[] content, SignerInformation signer) {
        this.contentType = new ASN1ObjectIdentifier(data.getSignedContentTypeOID());
        this.content = content;
        this.signer = signer;
        this.certificates = data.getCertificates().getMatches(null);
    }

    /**
     * Decodes the raw file.
     *
     * @throws IOException when it is no EF.SOD, or has not exactly one signer
     */
    static SecurityObject of(byte[] file) throws IOException {
        try {
            CMSSignedData data = new CMSSignedData(EfSod.signedData(file));
            if (data.getSignedContent() == null || data.getSignerInfos().size() != 1) {
                throw new IOException("EF.SOD has no content, or not exactly one signer");
            }
            byte[] content = (byte[]) data.getSignedContent().getContent();
            return new SecurityObject(
                    data, content, data.getSignerInfos().iterator().next());
        } catch (LdsException | CMSException | RuntimeException | StackOverflowError e) {
            throw new IOException("EF.SOD cannot be decoded", e);
        }
    }

    /** The certificate in the object that the signer's identifier names, by issuer and serial number or by key identifier. */
    Optional<X509CertificateHolder> documentSigner() {
        return certificates.stream().filter(c -> signer.getSID().match(c)).findFirst();
    }

    /** The hashes of the data groups; empty when the content is not what its type says. */
    Optional<GroupHashes> groups() {
        try {
            return Optional.of(GroupHashes.of(LDSSecurityObject.getInstance(content)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Content type, signed attributes and message digest (RFC 5652 §5.4 and §11). */
    Finding hash() {
        if (!CONTENT_TYPES.contains(contentType)) {
            return Finding.broken("the content is not a document security object");
        }
        AttributeTable attributes = signer.getSignedAttributes();
        if (attributes == null) {
            return Finding.broken("there are no signed attributes");
        }
        if (!contentType.equals(single(attributes, CMSAttributes.contentType))) {
            return Finding.broken("the signed content type is missing or another");
        }
        Optional<HashAlgorithm> algorithm =
                HashAlgorithm.of(signer.getDigestAlgorithmID().getAlgorithm());
        if (algorithm.isEmpty()) {
            return Finding.unknown("a hash algorithm that is not accepted");
        }
        if (!(single(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString signed)) {
            return Finding.broken("the signed message digest is missing");
        }
        try {
            byte[] actual = MessageDigest.getInstance(algorithm.get().jcaName(), Crypto.PROVIDER)
                    .digest(content);
            return MessageDigest.isEqual(signed.getOctets(), actual)
                    ? Finding.holds(algorithm.get().jcaName())
                    : Finding.broken("the content is not the one that was signed");
        } catch (GeneralSecurityException e) {
            return Finding.unknown("the hash cannot be computed");
        }
    }

    /** The signature over the signed attributes, by the algorithm that the signer states, with his parameters. */
    Finding signature(X509CertificateHolder documentSigner) {
        Optional<HashAlgorithm> digest =
                HashAlgorithm.of(signer.getDigestAlgorithmID().getAlgorithm());
        if (digest.isEmpty() || signer.getSignedAttributes() == null) {
            return Finding.unknown("a hash algorithm that is not accepted, or no signed attributes");
        }
        AlgorithmIdentifier algorithm =
                Signatures.complete(signer.toASN1Structure().getDigestEncryptionAlgorithm(), digest.get());
        try {
            return Signatures.verify(
                            documentSigner.getSubjectPublicKeyInfo(),
                            algorithm,
                            signer.getEncodedSignedAttributes(),
                            signer.getSignature())
                    .map(right -> right
                            ? Finding.holds(algorithm.getAlgorithm().getId())
                            : Finding.broken("the signature is wrong"))
                    .orElseGet(() -> Finding.unknown("an algorithm or a key that is not supported"));
        } catch (IOException | RuntimeException e) {
            return Finding.unknown("the signed attributes cannot be encoded");
        }
    }

    private static @Nullable Object single(AttributeTable attributes, ASN1ObjectIdentifier type) {
        if (attributes.getAll(type).size() != 1) {
            return null;
        }
        Attribute attribute = attributes.get(type);
        return attribute.getAttrValues().size() == 1 ? attribute.getAttrValues().getObjectAt(0) : null;
    }
}
