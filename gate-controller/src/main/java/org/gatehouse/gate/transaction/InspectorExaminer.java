// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.CheckState;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.InspectionStep;
import org.gatehouse.document.inspection.PortraitImage;
import org.gatehouse.document.inspection.Result;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.Verdict;

/** The mrz-reader as the runtime sees it. */
public final class InspectorExaminer implements DocumentExaminer {
    private final DocumentInspector inspector;
    private final InspectionRecords records;

    /** @param records told of every inspection, whatever it came to */
    public InspectorExaminer(DocumentInspector inspector, InspectionRecords records) {
        this.inspector = inspector;
        this.records = records;
    }

    @Override
    public Examination examine(UUID transaction, ChipSource chip, Mrz page, Runnable chipRead) {
        AtomicBoolean told = new AtomicBoolean();
        Inspection inspection = inspector.inspect(chip, page, step -> {
            if (step.compareTo(InspectionStep.PASSIVE_AUTHENTICATION) >= 0 && told.compareAndSet(false, true)) {
                chipRead.run();
            }
        });
        records.keep(transaction, inspection.report());
        return new Found(inspection);
    }

    private record Found(Inspection inspection) implements Examination {
        @Override
        public Ending ending() {
            InspectionReport report = inspection.report();
            if (report.error().isPresent()) {
                return switch (report.error().get()) {
                    // Another document after a loss: as if this one had never come back.
                    case DOCUMENT_CHANGED -> Ending.LOST;
                    case INTERNAL_FAULT -> Ending.UNREADABLE;
                };
            }
            if (report.chipError().isEmpty()) {
                return Ending.JUDGED;
            }
            ChipErrorCode error = report.chipError().get();
            return switch (error) {
                case CHIP_ABSENT, CHIP_LOST -> Ending.LOST;
                case CHIP_TIMEOUT,
                        READER_FAILED,
                        APPLICATION_MISSING,
                        CARD_ACCESS_MALFORMED,
                        PACE_FAILED,
                        BAC_FAILED,
                        CHIP_AUTHENTICATION_FAILED,
                        CHIP_AUTHENTICATION_IMPOSSIBLE,
                        CHIP_REFUSED,
                        SECURE_MESSAGING_FAILED,
                        FILE_MISSING,
                        FILE_TOO_LARGE,
                        FILE_MALFORMED -> Ending.UNREADABLE;
            };
        }

        @Override
        public Verdict verdict() {
            return ending() == Ending.JUDGED ? verdict(inspection.report().overall()) : Verdict.UNDETERMINED;
        }

        private static Verdict verdict(Result result) {
            return switch (result) {
                case SUCCESSFUL -> Verdict.SUCCESSFUL;
                case FAILED -> Verdict.FAILED;
                case UNDETERMINED -> Verdict.UNDETERMINED;
                case NOT_SUPPORTED -> Verdict.NOT_SUPPORTED;
                case ABORTED -> Verdict.ABORTED;
            };
        }

        @Override
        public List<OfficerCase.CheckLine> checks() {
            return inspection.report().performed().stream()
                    .filter(check -> check.state() != CheckState.INITIATED)
                    .filter(check -> check.counted() || check.result() != Result.NOT_SUPPORTED)
                    .map(check ->
                            new OfficerCase.CheckLine(check.id().name(), verdict(check.result()), check.mandatory()))
                    .toList();
        }

        /** How page and chip differ: a name written in two ways is another case than another person's. */
        @Override
        public List<String> facts() {
            return inspection
                    .report()
                    .check(CheckId.MRZ_VS_DG1)
                    .filter(check -> check.result() == Result.FAILED)
                    .map(check -> List.of("page and chip: " + check.detail()))
                    .orElse(List.of());
        }

        @Override
        public Optional<byte[]> portrait() {
            return inspection.portrait().map(PortraitImage::bytes);
        }

        @Override
        public void close() {
            inspection.close();
        }
    }
}
