// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.TrustStanding;

/** What the console stands on where the composition root of the controller brings nothing else. */
@Singleton
public class ConsoleDefaults {

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @DefaultBean
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @DefaultBean
    @Singleton
    LaneDirectory lanes() {
        return new NoLanes();
    }

    @Produces
    @DefaultBean
    @Singleton
    TrustStanding.Source trust() {
        return TrustStanding::absent;
    }
}
