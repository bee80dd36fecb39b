// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.TrustExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoreTest {
    @TempDir
    private Path directory;

    @Test
    void readsCertificatesAndRevocationListsAndLeavesOtherFilesAlone() throws Exception {
        TrustExport.writeTo(directory, Rig.authority(IssuingState.UTOPIA), Rig.authority(IssuingState.QUAZIA));
        Files.writeString(directory.resolve("README.txt"), "not a certificate");
        TrustStore store = TrustStore.load(directory);
        assertThat(store.certificates())
                .containsExactlyInAnyOrder(
                        Rig.authority(IssuingState.UTOPIA).certificate(),
                        Rig.authority(IssuingState.QUAZIA).certificate());
        assertThat(store.crls()).hasSize(2);
    }

    @Test
    void aMissingAnEmptyAndABrokenStoreAreRefusedInASentence() throws Exception {
        assertRefused(TrustStoreErrorCode.MISSING, directory.resolve("nowhere"), "does not exist.");
        assertRefused(TrustStoreErrorCode.EMPTY, directory, "holds no certificate");
        Files.write(directory.resolve("broken.cer"), new byte[] {0x30, 0x03, 1, 2, 3});
        assertRefused(TrustStoreErrorCode.UNREADABLE, directory, "broken.cer");
    }

    @Test
    void everyUsualEndingIsReadInEitherCase() throws Exception {
        byte[] csca = Rig.authority(IssuingState.UTOPIA).certificate().getEncoded();
        for (String name : List.of("a.cer", "b.der", "c.crt", "d.CER")) {
            Files.write(directory.resolve(name), csca);
        }
        Files.write(
                directory.resolve("e.crl"),
                Rig.authority(IssuingState.UTOPIA).revocationList().getEncoded());
        Files.createDirectory(directory.resolve("folder.cer"));
        TrustStore store = TrustStore.load(directory);
        assertThat(store.certificates()).hasSize(4);
        assertThat(store.crls()).hasSize(1);
        assertThat(store.generation()).isEmpty();
        assertThat(store.loadedAt()).as("plain files have no date").isEmpty();
        assertThat(store.documentSigners()).isEmpty();
        assertThat(store.defects().size()).isZero();
    }

    @Test
    void aFileThatIsLargerThanAnyHonestOneIsRefused() throws Exception {
        byte[] csca = Rig.authority(IssuingState.UTOPIA).certificate().getEncoded();
        Files.write(directory.resolve("large.crl"), Arrays.copyOf(csca, (4 << 20) + 1));
        assertRefused(TrustStoreErrorCode.UNREADABLE, directory, "large.crl");
    }

    private static void assertRefused(TrustStoreErrorCode code, Path where, String words) {
        assertThatThrownBy(() -> TrustStore.load(where))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        TrustStoreException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
