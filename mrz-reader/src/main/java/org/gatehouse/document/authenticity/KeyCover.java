// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.GroupHashes;
import org.gatehouse.document.trust.PassiveVerdict;

/**
 * Whether somebody signed the public key against which a chip proved itself. Whoever clones a chip can put a key of his own
 * beside the copied files: a proof is one only under a key that passive authentication covers.
 */
public enum KeyCover {
    /** The file with the key is what a verified security object says. */
    SIGNED,
    /** A verified security object has another hash for the file: the key was exchanged. */
    ALTERED,
    /** A verified security object does not know the file: the key may be anybody's. */
    UNLISTED,
    /** No security object is verified. */
    UNVERIFIED;

    /**
     * Of a key in a data group.
     *
     * @param verdict passive authentication of EF.SOD
     * @param group number of the data group: 14 or 15
     * @param file the raw data group
     */
    public static KeyCover of(PassiveVerdict verdict, int group, byte[] file) {
        if (!verdict.objectVerified() || verdict.groups().isEmpty()) {
            return UNVERIFIED;
        }
        GroupHashes hashes = verdict.groups().get();
        if (!hashes.groups().contains(group)) {
            return UNLISTED;
        }
        return switch (hashes.compare(group, file).outcome()) {
            case HOLDS -> SIGNED;
            case BROKEN -> ALTERED;
            case UNKNOWN -> UNVERIFIED;
        };
    }

    /** Of the key in EF.CardSecurity, whose own signature was verified or was not. */
    public static KeyCover ofCardSecurity(boolean verified) {
        return verified ? SIGNED : UNVERIFIED;
    }

    /** What the proof of a protocol counts for under a key with this cover: never more than by itself. */
    public Finding count(Finding proof) {
        if (!proof.holds()) {
            return proof;
        }
        return switch (this) {
            case SIGNED -> proof;
            case ALTERED -> Finding.broken("the chip proved a key, and EF.SOD has a hash of another");
            case UNLISTED -> Finding.unknown("the chip proved a key, and EF.SOD has no hash of it");
            case UNVERIFIED -> Finding.unknown("the chip proved a key, and nobody verified who signed it");
        };
    }
}
