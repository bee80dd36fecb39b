// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a defect list is to say and how it is signed (TR-03129-2 §7.1). Plain data but for its edits.
 *
 * @param version 1 or 2; on the list they count from zero
 * @param hash with which signers' certificates are hashed
 * @param entries one for each signer
 * @param signer what the list signer's certificate looks like; empty for what its state usually has
 */
public record DefectListOrder(
        int version,
        HashAlgorithm hash,
        List<Entry> entries,
        Optional<CertificateOrder> signer,
        Edits<CmsStage> edits) {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int OCTET_STRING = 0x04;
    private static final int UTF8_STRING = 0x0C;
    private static final int SECOND_VERSION = 0xA0;
    private static final int PARAMETERS = 0xA0;
    private static final int DESCRIPTION = 0x81;

    public DefectListOrder {
        entries = List.copyOf(entries);
    }

    /**
     * What is wrong with the documents of one signer.
     *
     * @param signer its certificate
     * @param identifier how the list names it; empty in version 2 only
     * @param hashed whether the list gives the certificate's hash
     * @param known the defects
     */
    public record Entry(
            X509CertificateHolder signer,
            Optional<SignerIdentifier> identifier,
            boolean hashed,
            List<KnownDefect> known) {
        public Entry {
            known = List.copyOf(known);
        }

        /** Names the signer by issuer and serial number. */
        public static Entry of(X509CertificateHolder signer, KnownDefect... known) {
            return new Entry(signer, Optional.of(SignerIdentifier.ISSUER_AND_SERIAL_NUMBER), false, List.of(known));
        }

        /** The same, named otherwise. */
        public Entry identifiedBy(SignerIdentifier other) {
            return new Entry(signer, Optional.of(other), hashed, known);
        }

        /** The same with the certificate's hash besides. */
        public Entry hashedToo() {
            return new Entry(signer, identifier, true, known);
        }

        /** The same with nothing but the certificate's hash. */
        public Entry hashedOnly() {
            return new Entry(signer, Optional.empty(), true, known);
        }
    }

    /** An empty list of version 1 with SHA-256. */
    public static DefectListOrder empty() {
        return new DefectListOrder(1, HashAlgorithm.SHA_256, List.of(), Optional.empty(), Edits.none());
    }

    /** The same with another entry. */
    public DefectListOrder with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new DefectListOrder(version, hash, more, signer, edits);
    }

    /** The same in version 1 or 2; version 2 describes each defect by its number on the list. */
    public DefectListOrder inVersion(int other) {
        return new DefectListOrder(other, hash, entries, signer, edits);
    }

    /** The same with certificates hashed otherwise. */
    public DefectListOrder hashedWith(HashAlgorithm other) {
        return new DefectListOrder(version, other, entries, signer, edits);
    }

    /** The same, signed under another certificate. */
    public DefectListOrder signedBy(CertificateOrder certificate) {
        return new DefectListOrder(version, hash, entries, Optional.of(certificate), edits);
    }

    /** The same, spoilt at a stage. */
    public DefectListOrder edited(CmsStage stage, UnaryOperator<byte[]> edit) {
        return new DefectListOrder(version, hash, entries, signer, edits.and(stage, edit));
    }

    /** DefectList in DER. */
    byte[] content() {
        return DataObject.of(
                SEQUENCE,
                SignedContent.der(new ASN1Integer(version - 1)),
                SignedContent.der(hash.oid()),
                set(entries.stream().map(this::entry).toList()));
    }

    private byte[] entry(Entry entry) {
        byte[] name = entry.identifier()
                .map(identifier -> SignedContent.der(SignedContent.identify(identifier, entry.signer())))
                .orElseGet(() -> new byte[0]);
        byte[] digest = entry.hashed()
                ? DataObject.of(
                        OCTET_STRING, hash.hash(SignedContent.der(entry.signer().toASN1Structure())))
                : new byte[0];
        byte[] description = version == 2 ? DataObject.of(UTF8_STRING, utf8("entry with defects")) : new byte[0];
        return DataObject.of(
                SEQUENCE,
                name,
                digest,
                set(entry.known().stream().map(this::known).toList()),
                description);
    }

    /** Version 2 has the whole under an implicit tag, the parameters, of any type, under an explicit one. */
    private byte[] known(KnownDefect defect) {
        byte[] type = SignedContent.der(new ASN1ObjectIdentifier(defect.type()));
        byte[] parameters = defect.parameters().orElseGet(() -> new byte[0]);
        if (version == 1) {
            return DataObject.of(SEQUENCE, type, parameters);
        }
        return DataObject.of(
                SECOND_VERSION,
                type,
                parameters.length == 0 ? parameters : DataObject.of(PARAMETERS, parameters),
                DataObject.of(DESCRIPTION, utf8("defect " + defect.type())));
    }

    private static byte[] set(List<byte[]> members) {
        return DataObject.of(
                SET, members.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DefectListOrder[version " + version + ", " + entries.size() + " entries]";
    }
}
