// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.gate.lane.Verdict;
import org.junit.jupiter.api.Test;

/** How a reading that came to no verdict looks to the lane. */
class InspectorExaminerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    /** A reader with nothing on it. */
    private static final class EmptyReader implements ChipSource {
        @Override
        public String name() {
            return "empty";
        }

        @Override
        public ChipLink connect() throws ChipException {
            throw new ChipException(ChipErrorCode.CHIP_ABSENT, "nothing there");
        }
    }

    private static DocumentExaminer.Examination examine(Runnable chipRead) throws Exception {
        TrustStore nobody = new TrustStore(List.of(), List.of());
        return new InspectorExaminer(
                        new DocumentInspector(nobody, CLOCK, InspectionLimits.standard()), InspectionRecords.NONE)
                .examine(new UUID(0, 1), new EmptyReader(), MrzParser.parse(TestMrz.of("850101", "310101")), chipRead);
    }

    @Test
    void aChipThatIsNotThereLeavesTheVerdictUndetermined() throws Exception {
        try (DocumentExaminer.Examination found = examine(() -> {})) {
            assertThat(found.ending()).isEqualTo(DocumentExaminer.Ending.LOST);
            assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(found.portrait()).isEmpty();
        }
    }

    @Test
    void aFaultOfTheInspectionIsAChipThatCannotBeRead() throws Exception {
        try (DocumentExaminer.Examination found = examine(() -> {
            throw new IllegalStateException("the lane is gone");
        })) {
            assertThat(found.ending()).isEqualTo(DocumentExaminer.Ending.UNREADABLE);
            assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
        }
    }
}
