// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.CertificateFacts;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.IssuerVerdict;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a proof of the chip counts for, and what its absence means, by what is signed. */
class AuthenticityChecksTest {
    private static final Observation NO_KEY = Observation.notSupported("the document has no key for it");
    private static final Observation PROVED = Observation.successful("proved");

    private static byte[] dg14;
    private static SecurityInfos offered;
    private static PassiveVerdict verified;

    private final Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
    private final Map<CheckId, Observation> proofs = new EnumMap<>(CheckId.class);
    private Optional<PassiveVerdict> passive = Optional.of(verified);
    private Optional<ChipErrorCode> end = Optional.empty();
    private boolean chip = true;
    private Optional<CardSecurityVerdict> card = Optional.empty();

    @BeforeAll
    static void issue() throws Exception {
        IssuedPassport passport = Rig.issuer(IssuingState.UTOPIA)
                .issue(Rig.order(
                                IssuingState.UTOPIA,
                                AccessProtocols.PACE,
                                PortraitCoding.JPEG,
                                LocalDate.of(2031, 5, 17))
                        .with(ChipSecurityOrder.standard(StandardizedGroup.SECP256R1)));
        dg14 = passport.file(LdsFile.DG14).orElseThrow();
        offered = SecurityInfos.ofDg14(dg14);
        verified = new PassiveAuthentication(
                        new TrustStore(List.of(), List.of()), AlgorithmPolicy.standard(), Rig.CLOCK)
                .verify(passport.file(LdsFile.SOD).orElseThrow());
    }

    private static CardSecurityVerdict signedBy(Finding signature, IssuingState state) throws Exception {
        Finding holds = Finding.holds("");
        CertificateFacts signer = new CertificateFacts(
                Rig.authority(state).appointDocumentSigner().certificate());
        IssuerVerdict issuer =
                new IssuerVerdict(holds, holds, holds, holds, holds, Optional.of(signer), Optional.empty(), Set.of());
        return new CardSecurityVerdict(holds, signature, issuer, Optional.empty(), List.of());
    }

    private Map<CheckId, Observation> checks(Optional<SecurityInfos> infos) {
        ChipContent content = new ChipContent(Optional.empty(), files, Map.of(), proofs, Optional.empty(), end, chip);
        GroupIntegrity integrity = new GroupIntegrity(content, passive.flatMap(PassiveVerdict::groups));
        return new AuthenticityChecks(content, integrity, passive, card).checks(infos);
    }

    private Map<CheckId, Observation> checks() {
        return checks(Optional.of(offered));
    }

    @Test
    void aProofUnderASignedKeyIsGoodAndWhatTheDocumentLacksIsNotSupported() {
        files.put(ElementaryFile.DG14, dg14);
        proofs.put(CheckId.CHIP_AUTHENTICATION, PROVED);
        assertThat(checks())
                .isEqualTo(Map.of(
                        CheckId.CHIP_AUTHENTICATION, PROVED,
                        CheckId.ACTIVE_AUTHENTICATION, NO_KEY,
                        CheckId.PACE_CAM, Observation.notSupported("PACE-CAM was not used")));
    }

