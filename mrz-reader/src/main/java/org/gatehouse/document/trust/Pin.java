// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Instant;

/**
 * A CSCA whose list signers may sign lists of one kind for this store.
 *
 * @param kind of the lists: master lists or defect lists
 * @param fingerprint of the CSCA certificate
 * @param country of its subject, in capitals; empty when it names none
 * @param origin why it is trusted
 * @param pinnedAt since when
 */
public record Pin(TrustSource.Kind kind, Fingerprint fingerprint, String country, Origin origin, Instant pinnedAt) {

    /** Why a pin is trusted. */
    public enum Origin {
        /** Its fingerprint was given with the import. */
        GIVEN,
        /** The certificate itself had been imported as a file before, or was pinned for the other kind of list. */
        KNOWN,
        /** Its country's pinned CSCA has vouched for it in an earlier list. */
        SUCCESSOR,
        /** It signed the first list that came: compare its fingerprint with what the issuer publishes. */
        FIRST_USE
    }
}
