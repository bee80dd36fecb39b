// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustExportTest {
    @TempDir
    private Path directory;

    @Test
    void writesCertificatesRevocationListsAndAMasterList() throws Exception {
        Path trust = directory.resolve("made/if/missing");
        TrustExport.writeTo(trust, States.UTOPIA.authority(), States.QUAZIA.authority());
        try (Stream<Path> files = Files.list(trust)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("UT-csca.cer", "UT.crl", "QZ-csca.cer", "QZ.crl", "test-states.ml");
        }
        assertThat(new X509CertificateHolder(Files.readAllBytes(trust.resolve("QZ-csca.cer"))))
                .isEqualTo(States.QUAZIA.authority().certificate());
        assertThat(new X509CRLHolder(Files.readAllBytes(trust.resolve("UT.crl"))).getIssuer())
                .isEqualTo(States.UTOPIA.authority().certificate().getSubject());
        CMSSignedData list = new CMSSignedData(Files.readAllBytes(trust.resolve("test-states.ml")));
        assertThat(CscaMasterList.getInstance(list.getSignedContent().getContent())
                        .getCertStructs())
                .hasSize(2);
    }

    @Test
    void replacesARevocationListWithOneThatRevokes() throws Exception {
        TrustExport.writeTo(directory, States.UTOPIA.authority());
        TrustExport.writeRevocationList(directory, States.UTOPIA.authority(), States.UTOPIA.signer());
        X509CRLHolder list = new X509CRLHolder(Files.readAllBytes(directory.resolve("UT.crl")));
        assertThat(list.getRevokedCertificates()).hasSize(1);
    }

    @Test
    void writesWhatWasMadeToOrderUnderItsOwnName() throws Exception {
        CountrySigningAuthority authority = States.UTOPIA.authority();
        byte[] defects = authority.defectList(DefectListOrder.empty());
        TrustExport.writeCertificate(directory, "link", authority.certificate());
        TrustExport.writeRevocationList(directory, "stale", authority.revocationList());
        TrustExport.writeMasterList(directory, "list", defects);
        TrustExport.writeDefectList(directory, "defects", defects);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("link.cer", "stale.crl", "list.ml", "defects.dfl");
        }
        assertThat(Files.readAllBytes(directory.resolve("defects.dfl"))).isEqualTo(defects);
        assertThat(new X509CRLHolder(Files.readAllBytes(directory.resolve("stale.crl"))))
                .isNotNull();
    }

    @Test
    void saysThatADirectoryCannotBeWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        assertThatThrownBy(() -> TrustExport.writeTo(file, States.UTOPIA.authority()))
                .isInstanceOfSatisfying(
                        IssuanceException.class, e -> assertThat(e.fault()).isEqualTo(IssuanceFault.EXPORT_FAILED));
    }
}
