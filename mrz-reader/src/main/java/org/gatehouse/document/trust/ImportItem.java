// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * One object of a file, told by what it is and not by the file's name.
 *
 * @param kind what it is
 * @param encoded its bytes as they stood in the file
 */
record ImportItem(TrustSource.Kind kind, byte[] encoded) {
    private static final int MAX_PEM_OBJECTS = 10_000;
    private static final byte[] PEM = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

    /** All objects of a file: one in DER or BER, any number in PEM. */
    static List<ImportItem> of(byte[] file) throws RefusedImportException {
        if (!startsPem(file)) {
            return List.of(new ImportItem(kind(file), file));
        }
        List<ImportItem> items = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(new String(file, StandardCharsets.ISO_8859_1)))) {
            for (PemObject object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                if (items.size() == MAX_PEM_OBJECTS) {
                    throw new RefusedImportException(RejectionCode.TOO_LARGE, "The PEM file holds too many objects.");
                }
                items.add(new ImportItem(kind(object.getContent()), object.getContent()));
            }
        } catch (IOException | RuntimeException e) {
            throw new RefusedImportException(RejectionCode.MALFORMED, "The PEM file cannot be decoded to its end.");
        }
        return items;
    }

    /** Comments may stand before the first object (RFC 7468 §2). */
    private static boolean startsPem(byte[] file) {
        int last = Math.min(file.length - PEM.length, 4096);
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(file, at, at + PEM.length, PEM, 0, PEM.length)) {
                return file[0] != 0x30;
            }
        }
        return false;
    }

    private static TrustSource.Kind kind(byte[] encoded) throws RefusedImportException {
        if (decodes(encoded, X509CertificateHolder::new)) {
            return TrustSource.Kind.CERTIFICATES;
        }
        if (decodes(encoded, X509CRLHolder::new)) {
            return TrustSource.Kind.REVOCATION_LIST;
        }
        if (!Elements.startsWithObjectIdentifier(encoded, CMSObjectIdentifiers.signedData)) {
            throw new RefusedImportException(
                    RejectionCode.UNKNOWN_FORMAT,
                    "It is neither a certificate, nor a revocation list, nor a master or defect list.");
        }
        var type = SignedList.of(encoded).contentType();
        if (type.equals(ICAOObjectIdentifiers.id_icao_cscaMasterList)) {
            return TrustSource.Kind.MASTER_LIST;
        } else if (type.equals(DefectKind.contentType())) {
            return TrustSource.Kind.DEFECT_LIST;
        }
        throw new RefusedImportException(
                RejectionCode.UNKNOWN_FORMAT, "It is signed content of the type " + type + ", which is not imported.");
    }

    private interface Decoder {
        Object decode(byte[] encoded) throws IOException;
    }

    private static boolean decodes(byte[] encoded, Decoder decoder) {
        try {
            Nesting.check(encoded);
            decoder.decode(encoded);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }
}
