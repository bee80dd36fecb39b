// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * One object of a generation, kept byte for byte under its fingerprint.
 *
 * @param kind what it is
 * @param fingerprint of its bytes
 * @param bytes how many
 * @param standing how a certificate came out when it was imported
 * @param source fingerprint of the file that it came in
 */
public record TrustObject(Kind kind, Fingerprint fingerprint, int bytes, Standing standing, Fingerprint source) {

    /** What an object is. */
    public enum Kind {
        /** A country signing CA certificate, link certificates among them: an anchor. */
        CSCA,
        /** A document signer certificate: no anchor, it needs a CSCA like the one in a chip. */
        DOCUMENT_SIGNER,
        /** A revocation list whose signature was verified. */
        REVOCATION_LIST,
        /** A signed defect list whose signature was verified. */
        DEFECT_LIST
    }

    /** Who signed a certificate. */
    public enum Standing {
        /** Its own key. */
        SELF_SIGNED,
        /** Another key in the store: a link certificate, or a document signer's. */
        SIGNED_BY_KNOWN,
        /** A key that the store does not have. */
        UNRESOLVED,
        /** It is no certificate. */
        VERIFIED_LIST
    }
}
