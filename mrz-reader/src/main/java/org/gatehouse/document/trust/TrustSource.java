// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * One file that a generation was made from.
 *
 * @param kind what it was
 * @param series what a later file of the same series replaces: the list of that country, the revocation list of that issuer
 * @param name the file's name, without its folder
 * @param sha256 of the file
 * @param importedAt when it was imported
 * @param issuedAt when its issuer made it, where it says so
 * @param read how many certificates, lists or entries it holds
 * @param rejected how many of them were not taken
 */
public record TrustSource(
        Kind kind,
        String series,
        String name,
        Fingerprint sha256,
        Instant importedAt,
        Optional<Instant> issuedAt,
        int read,
        int rejected) {

    /** What a file holds. */
    public enum Kind {
        /** Certificates one by one, DER or PEM. */
        CERTIFICATES,
        /** A CSCA master list (Doc 9303-12 §8). */
        MASTER_LIST,
        /** A certificate revocation list (Doc 9303-12 §7.1.4). */
        REVOCATION_LIST,
        /** A defect list (BSI TR-03129-2 §7). */
        DEFECT_LIST
    }
}
