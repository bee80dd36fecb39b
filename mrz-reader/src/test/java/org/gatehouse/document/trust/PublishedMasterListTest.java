// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master list as a state publishes it: only where the shared data is. */
class PublishedMasterListTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theDutchListIsTakenWholeWithItsSignatureVerified() throws Exception {
        Path list = Path.of(
                System.getProperty("gatehouse.root", "."), "..", "shared", "data", "trust", "NL_ML_2026-07-22.ml");
        assumeTrue(Files.isRegularFile(list), "skipped: there is no " + list.normalize() + " with the published list");
        TrustDirectory directory = new TrustDirectory(folder.resolve("store"), CLOCK);
        ImportReport report = directory.importFiles(List.of(ImportFile.read(list)), Set.of(), sentence -> {});
        ImportedFile file = report.files().get(0);
        assertThat(file.rejected()).isEmpty();
        assertThat(file.read()).isEqualTo(411);
        assertThat(file.imported()).isEqualTo(411);
        assertThat(report.selfSigned()).isEqualTo(411);
        assertThat(report.links()).isZero();
        assertThat(report.unresolved()).isZero();
        assertThat(file.signature()).hasValueSatisfying(signature -> {
            assertThat(signature.signer()).contains("C=NL").contains("Masterlist Signer NL");
            assertThat(signature.csca()).contains("CSCA NL");
            assertThat(signature.origin()).isEqualTo(Pin.Origin.FIRST_USE);
            assertThat(signature.signedAt()).contains(Instant.parse("2026-07-23T09:35:43Z"));
        });
        assertThat(directory.load().certificates()).hasSize(411);
        assertThat(TrustStore.load(folder.resolve("store")).certificates()).hasSize(411);
    }
}
