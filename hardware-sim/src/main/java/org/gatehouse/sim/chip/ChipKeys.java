// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.List;
import java.util.Optional;

/**
 * The private keys that a chip was personalised with.
 *
 * @param chipAuthentication for chip authentication, in the order of DG14
 * @param activeAuthentication for active authentication
 * @param mapping for PACE with chip authentication mapping
 */
public record ChipKeys(
        List<AgreementKey> chipAuthentication,
        Optional<ActiveAuthenticationKey> activeAuthentication,
        Optional<AgreementKey> mapping) {
    public ChipKeys {
        chipAuthentication = List.copyOf(chipAuthentication);
    }

    /** A chip that can prove nothing. */
    public static ChipKeys none() {
        return new ChipKeys(List.of(), Optional.empty(), Optional.empty());
    }
}
