// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.inspection.InspectionContract.failed;
import static org.gatehouse.document.inspection.InspectionContract.result;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.chip.ChipKeys;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.DocumentSigner;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PassportIssuer;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passports whose chips prove themselves in each way, and what each attack on the proof or on the signer comes to. */
class AuthenticDocumentTest {
    private static final StandardizedGroup CURVE = StandardizedGroup.SECP256R1;

    private static DocumentSigner signer;
    private static IssuedPassport chipAuthentication;
    private static IssuedPassport activeAuthentication;
    private static IssuedPassport mapping;

    @BeforeAll
    static void issue() throws Exception {
        signer = Rig.authority(IssuingState.UTOPIA).appointDocumentSigner();
        PassportIssuer issuer = new PassportIssuer(signer, new java.security.SecureRandom());
        PassportOrder order =
                Rig.order(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG, LocalDate.of(2031, 5, 17));
        ChipSecurityOrder unproved = ChipSecurityOrder.unproved(CURVE);
        chipAuthentication = issuer.issue(order.with(ChipSecurityOrder.standard(CURVE)));
        activeAuthentication = issuer.issue(order.with(
                unproved.withActiveAuthentication(ActiveAuthenticationOrder.ecdsa(CURVE, HashAlgorithm.SHA_256))));
        mapping =
                issuer.issue(order.with(unproved.withPace().withChipAuthenticationMapping(ChipCipher.AES_128, CURVE)));
    }

    private static Inspection inspect(IssuedPassport passport) throws Exception {
        return inspect(passport, Rig.trust(IssuingState.UTOPIA), Rig.CLOCK);
    }

    private static Inspection inspect(IssuedPassport passport, TrustStore trust, Clock clock) {
        return new DocumentInspector(trust, clock, InspectionLimits.standard())
                .inspect(new DirectChipSource(Rig.chip(passport)), Rig.page(passport), step -> {});
    }

