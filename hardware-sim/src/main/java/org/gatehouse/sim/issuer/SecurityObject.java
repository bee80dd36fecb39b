// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSVersionInfo;

/** EF.SOD (Doc 9303-10 §4.6.2): the hashes of all data groups, signed by a document signer. */
final class SecurityObject {
    private static final int TAG_NUMBER = 0x17;

    private SecurityObject() {}

    /** The file for these data groups; files that are no data groups are not hashed. */
    static byte[] of(
            Map<LdsFile, byte[]> files, SecurityObjectOrder order, DocumentSigner signer, Edits<CmsStage> edits)
            throws IssuanceException {
        ASN1EncodableVector content = new ASN1EncodableVector();
        content.add(new ASN1Integer(order.ldsVersion().securityObjectVersion()));
        content.add(order.digest().identifier());
        content.add(hashes(files, order.digest()));
        if (order.ldsVersion() == LdsVersion.V1_8) {
            content.add(new LDSVersionInfo(order.ldsVersion().code(), LdsVersion.UNICODE_VERSION));
        }
        byte[] signed = signer.sign(
                new ASN1ObjectIdentifier(order.contentType()),
                SignedContent.der(new DERSequence(content)),
                order.envelope(),
                edits);
        return DataObject.of(LdsFile.SOD.tag(), signed);
    }

    private static DERSequence hashes(Map<LdsFile, byte[]> files, HashAlgorithm digest) {
        ASN1EncodableVector hashes = new ASN1EncodableVector();
        new TreeMap<>(files)
                .forEach((file, content) -> file.dataGroup()
                        .ifPresent(number ->
                                hashes.add(new DataGroupHash(number, new DEROctetString(digest.hash(content))))));
        return new DERSequence(hashes);
    }

    /** The same hashes, signed by somebody else. */
    static byte[] signedAnew(byte[] file, DocumentSigner signer) throws IssuanceException {
        try {
            ASN1TaggedObject outer =
                    ASN1TaggedObject.getInstance(ASN1Primitive.fromByteArray(file), BERTags.APPLICATION, TAG_NUMBER);
            EncapsulatedContent encapsulated = EncapsulatedContent.of(outer);
            byte[] signed =
                    signer.sign(encapsulated.type(), encapsulated.octets(), EnvelopeOrder.standard(), Edits.none());
            return DataObject.of(LdsFile.SOD.tag(), signed);
        } catch (IOException | IllegalArgumentException e) {
            throw new IssuanceException(IssuanceFault.FILE_NOT_ALTERABLE, e);
        }
    }

    private record EncapsulatedContent(ASN1ObjectIdentifier type, byte[] octets) {

        static EncapsulatedContent of(ASN1TaggedObject outer) {
            ContentInfo content = SignedData.getInstance(ContentInfo.getInstance(outer.getExplicitBaseObject())
                            .getContent())
                    .getEncapContentInfo();
            return new EncapsulatedContent(
                    content.getContentType(),
                    ASN1OctetString.getInstance(content.getContent()).getOctets());
        }
    }
}
