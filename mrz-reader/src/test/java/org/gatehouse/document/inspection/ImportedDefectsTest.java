// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.trust.ImportFile;
import org.gatehouse.document.trust.TrustDirectory;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.DefectListOrder;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.KnownDefect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect list, from the file that a state signed to the report of a document that it concerns. */
class ImportedDefectsTest {
    @TempDir
    private Path folder;

    private TrustDirectory store;

    @BeforeEach
    void trustsTheState() throws Exception {
        store = new TrustDirectory(folder, Rig.CLOCK);
        take("list.ml", Exhibits.AUTHORITY.masterList(List.of(Exhibits.AUTHORITY.certificate())));
        take("list.crl", Exhibits.AUTHORITY.revocationList().getEncoded());
        assertThat(inspect(Exhibits.PACE).overall()).isEqualTo(Result.SUCCESSFUL);
    }

    @Test
    void aSignerThatIsReportedStolenIsTrustedNoMoreUntilTheListIsTakenBack() throws Exception {
        int before = store.current().orElseThrow();
        take("list.dl", defects(KnownDefect.certificateRevoked(2)));
        InspectionReport report = inspect(Exhibits.PACE);
        assertThat(report.overall()).isEqualTo(Result.FAILED);
        assertThat(result(report, CheckId.DS_REVOCATION)).isEqualTo(Result.FAILED);
        assertThat(result(report, CheckId.TRUST_STATUS)).isEqualTo(Result.FAILED);

        store.rollback(OptionalInt.of(before));
        assertThat(inspect(Exhibits.PACE).overall()).isEqualTo(Result.SUCCESSFUL);
    }

    @Test
    void aCompromisedKeyOfChipAuthenticationProvesNoChip() throws Exception {
        take("list.dl", defects(KnownDefect.chipAuthenticationKeysRevoked()));
        InspectionReport report = inspect(Exhibits.PACE);
        assertThat(report.overall()).isEqualTo(Result.FAILED);
        assertThat(result(report, CheckId.CHIP_AUTHENTICATION)).isEqualTo(Result.FAILED);
        assertThat(result(report, CheckId.TRUST_STATUS)).isEqualTo(Result.SUCCESSFUL);
        assertThat(inspect(Exhibits.BAC).overall())
                .as("a document of the same signer with active authentication")
                .isEqualTo(Result.SUCCESSFUL);
    }

    private static byte[] defects(KnownDefect... defects) throws Exception {
        return Exhibits.AUTHORITY.defectList(
                DefectListOrder.empty().with(DefectListOrder.Entry.of(Exhibits.SIGNER.certificate(), defects)));
    }

    private void take(String name, byte[] content) throws Exception {
        assertThat(store.importFiles(List.of(ImportFile.of(name, content)), Set.of(), sentence -> {})
                        .generation())
                .isPresent();
    }

    private InspectionReport inspect(IssuedPassport passport) throws Exception {
        DocumentInspector inspector = new DocumentInspector(
                store.load(), Rig.CLOCK, InspectionLimits.standard().once());
        VirtualChip chip = Rig.chip(passport);
        try (Inspection inspection = inspector.inspect(new DirectChipSource(chip), Rig.page(passport), step -> {})) {
            return inspection.report();
        }
    }

    private static Result result(InspectionReport report, CheckId id) {
        return report.check(id).orElseThrow().result();
    }
}
