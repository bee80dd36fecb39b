// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;

/** EF.SOD (Doc 9303-10 §4.6.2): the hashes of all data groups, signed by a document signer. */
final class SecurityObject {
    private static final ASN1ObjectIdentifier TYPE = ICAOObjectIdentifiers.id_icao_ldsSecurityObject;
    private static final int TAG = 0x77;
    private static final int TAG_NUMBER = 0x17;

    private SecurityObject() {}

    /** The file for these data groups; files that are no data groups are not hashed. */
    static byte[] of(Map<LdsFile, byte[]> files, HashAlgorithm digest, DocumentSigner signer, Edits<CmsStage> edits)
            throws IssuanceException {
        SortedMap<Integer, DataGroupHash> hashes = new TreeMap<>();
        files.forEach((file, content) -> file.dataGroup()
                .ifPresent(number ->
                        hashes.put(number, new DataGroupHash(number, new DEROctetString(digest.hash(content))))));
        // Version 0: LDS version in EF.COM only. Hash parameters absent, as RFC 5754 §2 asks of writers.
        LDSSecurityObject content =
                new LDSSecurityObject(digest.identifier(), hashes.values().toArray(DataGroupHash[]::new));
        try {
            return signed(content.getEncoded(ASN1Encoding.DER), signer, edits);
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }

    /** The same hashes, signed by somebody else. */
    static byte[] signedAnew(byte[] file, DocumentSigner signer) throws IssuanceException {
        try {
            ASN1TaggedObject outer =
                    ASN1TaggedObject.getInstance(ASN1Primitive.fromByteArray(file), BERTags.APPLICATION, TAG_NUMBER);
            SignedData signedData = SignedData.getInstance(
                    ContentInfo.getInstance(outer.getExplicitBaseObject()).getContent());
            ASN1OctetString content =
                    ASN1OctetString.getInstance(signedData.getEncapContentInfo().getContent());
            return signed(content.getOctets(), signer, Edits.none());
        } catch (IOException | IllegalArgumentException e) {
            throw new IssuanceException(IssuanceFault.FILE_NOT_ALTERABLE, e);
        }
    }

    private static byte[] signed(byte[] content, DocumentSigner signer, Edits<CmsStage> edits)
            throws IssuanceException {
        return DataObject.of(TAG, signer.sign(TYPE, content, EnvelopeOrder.standard(), edits));
    }
}