    @Test
    void aProofUnderAnotherKeyFails() {
        byte[] exchanged = dg14.clone();
        exchanged[exchanged.length - 3] ^= 1;
        files.put(ElementaryFile.DG14, exchanged);
        proofs.put(CheckId.CHIP_AUTHENTICATION, PROVED);
        assertThat(checks().get(CheckId.CHIP_AUTHENTICATION).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void aProofThatNobodySignedProvesNothing() {
        files.put(ElementaryFile.DG14, dg14);
        proofs.put(CheckId.CHIP_AUTHENTICATION, PROVED);
        passive = Optional.empty();
        Map<CheckId, Observation> found = checks();
        assertThat(found.get(CheckId.CHIP_AUTHENTICATION).result()).isEqualTo(Result.UNDETERMINED);
        assertThat(found)
                .containsEntry(
                        CheckId.ACTIVE_AUTHENTICATION,
                        Observation.undetermined("no verified EF.SOD says whether there is a key"));
    }

    @Test
    void aProofThatFailedIsReportedAsItIs() {
        Observation failed = Observation.failed("CHIP_AUTHENTICATION_FAILED");
        proofs.put(CheckId.CHIP_AUTHENTICATION, failed);
        files.put(ElementaryFile.DG14, dg14);
        assertThat(checks()).containsEntry(CheckId.CHIP_AUTHENTICATION, failed);
    }

    @Test
    void aMappingCountsOnlyUnderAnEfCardSecurityThatWasVerified() throws Exception {
        card = Optional.of(signedBy(Finding.broken(""), IssuingState.UTOPIA));
        proofs.put(CheckId.PACE_CAM, PROVED);
        files.put(ElementaryFile.DG14, dg14);
        assertThat(checks().get(CheckId.PACE_CAM).result()).isEqualTo(Result.UNDETERMINED);
        assertThat(checks()).containsEntry(CheckId.CHIP_AUTHENTICATION, Observation.undetermined("not performed"));
        card = Optional.of(signedBy(Finding.holds(""), IssuingState.UTOPIA));
        assertThat(checks())
                .isEqualTo(Map.of(
                        CheckId.PACE_CAM, PROVED,
                        CheckId.CHIP_AUTHENTICATION, Observation.notBegun("another proof was enough"),
                        CheckId.ACTIVE_AUTHENTICATION, NO_KEY));
    }

    @Test
    void aMappingCountsOnlyWhereBothSignersAreOfOneCountry() throws Exception {
        proofs.put(CheckId.PACE_CAM, PROVED);
        files.put(ElementaryFile.DG14, dg14);
        card = Optional.of(signedBy(Finding.holds(""), IssuingState.QUAZIA));
        assertThat(checks())
                .containsEntry(
                        CheckId.PACE_CAM,
                        Observation.undetermined("EF.CardSecurity was signed in another country than EF.SOD"))
                .containsEntry(CheckId.CHIP_AUTHENTICATION, Observation.undetermined("not performed"));
        card = Optional.of(signedBy(Finding.holds(""), IssuingState.UTOPIA));
        assertThat(checks()).containsEntry(CheckId.PACE_CAM, PROVED);
        passive = Optional.empty();
        assertThat(checks())
                .containsEntry(
                        CheckId.PACE_CAM,
                        Observation.undetermined("a signer of EF.CardSecurity or of EF.SOD names no country"));
    }

    @Test
    void aMappingCountsOnlyWhereTheDocumentHasTheDg14OfOne() throws Exception {
        proofs.put(CheckId.PACE_CAM, PROVED);
        card = Optional.of(signedBy(Finding.holds(""), IssuingState.UTOPIA));
        assertThat(checks().get(CheckId.PACE_CAM).result()).isEqualTo(Result.UNDETERMINED);
        files.put(ElementaryFile.DG14, dg14);
        assertThat(checks()).containsEntry(CheckId.PACE_CAM, PROVED);
    }

    @Test
    void aMappingThatFailedStaysSoWhoeverSigned() throws Exception {
        Observation failed = Observation.failed("the mapping does not fit");
        proofs.put(CheckId.PACE_CAM, failed);
        card = Optional.of(signedBy(Finding.holds(""), IssuingState.QUAZIA));
        assertThat(checks()).containsEntry(CheckId.PACE_CAM, failed);
    }

    @Test
    void aProofThatWasUndeterminedIsNotForgottenOverAGoodOne() throws Exception {
        card = Optional.of(signedBy(Finding.holds(""), IssuingState.UTOPIA));
        files.put(ElementaryFile.DG14, dg14);
        proofs.put(CheckId.PACE_CAM, PROVED);
        Observation open = Observation.undetermined("open");
        proofs.put(CheckId.CHIP_AUTHENTICATION, open);
        assertThat(checks()).containsEntry(CheckId.CHIP_AUTHENTICATION, open);
    }

    @Test
    void aDg14WithoutAKeyOffersNoneOnlyWhenItIsAsSigned() {
        files.put(ElementaryFile.DG14, dg14);
        assertThat(checks(Optional.empty())).containsEntry(CheckId.CHIP_AUTHENTICATION, NO_KEY);
        files.put(ElementaryFile.DG14, new byte[] {0x6E, 0});
        assertThat(checks(Optional.empty()))
                .containsEntry(CheckId.CHIP_AUTHENTICATION, Observation.undetermined("not performed"));
    }

    @Test
    void aSecurityObjectThatDoesNotVerifyProvesNoAbsence() {
        passive = Optional.of(new PassiveVerdict(
                verified.hash(), Finding.broken(""), verified.issuer(), verified.groups(), List.of()));
        assertThat(checks())
                .containsEntry(
                        CheckId.CHIP_AUTHENTICATION,
                        Observation.undetermined("no verified EF.SOD says whether there is a key"));
    }

    @Test
    void aChipThatWasLostLeavesItsProofsAborted() {
        end = Optional.of(ChipErrorCode.CHIP_LOST);
        Observation aborted = Observation.aborted("not performed: CHIP_LOST");
        assertThat(checks())
                .containsEntry(CheckId.CHIP_AUTHENTICATION, aborted)
                .containsEntry(CheckId.ACTIVE_AUTHENTICATION, aborted);
    }

    @Test
    void filesAloneCannotProveAChip() {
        files.put(ElementaryFile.DG14, dg14);
        chip = false;
        assertThat(checks())
                .containsEntry(CheckId.CHIP_AUTHENTICATION, Observation.undetermined("files were given, no chip"));
    }
}
