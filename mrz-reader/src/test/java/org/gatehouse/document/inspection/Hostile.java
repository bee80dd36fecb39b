// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.inspection.report.ReportView;
import org.gatehouse.document.inspection.report.ReportXml;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.LdsFile;

/** Inspects chips that mean no good, and says what must hold of every report about one. */
final class Hostile {
    private static final Duration COMMAND = Duration.ofSeconds(1);
    private static final Duration SESSION = Duration.ofSeconds(2);
    private static final int SESSIONS = 2;
    /** A machine that does much else may hold a thread up for this long. */
    private static final Duration UNFAIR = Duration.ofSeconds(8);

    private static final int FEW_THREADS = 64;
    private static final int PATIENCE_MILLIS = 5_000;

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static final DocumentInspector INSPECTOR = new DocumentInspector(
            Exhibits.trust(), Rig.CLOCK, new InspectionLimits(8000, COMMAND, SESSION, SESSIONS, Duration.ZERO));

    private Hostile() {}

    /** Reads it as the document of this page. */
    static void inspect(ChipSource chip, IssuedPassport honest) {
        long begun = System.nanoTime();
        try (Inspection inspection = INSPECTOR.inspect(chip, Rig.page(honest), step -> {})) {
            assertSound(inspection, honest);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(SESSION.plus(COMMAND).plus(UNFAIR));
        assertNoThreadStays();
    }

    /** The report is whole and can be written, and success is only said of the honest document, byte for byte. */
    static void assertSound(Inspection inspection, IssuedPassport honest) {
        InspectionReport report = inspection.report();
        assertThat(report.checks()).hasSize(CheckId.values().length);
        assertThat(report.error()).isNotEqualTo(Optional.of(InspectionErrorCode.INTERNAL_FAULT));
        assertThat(ReportView.of(report)).containsKey("overall");
        assertReadable(ReportXml.of(report));
        if (report.overall() == Result.SUCCESSFUL) {
            assertThat(inspection.chipMrz()).contains(Rig.page(honest));
        }
        inspection.portrait().ifPresent(portrait -> assertThat(portrait.bytes()).isEqualTo(portrait(honest)));
    }

    private static void assertReadable(String text) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new AssertionError("the report is no XML", e);
        }
    }

    /** The image in a DG2; what is signed is decoded, so a right portrait is the honest one. */
    private static byte[] portrait(IssuedPassport honest) {
        try {
            return Dg2.face(honest.file(LdsFile.DG2).orElseThrow()).bytes();
        } catch (LdsException e) {
            throw new AssertionError(e);
        }
    }

    /** Each session has a thread, which ends a moment after it. */
    private static void assertNoThreadStays() {
        for (int waited = 0; Thread.activeCount() > FEW_THREADS; waited++) {
            assertThat(waited)
                    .as("milliseconds until the threads of sessions end")
                    .isLessThan(PATIENCE_MILLIS);
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
