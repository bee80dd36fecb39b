// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;

/** The hashes of the data groups in a document security object (Doc 9303-10 §4.6.2.2). */
public final class GroupHashes {
    private static final int MAX_GROUP = 16;

    private final HashAlgorithm algorithm;
    private final Map<Integer, byte[]> hashes;

    private GroupHashes(HashAlgorithm algorithm, Map<Integer, byte[]> hashes) {
        this.algorithm = algorithm;
        this.hashes = hashes;
    }

    /**
     * @param object the decoded content of the security object
     * @throws IllegalArgumentException when a group is named twice or is none, or the hash algorithm is not accepted
     */
    static GroupHashes of(LDSSecurityObject object) {
        HashAlgorithm algorithm = HashAlgorithm.of(
                        object.getDigestAlgorithmIdentifier().getAlgorithm())
                .orElseThrow(() -> new IllegalArgumentException("a hash algorithm that is not accepted"));
        Map<Integer, byte[]> hashes = new TreeMap<>();
        for (DataGroupHash hash : object.getDatagroupHash()) {
            int group = hash.getDataGroupNumber();
            if (group < 1 || group > MAX_GROUP) {
                throw new IllegalArgumentException("a data group that does not exist");
            }
            if (hashes.put(group, hash.getDataGroupHashValue().getOctets()) != null) {
                throw new IllegalArgumentException("a data group twice");
            }
        }
        return new GroupHashes(algorithm, hashes);
    }

    /** Numbers of the data groups that have a hash. */
    public Set<Integer> groups() {
        return Set.copyOf(hashes.keySet());
    }

    /** Compares the raw bytes of a data group, exactly as read, with its hash. */
    public Finding compare(int group, byte[] raw) {
        byte[] expected = hashes.get(group);
        if (expected == null) {
            return Finding.broken("EF.SOD has no hash for it");
        }
        try {
            byte[] actual = MessageDigest.getInstance(algorithm.jcaName(), Crypto.PROVIDER)
                    .digest(raw);
            return MessageDigest.isEqual(expected, actual)
                    ? Finding.holds(algorithm.jcaName())
                    : Finding.broken("its hash is not the one in EF.SOD");
        } catch (GeneralSecurityException e) {
            return Finding.unknown("its hash cannot be computed");
        }
    }
}
