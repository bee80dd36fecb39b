// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;

/** A security object in the making, in which everything can be wrong. */
final class ObjectDraft {
    static final byte[] DG1 = "the first group".getBytes(StandardCharsets.US_ASCII);
    static final byte[] DG2 = "the second group".getBytes(StandardCharsets.US_ASCII);

    private static final Map<HashAlgorithm, ASN1ObjectIdentifier> HASHES = Map.of(
            HashAlgorithm.SHA1, OIWObjectIdentifiers.idSHA1,
            HashAlgorithm.SHA224, NISTObjectIdentifiers.id_sha224,
            HashAlgorithm.SHA256, NISTObjectIdentifiers.id_sha256,
            HashAlgorithm.SHA384, NISTObjectIdentifiers.id_sha384,
            HashAlgorithm.SHA512, NISTObjectIdentifiers.id_sha512);

    private final X509CertificateHolder named;
    private final ContentSigner signer;
    private ASN1ObjectIdentifier contentType = ICAOObjectIdentifiers.id_icao_ldsSecurityObject;
    private byte[] content = content(HashAlgorithm.SHA256);
    private HashAlgorithm digest = HashAlgorithm.SHA256;
    private List<? extends ASN1Encodable> certificates;
    private Optional<AlgorithmIdentifier> statedAlgorithm = Optional.empty();
    private final List<Consumer<List<ASN1Encodable>>> attributeEdits = new ArrayList<>();
    private final List<Consumer<List<ASN1Encodable>>> signerEdits = new ArrayList<>();
    private final List<Consumer<List<ASN1Encodable>>> dataEdits = new ArrayList<>();
    private UnaryOperator<byte[]> signatureEdit = UnaryOperator.identity();

    /**
     * @param named the signer's certificate
     * @param signer his key
     */
    ObjectDraft(X509CertificateHolder named, ContentSigner signer) {
        this.named = named;
        this.signer = signer;
        this.certificates = List.of(named.toASN1Structure());
    }

    static AlgorithmIdentifier identifier(HashAlgorithm hash) {
        return new AlgorithmIdentifier(HASHES.get(hash), DERNull.INSTANCE);
    }

    /** The hashes of DG1 and DG2. */
    static byte[] content(HashAlgorithm hash) {
        return content(0, identifier(hash), Map.of(1, hash.hash(DG1), 2, hash.hash(DG2)));
    }

    static byte[] content(int version, AlgorithmIdentifier algorithm, Map<Integer, byte[]> hashes, String... versions) {
        List<ASN1Encodable> groups = new ArrayList<>();
        new TreeMap<>(hashes)
                .forEach((group, hash) -> groups.add(
                        CertificateDraft.sequence(List.of(new ASN1Integer(group), new DEROctetString(hash)))));
        List<ASN1Encodable> object =
                new ArrayList<>(List.of(new ASN1Integer(version), algorithm, CertificateDraft.sequence(groups)));
        if (versions.length > 0) {
            object.add(CertificateDraft.sequence(java.util.Arrays.stream(versions)
                    .map(DERPrintableString::new)
                    .toList()));
        }
        return encoded(CertificateDraft.sequence(object));
    }

    ObjectDraft content(byte[] der) {
        content = der;
        return this;
    }

    ObjectDraft contentType(String identifier) {
        contentType = new ASN1ObjectIdentifier(identifier);
        return this;
    }

    ObjectDraft digest(HashAlgorithm hash) {
        digest = hash;
        return this;
    }

    ObjectDraft certificates(List<? extends ASN1Encodable> enclosed) {
        certificates = enclosed;
        return this;
    }

    ObjectDraft statedAlgorithm(AlgorithmIdentifier algorithm) {
        statedAlgorithm = Optional.of(algorithm);
        return this;
    }

    /** Changes the attributes before they are signed, in the order in which they get written. */
    ObjectDraft attributes(Consumer<List<ASN1Encodable>> edit) {
        attributeEdits.add(edit);
        return this;
    }

    /** Changes version, identifier, digest algorithm, attributes, signature algorithm, signature. */
    ObjectDraft signerInfo(Consumer<List<ASN1Encodable>> edit) {
        signerEdits.add(edit);
        return this;
    }

    /** Changes version, digest algorithms, content, certificates, signers. */
    ObjectDraft signedData(Consumer<List<ASN1Encodable>> edit) {
        dataEdits.add(edit);
        return this;
    }

    ObjectDraft signature(UnaryOperator<byte[]> edit) {
        signatureEdit = edit;
        return this;
    }

    /** As EF.SOD. */
    byte[] sod() {
        return wrapped(contentInfo());
    }

    /** Any bytes in the wrapping of EF.SOD. */
    static byte[] wrapped(byte[] inside) {
        int lengthBytes = inside.length < 0x80 ? 1 : inside.length < 0x100 ? 2 : 3;
        ByteBuffer file = ByteBuffer.allocate(1 + lengthBytes + inside.length).put((byte) 0x77);
        if (lengthBytes == 3) {
            file.put((byte) 0x82).putShort((short) inside.length);
        } else if (lengthBytes == 2) {
            file.put((byte) 0x81).put((byte) inside.length);
        } else {
            file.put((byte) inside.length);
        }
        return file.put(inside).array();
    }

    /** As EF.CardSecurity, or what is in EF.SOD. */
    byte[] contentInfo() {
        List<ASN1Encodable> data = new ArrayList<>();
        data.add(new ASN1Integer(3));
        data.add(new DERSet(identifier(digest)));
        data.add(CertificateDraft.sequence(
                List.of(contentType, new DLTaggedObject(true, 0, new DEROctetString(content)))));
        if (!certificates.isEmpty()) {
            data.add(new DLTaggedObject(false, 0, set(certificates)));
        }
        data.add(set(List.of(signerInfo())));
        dataEdits.forEach(edit -> edit.accept(data));
        return encoded(CertificateDraft.sequence(List.of(
                CMSObjectIdentifiers.signedData, new DLTaggedObject(true, 0, CertificateDraft.sequence(data)))));
    }

    private DLSequence signerInfo() {
        List<ASN1Encodable> attributes = new ArrayList<>();
        attributes.add(attribute(CMSAttributes.contentType, contentType));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest.hash(content))));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(CertificateDraft.NOW))));
        attributeEdits.forEach(edit -> edit.accept(attributes));
        List<ASN1Encodable> info = new ArrayList<>();
        info.add(new ASN1Integer(1));
        info.add(new IssuerAndSerialNumber(named.toASN1Structure()));
        info.add(identifier(digest));
        info.add(new DLTaggedObject(false, 0, set(attributes)));
        info.add(statedAlgorithm.orElse(signer.getAlgorithmIdentifier()));
        info.add(new DEROctetString(signatureEdit.apply(sign(encoded(set(attributes))))));
        signerEdits.forEach(edit -> edit.accept(info));
        return CertificateDraft.sequence(info);
    }

    static DLSequence attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return CertificateDraft.sequence(List.of(type, set(List.of(values))));
    }

    private byte[] sign(byte[] attributes) {
        try (OutputStream out = signer.getOutputStream()) {
            out.write(attributes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return signer.getSignature();
    }

    /** In the order in which they are given. */
    private static DLSet set(List<? extends ASN1Encodable> elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        elements.forEach(vector::add);
        return new DLSet(vector);
    }

    private static byte[] encoded(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
