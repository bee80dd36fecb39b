// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Set;

/**
 * What is allowed when a chip offers less than it could.
 *
 * @param bacAfterFailedPace issuing states, as their MRZ names them, whose chips are tried by BAC after a PACE that was
 *     offered and failed; for documents that are known to be defective, since whoever spoils PACE chooses BAC
 */
public record AccessPolicy(Set<String> bacAfterFailedPace) {
    public AccessPolicy {
        bacAfterFailedPace = Set.copyOf(bacAfterFailedPace);
    }

    /** PACE that was offered and failed is the end, for every state. */
    public static AccessPolicy strict() {
        return new AccessPolicy(Set.of());
    }

    boolean allowsBacAfterFailedPace(AccessKey key) {
        return key.kind() == AccessKey.Kind.MRZ && bacAfterFailedPace.contains(key.issuingState());
    }
}
