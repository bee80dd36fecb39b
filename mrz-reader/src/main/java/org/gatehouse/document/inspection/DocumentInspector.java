// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;

/** Reads the chip of a document and checks it (BSI TR-03135-1 §5.6 and §5.7). For any number of threads. */
public final class DocumentInspector {
    private final PassiveAuthentication passive;
    private final Clock clock;
    private final InspectionLimits limits;

    /**
     * @param trust the CSCAs that are trusted
     * @param clock tells on which day the document is inspected, in its own time zone
     * @param limits how long and how much
     */
    public DocumentInspector(TrustStore trust, Clock clock, InspectionLimits limits) {
        this.passive = new PassiveAuthentication(trust, AlgorithmPolicy.standard(), clock);
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Inspects the document in the field. Blocks for little more than the session deadline at most. Whatever the document or
     * the reader does, the answer is a report.
     *
     * @param chip where the chip is
     * @param page the MRZ of the document's page: the key to the chip, and compared with it
     * @param progress told each step as it begins, on the calling thread
     */
    public Inspection inspect(ChipSource chip, Mrz page, Consumer<InspectionStep> progress) {
        StepTimer timer = new StepTimer(progress, System::nanoTime);
        ChipContent content = new ChipReading(limits, timer).read(chip, page);
        return examine(content, page, timer);
    }

    /** Checks what was read. */
    Inspection examine(ChipContent content, Mrz page, StepTimer timer) {
        timer.begin(InspectionStep.PASSIVE_AUTHENTICATION);
        Optional<PassiveVerdict> verdict = content.file(ElementaryFile.SOD).map(passive::verify);
        timer.begin(InspectionStep.COMPARISON);
        Examination examination = new Examination(content, page, verdict, LocalDate.now(clock));
        List<Check> checks = examination.checks();
        timer.end();
        InspectionReport report = new InspectionReport(
                Aggregation.overall(checks), checks, content.error(), content.access(), timer.timings());
        return new Inspection(
                report,
                examination.portrait().orElse(null),
                examination.chipMrz().orElse(null),
                List.copyOf(content.files().values()));
    }
}
