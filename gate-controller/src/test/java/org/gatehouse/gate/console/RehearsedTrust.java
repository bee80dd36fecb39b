// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.gate.transaction.TrustStanding;
import org.gatehouse.gate.transaction.TrustTrouble;

/** A trust store whose standing a test moves by hand. */
@Alternative
@Singleton
public class RehearsedTrust implements TrustStanding.Source {
    private volatile TrustStanding standing = of(true);

    @Override
    public TrustStanding now() {
        return standing;
    }

    public void stands(boolean usable, TrustTrouble... troubles) {
        standing = of(usable, troubles);
    }

    private static TrustStanding of(boolean usable, TrustTrouble... troubles) {
        return new TrustStanding(usable, OptionalInt.of(7), Optional.of(Duration.ofDays(40)), Set.of(troubles));
    }
}
