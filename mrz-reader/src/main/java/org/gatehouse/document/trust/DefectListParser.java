// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;

/**
 * Reads the content of a defect list, versions 1 and 2 (BSI TR-03129-2 §7.1). An entry that cannot be read refuses the list: it
 * might be a revocation. Only parameters may be unreadable, and then their defect stands without them.
 */
final class DefectListParser {
    private static final int MAX_ENTRIES = 100_000;
    private static final int MAX_DEFECTS_OF_ONE = 256;
    private static final int MAX_GROUP = 16;

    private DefectListParser() {}

    /**
     * @param content of the signed list
     * @throws IOException when it is no defect list
     */
    static DefectList parse(byte[] content) throws IOException {
        try {
            Nesting.check(content);
            ASN1Sequence list = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(content));
            int version = ASN1Integer.getInstance(list.getObjectAt(0)).intValueExact();
            if (version != 0 && version != 1) {
                throw new IOException("a defect list of an unknown version");
            }
            Optional<HashAlgorithm> hash = HashAlgorithm.of(ASN1ObjectIdentifier.getInstance(list.getObjectAt(1)));
            ASN1Set defects = ASN1Set.getInstance(list.getObjectAt(2));
            if (defects.size() > MAX_ENTRIES) {
                throw new IOException("a defect list of too many entries");
            }
            List<DefectEntry> entries = new ArrayList<>();
            for (ASN1Encodable defect : defects) {
                entries.add(entry(ASN1Sequence.getInstance(defect), hash));
            }
            return new DefectList(entries);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new IOException("no defect list", e);
        }
    }

    private static DefectEntry entry(ASN1Sequence entry, Optional<HashAlgorithm> hash) throws IOException {
        Optional<SignerId> signer = Optional.empty();
        Optional<String> certificateHash = Optional.empty();
        List<Defect> defects = List.of();
        String description = "";
        for (Enumeration<?> fields = entry.getObjects(); fields.hasMoreElements(); ) {
            ASN1Encodable field = (ASN1Encodable) fields.nextElement();
            if (field instanceof ASN1OctetString octets) {
                certificateHash = Optional.of(DefectEntry.hex(octets.getOctets()));
            } else if (field instanceof ASN1Set known) {
                defects = defects(known);
            } else if (field instanceof ASN1UTF8String text) {
                description = text.getString();
            } else {
                signer = Optional.of(signer(field));
            }
        }
        if (defects.isEmpty() || (signer.isEmpty() && certificateHash.isEmpty())) {
            throw new IOException("an entry without a defect or a signer");
        }
        String shared = description;
        return new DefectEntry(
                signer,
                certificateHash,
                hash,
                defects.stream()
                        .map(d -> d.description().isEmpty() ? new Defect(d.kind(), d.parameters(), shared) : d)
                        .toList());
    }

    private static List<Defect> defects(ASN1Set known) throws IOException {
        if (known.size() > MAX_DEFECTS_OF_ONE) {
            throw new IOException("an entry of too many defects");
        }
        List<Defect> defects = new ArrayList<>();
        for (ASN1Encodable one : known) {
            defects.add(one instanceof ASN1TaggedObject second ? secondVersion(second) : firstVersion(one));
        }
        return defects;
    }

    private static Defect firstVersion(ASN1Encodable encoded) {
        ASN1Sequence defect = ASN1Sequence.getInstance(encoded);
        DefectKind kind = DefectKind.of(ASN1ObjectIdentifier.getInstance(defect.getObjectAt(0)));
        Optional<ASN1Encodable> given = defect.size() > 1 ? Optional.of(defect.getObjectAt(1)) : Optional.empty();
        return new Defect(kind, parameters(kind, given), "");
    }

    /** The tag is implicit by the guideline's module; lists with an explicit one are read as well. */
    private static Defect secondVersion(ASN1TaggedObject tagged) {
        ASN1Sequence defect = ASN1Sequence.getInstance(tagged, false);
        if (defect.getObjectAt(0) instanceof ASN1Sequence inner) {
            defect = inner;
        }
        DefectKind kind = DefectKind.of(ASN1ObjectIdentifier.getInstance(defect.getObjectAt(0)));
        Optional<ASN1Encodable> given = Optional.empty();
        String description = "";
        for (int i = 1; i < defect.size(); i++) {
            ASN1TaggedObject field = ASN1TaggedObject.getInstance(defect.getObjectAt(i));
            if (field.getTagNo() == 0) {
                given = Optional.of(field.getExplicitBaseObject());
            } else if (field.getTagNo() == 1) {
                description = text(field);
            }
        }
        return new Defect(kind, parameters(kind, given), description);
    }

    private static String text(ASN1TaggedObject field) {
        try {
            return ASN1UTF8String.getInstance(field, false).getString();
        } catch (RuntimeException explicit) {
            return ASN1UTF8String.getInstance(field, true).getString();
        }
    }

    private static SignerId signer(ASN1Encodable encoded) {
        if (encoded instanceof ASN1TaggedObject tagged) {
            try {
                return new SignerId(ASN1OctetString.getInstance(tagged, false).getOctets());
            } catch (RuntimeException explicit) {
                return new SignerId(ASN1OctetString.getInstance(tagged, true).getOctets());
            }
        }
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(encoded);
        return new SignerId(name.getName(), name.getSerialNumber().getValue());
    }

    private static DefectParameters parameters(DefectKind kind, Optional<ASN1Encodable> given) {
        if (given.isEmpty()) {
            return new DefectParameters.None();
        }
        try {
            return read(kind, given.get());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new DefectParameters.Unreadable();
        }
    }

    private static DefectParameters read(DefectKind kind, ASN1Encodable given) throws IOException {
        return switch (kind) {
            case SIGNER_REVOKED,
                    AUTHENTICATION_PROTOCOL_FAILURE,
                    VALIDITY_PERIOD_INCORRECT,
                    SECURITY_OBJECT_MALFORMED,
                    SIGNER_MALFORMED -> new DefectParameters.Status(status(given));
            case SIGNER_REPLACED ->
                new DefectParameters.Replacement(new X509CertificateHolder(
                        ASN1OctetString.getInstance(given).getOctets()));
            case DATA_GROUP_MALFORMED -> new DefectParameters.Groups(groups(given));
            case COM_SOD_DISCREPANCY -> {
                ASN1Sequence both = ASN1Sequence.getInstance(given);
                yield new DefectParameters.Discrepancy(groups(both.getObjectAt(0)), groups(both.getObjectAt(1)));
            }
            case WRONG_SIGNER_IDENTIFIER -> new DefectParameters.CorrectedSigner(signer(given));
            case ISSUING_COUNTRY_INCORRECT ->
                new DefectParameters.CorrectedCountry(
                        ((ASN1String) given).getString().strip().toUpperCase(Locale.ROOT));
            case CARD_SECURITY_MALFORMED -> new DefectParameters.CorrectedCardSecurity(cardSecurity(given));
            case CHIP_AUTHENTICATION_KEYS_COMPROMISED,
                    ACTIVE_AUTHENTICATION_KEYS_COMPROMISED,
                    CHIP_SECURITY_MALFORMED,
                    POWER_DOWN_REQUIRED,
                    UNKNOWN_DOCUMENT_DEFECT,
                    UNKNOWN -> new DefectParameters.None();
        };
    }

    /** The list may leave out the wrapping that the file has (BSI TR-03110-3 §A.1.2.5). */
    private static byte[] cardSecurity(ASN1Encodable given) throws IOException {
        ASN1Sequence sequence = ASN1Sequence.getInstance(given);
        ASN1Encodable file = sequence.getObjectAt(0) instanceof ASN1ObjectIdentifier
                ? sequence
                : new ContentInfo(CMSObjectIdentifiers.signedData, sequence);
        return file.toASN1Primitive().getEncoded(ASN1Encoding.BER);
    }

    private static int status(ASN1Encodable given) {
        int code = ASN1Enumerated.getInstance(given).intValueExact();
        if (code < 0) {
            throw new IllegalArgumentException("no status code");
        }
        return code;
    }

    private static Set<Integer> groups(ASN1Encodable given) {
        Set<Integer> groups = new TreeSet<>();
        for (ASN1Encodable number : ASN1Set.getInstance(given)) {
            int group = ASN1Integer.getInstance(number).intValueExact();
            if (group < 1 || group > MAX_GROUP) {
                throw new IllegalArgumentException("a data group that does not exist");
            }
            groups.add(group);
        }
        return groups;
    }
}
