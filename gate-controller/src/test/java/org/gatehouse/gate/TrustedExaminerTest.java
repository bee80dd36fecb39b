// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.TestState;
import org.gatehouse.sim.issuer.TrustExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedExaminerTest {

    private static final long RETRY_MILLIS = 20;

    @TempDir
    Path folder;

    private final Collection<Boolean> told = new ConcurrentLinkedQueue<>();

    @Test
    void aTrustStoreIsTriedAgainUntilItCanBeReadAndThenToldOnce() throws Exception {
        Clock clock = Clock.systemUTC();
        Path trust = folder.resolve("trust");
        try (TrustedExaminer examiner = new TrustedExaminer(trust, clock, told::add, RETRY_MILLIS)) {
            examiner.start();
            Path damaged = Files.writeString(Files.createDirectory(trust).resolve("UT-csca.cer"), "no certificate");
            await().during(Duration.ofMillis(5 * RETRY_MILLIS)).until(told::isEmpty);

            Files.delete(damaged);
            Path whole = folder.resolve("trust.new");
            TrustExport.writeTo(
                    whole,
                    TestState.establish(IssuingState.UTOPIA, clock, new SecureRandom())
                            .authority());
            Files.move(whole, trust, StandardCopyOption.ATOMIC_MOVE);

            await().untilAsserted(() -> assertThat(told).containsExactly(true));
        }
    }

    @Test
    void nothingIsTriedAgainAfterTheEnd() throws Exception {
        Path trust = folder.resolve("trust");
        TrustedExaminer examiner = new TrustedExaminer(trust, Clock.systemUTC(), told::add, RETRY_MILLIS);
        examiner.start();
        examiner.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("trust-store")));
        assertThat(told).isEmpty();
    }
}
