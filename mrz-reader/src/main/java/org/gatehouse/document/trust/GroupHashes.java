// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The hashes of the data groups in a document security object (Doc 9303-10 §4.6.2.2). */
public final class GroupHashes {
    private static final int MAX_GROUP = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final HashAlgorithm algorithm;
    private final Map<Integer, byte[]> hashes;
    private final Optional<LdsVersion> version;

    private GroupHashes(HashAlgorithm algorithm, Map<Integer, byte[]> hashes, Optional<LdsVersion> version) {
        this.algorithm = algorithm;
        this.hashes = hashes;
        this.version = version;
    }

    /**
     * Decodes an LDSSecurityObject: version 0 without, version 1 with the versions of LDS and Unicode.
     *
     * @param object the content of the security object
     * @throws IllegalArgumentException when a group is named twice or is none, a hash has not the algorithm's length, the hash
     *     algorithm is not known, the version is another one or does not fit, or those of LDS and Unicode are not four and six
     *     digits (Doc 9303-10 §4.6.2.3)
     */
    static GroupHashes of(ASN1Sequence object) {
        int version = small(object.getObjectAt(0));
        if (version != object.size() - 3 || version < 0 || version > 1) {
            throw new IllegalArgumentException("a version that does not fit the content");
        }
        HashAlgorithm algorithm = HashAlgorithm.of(
                        AlgorithmIdentifier.getInstance(object.getObjectAt(1)).getAlgorithm())
                .orElseThrow(() -> new IllegalArgumentException("a hash algorithm that is not known"));
        Map<Integer, byte[]> hashes = new TreeMap<>();
        for (ASN1Encodable entry : ASN1Sequence.getInstance(object.getObjectAt(2))) {
            ASN1Sequence hash = ASN1Sequence.getInstance(entry);
            int group = small(hash.getObjectAt(0));
            byte[] value = ASN1OctetString.getInstance(hash.getObjectAt(1)).getOctets();
            if (hash.size() != 2 || group < 1 || group > MAX_GROUP || value.length != algorithm.lengthBytes()) {
                throw new IllegalArgumentException("a hash of no data group");
            }
            if (hashes.put(group, value) != null) {
                throw new IllegalArgumentException("a data group twice");
            }
        }
        return new GroupHashes(
                algorithm, hashes, version == 0 ? Optional.empty() : Optional.of(version(object.getObjectAt(3))));
    }

    /** Numbers of the data groups that have a hash. */
    public Set<Integer> groups() {
        return Set.copyOf(hashes.keySet());
    }

    /** Algorithm of all hashes. */
    public HashAlgorithm algorithm() {
        return algorithm;
    }

    /** The signed versions; empty before LDS 1.8. */
    public Optional<LdsVersion> version() {
        return version;
    }

    /** Compares the raw bytes of a data group, exactly as read, with its hash. */
    public Finding compare(int group, byte[] raw) {
        GroupComparison comparison = comparison(group);
        comparison.update(raw);
        return comparison.finish();
    }

    /** Begins to compare a data group that is still being read. */
    public GroupComparison comparison(int group) {
        return new GroupComparison(algorithm, Optional.ofNullable(hashes.get(group)));
    }

    private static LdsVersion version(ASN1Encodable info) {
        ASN1Sequence versions = ASN1Sequence.getInstance(info);
        return new LdsVersion(digits(versions.getObjectAt(0), 4), digits(versions.getObjectAt(1), 6));
    }

    private static String digits(ASN1Encodable printable, int count) {
        String text = ASN1PrintableString.getInstance(printable).getString();
        if (text.length() != count || !DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException("a version that is not written in " + count + " digits");
        }
        return text;
    }

    private static int small(ASN1Encodable integer) {
        return ASN1Integer.getInstance(integer).intValueExact();
    }
}
