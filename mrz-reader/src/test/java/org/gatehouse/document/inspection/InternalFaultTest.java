// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.inspection.report.ReportView;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;

/** Something is thrown that nobody thought of, while a document is judged. */
class InternalFaultTest {
    private static final Optional<InspectionErrorCode> FAULT = Optional.of(InspectionErrorCode.INTERNAL_FAULT);
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);

    /** Throws one of the times that it is asked. */
    private static final class BrokenClock extends Clock {
        private final int brokenAt;
        private int asked;

        BrokenClock(int brokenAt) {
            this.brokenAt = brokenAt;
        }

        @Override
        public Instant instant() {
            if (++asked == brokenAt) {
                throw new IllegalStateException(PASSPORT.mrzLines().get(0));
            }
            return Rig.CLOCK.instant();
        }

        @Override
        public ZoneId getZone() {
            return Rig.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static Inspection inspect(Map<ElementaryFile, byte[]> files, Clock clock) throws Exception {
        TrustStore trust = Rig.trust(IssuingState.UTOPIA);
        return new DocumentInspector(trust, clock, InspectionLimits.standard())
                .inspectFiles(files, PageReading.of(Rig.page(PASSPORT)));
    }

    private static Map<ElementaryFile, byte[]> files() {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        for (LdsFile file : LdsFile.values()) {
            PASSPORT.file(file).ifPresent(bytes -> files.put(ElementaryFile.valueOf(file.name()), bytes));
        }
        return files;
    }

    @Test
    void whenItIsThrownAfterReadingTheAnswerIsAReportThatDecidesNothingAndNothingIsKept() throws Exception {
        BrokenClock whole = new BrokenClock(0);
        inspect(files(), whole).close();
        int faults = 0;
        for (int at = 1; at <= whole.asked; at++) {
            Map<ElementaryFile, byte[]> files = files();
            try (Inspection inspection = inspect(files, new BrokenClock(at))) {
                InspectionReport report = inspection.report();
                assertThat(report.overall()).as("broken at %d", at).isNotEqualTo(Result.SUCCESSFUL);
                if (report.error().equals(FAULT)) {
                    faults++;
                    assertThat(report.overall()).isEqualTo(Result.ABORTED);
                    assertThat(report.performed())
                            .extracting(Check::detail)
                            .containsOnly("INTERNAL_FAULT IllegalStateException");
                    assertThat(ReportView.of(report)).containsEntry("errorNumber", 1102);
                    assertThat(inspection.portrait()).isEmpty();
                    assertThat(inspection.chipMrz()).isEmpty();
                    assertThat(files.values())
                            .allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
                }
            }
        }
        assertThat(faults)
                .as("when the day is asked for, and when the report is dated")
                .isEqualTo(2);
    }

    @Test
    void aListenerThatBreaksWhenTheChipHasBeenReadIsAFault() throws Exception {
        DocumentInspector inspector =
                new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard());
        InspectionProgress broken = step -> {
            if (step == InspectionStep.COMPARISON) {
                throw new IllegalStateException("nobody listens");
            }
        };
        try (Inspection inspection =
                inspector.inspect(new DirectChipSource(Rig.chip(PASSPORT)), Rig.page(PASSPORT), broken)) {
            assertThat(inspection.report().error()).isEqualTo(FAULT);
            assertThat(inspection.report().sessions()).isEqualTo(1);
            assertThat(inspection.chipMrz()).isEmpty();
        }
    }
}
