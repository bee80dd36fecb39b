// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.inspection.InspectionContract.result;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.Dg1;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuingState;
import org.junit.jupiter.api.Test;

/** The synthetic passport that the BSI published in 2008, where a copy of it lies beside the project. */
class PublishedSamplesTest {
    private static final Map<ElementaryFile, String> NAMES = Map.of(
            ElementaryFile.COM, "EF_COM.bin",
            ElementaryFile.SOD, "EF_SOD.bin",
            ElementaryFile.DG1, "Datagroup1.bin",
            ElementaryFile.DG2, "Datagroup2.bin",
            ElementaryFile.DG14, "Datagroup14.bin",
            ElementaryFile.DG15, "Datagroup15.bin");

    @Test
    void itsDataGroupsAreIntactAndItsIssuerIsUndetermined() throws Exception {
        try (Inspection inspection = inspect(files())) {
            for (CheckId intact : new CheckId[] {
                CheckId.SECURITY_OBJECT_HASH,
                CheckId.SECURITY_OBJECT_SIGNATURE,
                CheckId.DG1_INTEGRITY,
                CheckId.DG2_INTEGRITY,
                CheckId.DG14_INTEGRITY
            }) {
                assertThat(result(inspection, intact)).as(intact.name()).isEqualTo(Result.SUCCESSFUL);
            }
            Check dg15 = inspection.report().check(CheckId.DG15_INTEGRITY).orElseThrow();
            assertThat(dg15.result()).isEqualTo(Result.UNDETERMINED);
            assertThat(dg15.detail()).isEqualTo("not covered by EF.SOD");
            assertThat(inspection.report().dataGroups())
                    .containsEntry(1, DataGroupStatus.IDENTICAL)
                    .containsEntry(2, DataGroupStatus.IDENTICAL)
                    .containsEntry(14, DataGroupStatus.IDENTICAL)
                    .containsEntry(15, DataGroupStatus.NON_CONFORMANCE);
            assertThat(result(inspection, CheckId.TRUST_STATUS)).isEqualTo(Result.UNDETERMINED);
            assertThat(result(inspection, CheckId.ISSUING_STATE)).isEqualTo(Result.UNDETERMINED);
            assertThat(inspection.portrait())
                    .as("nobody here trusts its issuer")
                    .isEmpty();
        }
    }

    @Test
    void oneChangedByteInItsPortraitIsFound() throws Exception {
        Map<ElementaryFile, byte[]> files = files();
        files.get(ElementaryFile.DG2)[5000] ^= 1;
        try (Inspection inspection = inspect(files)) {
            assertThat(result(inspection, CheckId.DG2_INTEGRITY)).isEqualTo(Result.FAILED);
            assertThat(inspection.portrait()).isEmpty();
        }
    }

    private static Inspection inspect(Map<ElementaryFile, byte[]> files) throws LdsException, IssuanceException {
        DocumentInspector inspector =
                new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard());
        Mrz page = Dg1.mrz(files.get(ElementaryFile.DG1));
        return inspector.inspectFiles(files, PageReading.of(page));
    }

    private static Map<ElementaryFile, byte[]> files() throws IOException {
        Path folder = Path.of(System.getProperty("gatehouse.root", "."), "..", "shared", "data", "chip");
        assumeTrue(Files.isDirectory(folder), "skipped: there is no " + folder.normalize() + " with the sample files");
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        for (Map.Entry<ElementaryFile, String> name : NAMES.entrySet()) {
            files.put(name.getKey(), Files.readAllBytes(folder.resolve(name.getValue())));
        }
        return files;
    }
}
