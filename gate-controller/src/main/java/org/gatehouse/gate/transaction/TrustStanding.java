// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the trust store of this controller stands at one moment.
 *
 * @param usable whether documents are examined against it; false before it could be read, and when its age forbids it
 * @param generation the generation in use; empty for plain files
 * @param age for how long nothing has been imported; empty when that is not known
 * @param troubles what is wrong with it
 */
public record TrustStanding(
        boolean usable, OptionalInt generation, Optional<Duration> age, Set<TrustTrouble> troubles) {
    public TrustStanding {
        troubles = Set.copyOf(troubles);
    }

    /** Nothing was read yet. */
    public static TrustStanding absent() {
        return new TrustStanding(false, OptionalInt.empty(), Optional.empty(), Set.of());
    }

    /** Tells how it stands now. */
    @FunctionalInterface
    public interface Source {
        TrustStanding now();
    }
}