    private static Inspection inspectWithoutKeys(IssuedPassport passport) throws Exception {
        VirtualChip copy =
                new VirtualChip(Rig.profile(passport).withKeys(ChipKeys.none()), new java.security.SecureRandom());
        return new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard())
                .inspect(new DirectChipSource(copy), Rig.page(passport), step -> {});
    }

    @Test
    @Proves({CheckId.CHIP_AUTHENTICATION, CheckId.CHIP_AUTHENTICITY, CheckId.DOCUMENT, CheckId.ELECTRONIC})
    void aChipWithItsKeyIsAuthentic() throws Exception {
        try (Inspection inspection = inspect(chipAuthentication)) {
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICATION)).isEqualTo(Result.SUCCESSFUL);
            assertThat(result(inspection, CheckId.ACTIVE_AUTHENTICATION)).isEqualTo(Result.NOT_SUPPORTED);
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICITY)).isEqualTo(Result.SUCCESSFUL);
            assertThat(result(inspection, CheckId.ELECTRONIC)).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    @Proves({CheckId.CHIP_AUTHENTICATION, CheckId.CHIP_AUTHENTICITY})
    void aCopyWithoutTheKeyFailsAndIsReadForTheOfficer() throws Exception {
        try (Inspection inspection = inspectWithoutKeys(chipAuthentication)) {
            assertThat(failed(inspection)).containsExactly(CheckId.CHIP_AUTHENTICATION);
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICITY)).isEqualTo(Result.FAILED);
            assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
            assertThat(inspection.report().sessions()).isEqualTo(2);
            assertThat(inspection.portrait()).isPresent();
        }
    }

    @Test
    @Proves(CheckId.ACTIVE_AUTHENTICATION)
    void aChipThatSignsIsAuthentic() throws Exception {
        try (Inspection inspection = inspect(activeAuthentication)) {
            assertThat(result(inspection, CheckId.ACTIVE_AUTHENTICATION)).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    @Proves(CheckId.ACTIVE_AUTHENTICATION)
    void aCopyThatCannotSignFails() throws Exception {
        try (Inspection inspection = inspectWithoutKeys(activeAuthentication)) {
            assertThat(failed(inspection)).containsExactly(CheckId.ACTIVE_AUTHENTICATION);
        }
    }

    @Test
    @Proves({CheckId.CHIP_AUTHENTICITY, CheckId.DG15_INTEGRITY})
    void aKeyThatWasDeletedFailsAndIsNoMissingFeature() throws Exception {
        try (Inspection inspection = inspect(activeAuthentication.withoutFile(LdsFile.DG15))) {
            assertThat(failed(inspection)).containsExactly(CheckId.DG15_INTEGRITY);
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICITY)).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    void anotherKeyInDg15ProvesNothing() throws Exception {
        byte[] own = chipAuthentication.file(LdsFile.DG14).orElseThrow();
        IssuedPassport exchanged = chipAuthentication.withFile(LdsFile.DG14, mutated(own));
        try (Inspection inspection = inspect(exchanged)) {
            assertThat(failed(inspection)).contains(CheckId.DG14_INTEGRITY);
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICITY)).isNotEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    @Proves({
        CheckId.PACE_CAM,
        CheckId.CARD_SECURITY,
        CheckId.CARD_SECURITY_HASH,
        CheckId.CARD_SECURITY_SIGNATURE,
        CheckId.CARD_SECURITY_ISSUER,
        CheckId.CARD_SECURITY_DS_SIGNATURE,
        CheckId.CARD_SECURITY_VALIDITY,
        CheckId.CARD_SECURITY_REVOCATION,
        CheckId.CARD_SECURITY_TRUST
    })
    void aChipThatProvesItselfInTheMappingIsAuthenticByItsEfCardSecurity() throws Exception {
        try (Inspection inspection = inspect(mapping)) {
            assertThat(result(inspection, CheckId.PACE_CAM)).isEqualTo(Result.SUCCESSFUL);
            for (CheckId id : CheckId.values()) {
                if (id.name().startsWith("CARD_SECURITY")) {
                    assertThat(result(inspection, id)).as(id.name()).isEqualTo(Result.SUCCESSFUL);
                }
            }
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.report().pace()).isPresent();
        }
    }

    @Test
    @Proves({CheckId.CARD_SECURITY_SIGNATURE, CheckId.PACE_CAM})
    void anEfCardSecurityThatWasAlteredProvesNothing() throws Exception {
        byte[] file = mapping.file(LdsFile.CARD_SECURITY).orElseThrow();
        file[file.length - 4] ^= 1;
        try (Inspection inspection = inspect(mapping.withFile(LdsFile.CARD_SECURITY, file))) {
            assertThat(failed(inspection)).contains(CheckId.CARD_SECURITY_SIGNATURE);
            assertThat(result(inspection, CheckId.PACE_CAM)).isNotEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    @Proves(CheckId.PACE_CAM)
    void aChipOfOneStateProvesNothingAboutTheFilesOfAnother() throws Exception {
        IssuedPassport other = mapping.withSecurityObjectSignedBy(
                Rig.authority(IssuingState.QUAZIA).appointDocumentSigner());
        TrustStore both = Rig.trust(IssuingState.UTOPIA, IssuingState.QUAZIA);
        try (Inspection inspection = inspect(other, both, Rig.CLOCK)) {
            assertThat(result(inspection, CheckId.CARD_SECURITY)).isEqualTo(Result.SUCCESSFUL);
            assertThat(result(inspection, CheckId.SECURITY_OBJECT)).isEqualTo(Result.SUCCESSFUL);
            assertThat(result(inspection, CheckId.PACE_CAM)).isEqualTo(Result.UNDETERMINED);
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICITY)).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    @Proves({CheckId.SECURITY_OBJECT_HASH, CheckId.SECURITY_OBJECT})
    void aHashInEfSodThatWasAlteredIsFound() throws Exception {
        byte[] sod = chipAuthentication.file(LdsFile.SOD).orElseThrow();
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(chipAuthentication.file(LdsFile.DG2).orElseThrow());
        sod[indexOf(sod, digest)] ^= 1;
        try (Inspection inspection = inspect(chipAuthentication.withFile(LdsFile.SOD, sod))) {
            assertThat(failed(inspection)).contains(CheckId.SECURITY_OBJECT_HASH, CheckId.DG2_INTEGRITY);
            assertThat(result(inspection, CheckId.SECURITY_OBJECT)).isEqualTo(Result.FAILED);
            assertThat(inspection.portrait()).isEmpty();
        }
    }

    @Test
    @Proves({CheckId.DS_SIGNATURE, CheckId.SOD_ISSUER, CheckId.ISSUER_CERTIFICATES})
    void aSignerCertificateThatWasAlteredIsFound() throws Exception {
        byte[] sod = chipAuthentication.file(LdsFile.SOD).orElseThrow();
        byte[] certificate = signer.encodedCertificate();
        sod[indexOf(sod, certificate) + certificate.length - 1] ^= 1;
        try (Inspection inspection = inspect(chipAuthentication.withFile(LdsFile.SOD, sod))) {
            assertThat(failed(inspection)).contains(CheckId.DS_SIGNATURE);
            assertThat(result(inspection, CheckId.SOD_ISSUER)).isEqualTo(Result.FAILED);
            assertThat(result(inspection, CheckId.ISSUER_CERTIFICATES)).isEqualTo(Result.FAILED);
            assertThat(inspection.portrait()).isEmpty();
        }
    }

    @Test
    @Proves({CheckId.DS_REVOCATION})
    void aRevokedSignerFails() throws Exception {
        TrustStore trust = new TrustStore(
                List.of(Rig.authority(IssuingState.UTOPIA).certificate()),
                List.of(Rig.authority(IssuingState.UTOPIA).revocationList(signer)));
        try (Inspection inspection = inspect(chipAuthentication, trust, Rig.CLOCK)) {
            assertThat(result(inspection, CheckId.DS_REVOCATION)).isEqualTo(Result.FAILED);
            assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
        }
    }

    @Test
    @Proves({CheckId.DS_REVOCATION})
    void withoutAFreshRevocationListTheDocumentIsUndetermined() {
        TrustStore trust =
                new TrustStore(List.of(Rig.authority(IssuingState.UTOPIA).certificate()), List.of());
        try (Inspection inspection = inspect(chipAuthentication, trust, Rig.CLOCK)) {
            assertThat(result(inspection, CheckId.DS_REVOCATION)).isEqualTo(Result.UNDETERMINED);
            assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    @Proves({CheckId.DS_VALIDITY, CheckId.CSCA_VALIDITY, CheckId.CERTIFICATE_VALIDITY})
    void certificatesThatAreNotValidTodayFail() throws Exception {
        Clock later = Clock.offset(Rig.CLOCK, Duration.ofDays(365 * 40));
        try (Inspection inspection = inspect(chipAuthentication, Rig.trust(IssuingState.UTOPIA), later)) {
            assertThat(failed(inspection)).contains(CheckId.DS_VALIDITY, CheckId.CSCA_VALIDITY);
            assertThat(result(inspection, CheckId.CERTIFICATE_VALIDITY)).isEqualTo(Result.FAILED);
        }
    }

    @Test
    @Proves({CheckId.TRUST_STATUS, CheckId.TRUST_LISTS})
    void withoutAnyMasterListNothingIsTrusted() {
        TrustStore none = new TrustStore(List.of(), List.of());
        try (Inspection inspection = inspect(chipAuthentication, none, Rig.CLOCK)) {
            assertThat(result(inspection, CheckId.TRUST_LISTS)).isEqualTo(Result.UNDETERMINED);
            assertThat(result(inspection, CheckId.TRUST_STATUS)).isEqualTo(Result.UNDETERMINED);
            assertThat(failed(inspection)).isEmpty();
            assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    @Proves({
        CheckId.DG3_INTEGRITY,
        CheckId.DG4_INTEGRITY,
        CheckId.DG5_INTEGRITY,
        CheckId.DG6_INTEGRITY,
        CheckId.DG7_INTEGRITY,
        CheckId.DG8_INTEGRITY,
        CheckId.DG9_INTEGRITY,
        CheckId.DG10_INTEGRITY,
        CheckId.DG11_INTEGRITY,
        CheckId.DG12_INTEGRITY,
        CheckId.DG13_INTEGRITY,
        CheckId.DG16_INTEGRITY
    })
    void groupsThatTheDocumentDoesNotHaveAreNotPresentAndDoNotCount() throws Exception {
        try (Inspection inspection = inspect(chipAuthentication)) {
            for (int group : new int[] {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16}) {
                Check check =
                        inspection.report().check(CheckId.integrityOf(group)).orElseThrow();
                assertThat(inspection.report().dataGroups()).containsEntry(group, DataGroupStatus.NOT_PRESENT);
                assertThat(check.result()).isEqualTo(Result.NOT_SUPPORTED);
                assertThat(check.counted()).isFalse();
            }
        }
    }

    @Test
    void theReportKnowsTheSignerTheAlgorithmsAndTheDocumentButNotItsHolder() throws Exception {
        try (Inspection inspection = inspect(chipAuthentication)) {
            DocumentFacts facts = inspection.report().document();
            assertThat(facts.issuingState()).contains("UTO");
            assertThat(facts.documentSigner()).isPresent();
            assertThat(facts.csca()).isPresent();
            assertThat(facts.algorithms()).isNotEmpty();
        }
    }

    @Test
    @Proves({CheckId.CHIP_AUTHENTICATION})
    void filesAloneProveNoChip() throws Exception {
        Map<ElementaryFile, byte[]> files = new java.util.EnumMap<>(ElementaryFile.class);
        for (ElementaryFile file : List.of(
                ElementaryFile.SOD, ElementaryFile.COM, ElementaryFile.DG1, ElementaryFile.DG2, ElementaryFile.DG14)) {
            files.put(
                    file, chipAuthentication.file(LdsFile.valueOf(file.name())).orElseThrow());
        }
        try (Inspection inspection = new DocumentInspector(
                        Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard())
                .inspectFiles(files, PageReading.of(Rig.page(chipAuthentication)))) {
            assertThat(failed(inspection)).isEmpty();
            assertThat(result(inspection, CheckId.CHIP_AUTHENTICATION)).isEqualTo(Result.UNDETERMINED);
            assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
        }
    }

    private static byte[] mutated(byte[] file) {
        byte[] other = file.clone();
        other[other.length - 3] ^= 1;
        return other;
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i + part.length <= whole.length; i++) {
            if (java.util.Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
