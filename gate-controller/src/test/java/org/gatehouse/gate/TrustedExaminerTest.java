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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatehouse.document.trust.ImportFile;
import org.gatehouse.document.trust.TrustDirectory;
import org.gatehouse.gate.transaction.InspectionRecords;
import org.gatehouse.gate.transaction.TrustTrouble;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.TestState;
import org.gatehouse.sim.issuer.TrustExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedExaminerTest {

    private static final long RETRY_MILLIS = 20;
    private static final TrustedExaminer.AgeRule NO_LIMIT = new TrustedExaminer.AgeRule(Optional.empty(), false);
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Collection<Boolean> told = new ConcurrentLinkedQueue<>();

    @Test
    void aTrustStoreIsTriedAgainUntilItCanBeReadAndThenToldOnce() throws Exception {
        Clock clock = Clock.systemUTC();
        Path trust = folder.resolve("trust");
        try (TrustedExaminer examiner =
                new TrustedExaminer(trust, NO_LIMIT, clock, told::add, InspectionRecords.NONE, RETRY_MILLIS)) {
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
        TrustedExaminer examiner = new TrustedExaminer(
                trust, NO_LIMIT, Clock.systemUTC(), told::add, InspectionRecords.NONE, RETRY_MILLIS);
        examiner.start();
        examiner.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("trust-store")));
        assertThat(told).isEmpty();
    }

    @Test
    void aNewGenerationIsTakenWhileTheGateRunsAndSoIsARollback() throws Exception {
        Path trust = folder.resolve("trust");
        TrustDirectory directory = new TrustDirectory(trust, time);
        importInto(directory, IssuingState.UTOPIA);
        try (TrustedExaminer examiner =
                new TrustedExaminer(trust, NO_LIMIT, time, told::add, InspectionRecords.NONE, RETRY_MILLIS)) {
            examiner.start();
            await().until(() -> examiner.now().generation().equals(OptionalInt.of(1)));
            importInto(directory, IssuingState.ZEPHYRIA);
            await().until(() -> examiner.now().generation().equals(OptionalInt.of(2)));
            directory.rollback(OptionalInt.empty());
            await().until(() -> examiner.now().generation().equals(OptionalInt.of(1)));
            assertThat(examiner.now().usable()).isTrue();
            assertThat(told).containsExactly(true);
        }
    }

    @Test
    void aDamagedGenerationLeavesTheOneInUseWithATroubleUntilItIsTakenBack() throws Exception {
        Path trust = folder.resolve("trust");
        TrustDirectory directory = new TrustDirectory(trust, time);
        importInto(directory, IssuingState.UTOPIA);
        try (TrustedExaminer examiner =
                new TrustedExaminer(trust, NO_LIMIT, time, told::add, InspectionRecords.NONE, RETRY_MILLIS)) {
            examiner.start();
            await().until(() -> examiner.now().usable());
            Files.writeString(trust.resolve("generations/2"), "no manifest");
            Files.writeString(trust.resolve("current"), "2\n");
            await().until(() -> examiner.now().troubles().contains(TrustTrouble.TRUST_GENERATION_REFUSED));
            assertThat(examiner.now().generation()).hasValue(1);
            assertThat(examiner.now().usable()).isTrue();
            directory.rollback(OptionalInt.of(1));
            await().until(() -> examiner.now().troubles().isEmpty());
        }
    }

    @Test
    void aStoreThatGrowsOldIsToldAndTrustedNoMoreWhereThatIsWanted() throws Exception {
        Path trust = folder.resolve("trust");
        importInto(new TrustDirectory(trust, time), IssuingState.UTOPIA);
        TrustedExaminer.AgeRule warn = new TrustedExaminer.AgeRule(Optional.of(Duration.ofDays(30)), false);
        TrustedExaminer.AgeRule refuse = new TrustedExaminer.AgeRule(Optional.of(Duration.ofDays(30)), true);
        try (TrustedExaminer mild =
                        new TrustedExaminer(trust, warn, time, told::add, InspectionRecords.NONE, RETRY_MILLIS);
                TrustedExaminer strict =
                        new TrustedExaminer(trust, refuse, time, told::add, InspectionRecords.NONE, RETRY_MILLIS)) {
            mild.start();
            strict.start();
            await().until(() -> mild.now().usable() && strict.now().usable());
            assertThat(strict.now().troubles()).isEmpty();
            time.present = START.plus(Duration.ofDays(31));
            await().until(() -> mild.now().troubles().contains(TrustTrouble.TRUST_STORE_OLD));
            await().until(() -> strict.now().troubles().contains(TrustTrouble.TRUST_STORE_OLD));
            assertThat(mild.now().usable()).isTrue();
            assertThat(strict.now().usable()).isFalse();
            importInto(new TrustDirectory(trust, time), IssuingState.ZEPHYRIA);
            await().until(() -> strict.now().usable());
        }
    }

    private static void importInto(TrustDirectory directory, IssuingState state) throws Exception {
        byte[] certificate = TestState.establish(state, Clock.fixed(START, ZoneOffset.UTC), new SecureRandom())
                .authority()
                .certificate()
                .getEncoded();
        directory.importFiles(List.of(ImportFile.of("csca.cer", certificate)), Set.of(), sentence -> {});
    }

    private final MovableClock time = new MovableClock();

    private static final class MovableClock extends Clock {
        private volatile Instant present = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return present;
        }
    }
}
