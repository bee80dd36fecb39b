// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.CertificateFacts;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.IssuerVerdict;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each answer of passive authentication goes to its own check, and no answer is none. */
class PassiveChecksTest {
    private static final Mrz MRZ =
            Rig.page(Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG));
    private static final Finding HASH = Finding.holds("hash");
    private static final Finding SIGNATURE = Finding.broken("signature");

    private static IssuerVerdict issuer(Finding cscaValidity, Finding dsValidity, Optional<CertificateFacts> signer) {
        return new IssuerVerdict(
                Finding.unknown("ds signature"),
                cscaValidity,
                dsValidity,
                Finding.broken("revocation"),
                Finding.unknown("trust"),
                signer,
                Optional.empty(),
                Set.of());
    }

    private static IssuerVerdict issuer() {
        return issuer(Finding.holds("csca"), Finding.broken("ds"), Optional.empty());
    }

    private static CardSecurityVerdict card(Finding cscaValidity, Finding dsValidity) {
        return new CardSecurityVerdict(
                HASH, SIGNATURE, issuer(cscaValidity, dsValidity, Optional.empty()), Optional.empty(), List.of());
    }

    private static ChipContent content(Map<ElementaryFile, ChipErrorCode> refusals, boolean chip) {
        return new ChipContent(
                Optional.empty(), Map.of(), refusals, Map.of(), Optional.empty(), Optional.empty(), chip);
    }

    private static Optional<PassiveVerdict> signedBy(X509CertificateHolder signer) {
        IssuerVerdict issuer = issuer(Finding.holds(""), Finding.holds(""), Optional.of(new CertificateFacts(signer)));
        return Optional.of(new PassiveVerdict(HASH, SIGNATURE, issuer, Optional.empty(), List.of()));
    }

    private static X509CertificateHolder signer(IssuingState state, String... types) throws IssuanceException {
        CountrySigningAuthority authority = Rig.authority(state);
        return authority
                .appointDocumentSigner(authority.documentSignerOrder().forDocumentTypes(types))
                .certificate();
    }

    @Test
    void eachAnswerAboutEfSodIsItsOwnCheck() {
        PassiveVerdict verdict = new PassiveVerdict(HASH, SIGNATURE, issuer(), Optional.empty(), List.of());
        assertThat(PassiveChecks.of(content(Map.of(), true), Optional.of(verdict)))
                .isEqualTo(Map.of(
                        CheckId.SECURITY_OBJECT_HASH, Observation.successful("hash"),
                        CheckId.SECURITY_OBJECT_SIGNATURE, Observation.failed("signature"),
                        CheckId.DS_SIGNATURE, Observation.undetermined("ds signature"),
                        CheckId.CSCA_VALIDITY, Observation.successful("csca"),
                        CheckId.DS_VALIDITY, Observation.failed("ds"),
                        CheckId.DS_REVOCATION, Observation.failed("revocation"),
                        CheckId.TRUST_STATUS, Observation.undetermined("trust")));
    }

    @Test
    void withoutEfSodEveryCheckOfItSaysWhy() {
        ChipContent content = content(Map.of(ElementaryFile.SOD, ChipErrorCode.FILE_TOO_LARGE), true);
        assertThat(PassiveChecks.of(content, Optional.empty()))
                .hasSize(7)
                .allSatisfy((id, observation) ->
                        assertThat(observation).isEqualTo(Observation.undetermined("not read: FILE_TOO_LARGE")));
    }

    @Test
    @Proves({
        CheckId.CARD_SECURITY_HASH,
        CheckId.CARD_SECURITY_SIGNATURE,
        CheckId.CARD_SECURITY_DS_SIGNATURE,
        CheckId.CARD_SECURITY_VALIDITY,
        CheckId.CARD_SECURITY_REVOCATION,
        CheckId.CARD_SECURITY_TRUST
    })
    void eachAnswerAboutEfCardSecurityIsItsOwnCheck() {
        CardSecurityVerdict verdict = card(Finding.holds("csca"), Finding.broken("ds"));
        assertThat(PassiveChecks.ofCardSecurity(content(Map.of(), true), Optional.of(verdict)))
                .isEqualTo(Map.of(
                        CheckId.CARD_SECURITY_HASH, Observation.successful("hash"),
                        CheckId.CARD_SECURITY_SIGNATURE, Observation.failed("signature"),
                        CheckId.CARD_SECURITY_DS_SIGNATURE, Observation.undetermined("ds signature"),
                        CheckId.CARD_SECURITY_VALIDITY, Observation.failed("ds"),
                        CheckId.CARD_SECURITY_REVOCATION, Observation.failed("revocation"),
                        CheckId.CARD_SECURITY_TRUST, Observation.undetermined("trust")));
    }

    @Test
    @Proves(CheckId.CARD_SECURITY_VALIDITY)
    void aValidSignerOfEfCardSecurityNeedsAValidAuthority() {
        CardSecurityVerdict verdict = card(Finding.broken("csca"), Finding.holds("ds"));
        assertThat(PassiveChecks.ofCardSecurity(content(Map.of(), true), Optional.of(verdict)))
                .containsEntry(CheckId.CARD_SECURITY_VALIDITY, Observation.failed("csca"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.Outcome.class,
            names = {"BROKEN", "UNKNOWN"})
    @Proves({CheckId.CARD_SECURITY_HASH, CheckId.CARD_SECURITY, CheckId.CARD_SECURITY_ISSUER})
    void anEfCardSecurityIsNoBetterThanItsHashAndItsSigner(Finding.Outcome outcome) {
        Finding good = Finding.holds("");
        Finding bad = new Finding(outcome, "");
        IssuerVerdict issuer =
                new IssuerVerdict(bad, good, good, good, good, Optional.empty(), Optional.empty(), Set.of());
        CardSecurityVerdict verdict = new CardSecurityVerdict(bad, good, issuer, Optional.empty(), List.of());
        Map<CheckId, Observation> found = PassiveChecks.ofCardSecurity(content(Map.of(), true), Optional.of(verdict));
        Result result = outcome == Finding.Outcome.BROKEN ? Result.FAILED : Result.UNDETERMINED;
        List<Check> checks = CheckTree.of(InspectionProfile.selfService(), Optional.empty(), found, found);
        for (CheckId id : List.of(CheckId.CARD_SECURITY_HASH, CheckId.CARD_SECURITY, CheckId.CARD_SECURITY_ISSUER)) {
            assertThat(checks.get(id.ordinal()).result()).as(id.name()).isEqualTo(result);
        }
    }

    @Test
    void anEfCardSecurityThatTheChipWouldNotGiveIsMissedAndOneThatNobodyAskedForIsNot() {
        Map<ElementaryFile, ChipErrorCode> refused = Map.of(ElementaryFile.CARD_SECURITY, ChipErrorCode.FILE_MISSING);
        Observation notBegun = Observation.notBegun("EF.CardSecurity was not read");
        assertThat(PassiveChecks.ofCardSecurity(content(refused, true), Optional.empty()))
                .hasSize(6)
                .containsValue(Observation.undetermined("not read: FILE_MISSING"))
                .doesNotContainValue(notBegun);
        assertThat(PassiveChecks.ofCardSecurity(content(Map.of(), true), Optional.empty()))
                .hasSize(6)
                .allSatisfy((id, observation) -> assertThat(observation).isEqualTo(notBegun));
        assertThat(PassiveChecks.ofCardSecurity(content(refused, false), Optional.empty()))
                .as("files in a folder")
                .allSatisfy((id, observation) -> assertThat(observation).isEqualTo(notBegun));
    }

    @ParameterizedTest
    @EnumSource(
            value = IssuingState.class,
            names = {"UTOPIA", "QUAZIA"})
    void theSignerIsOfTheStateThatTheDocumentNames(IssuingState state) throws Exception {
        assertThat(PassiveChecks.issuer(content(Map.of(), true), Optional.of(MRZ), signedBy(signer(state))))
                .isEqualTo(
                        state == IssuingState.UTOPIA
                                ? Observation.successful("")
                                : Observation.failed("the document signer is another state's"));
    }

    @Test
    void aSignerOfVisasSignsNoPassport() throws Exception {
        ChipContent content = content(Map.of(), true);
        assertThat(PassiveChecks.issuer(content, Optional.of(MRZ), signedBy(signer(IssuingState.UTOPIA, "V"))))
                .isEqualTo(Observation.failed("the document signer may not sign this type of document"));
        assertThat(PassiveChecks.issuer(content, Optional.of(MRZ), signedBy(signer(IssuingState.UTOPIA, "P", "V"))))
                .isEqualTo(Observation.successful(""));
    }

    @Test
    void withoutAnMrzOrASignerTheIssuingStateIsUndetermined() {
        ChipContent unread = content(Map.of(ElementaryFile.DG1, ChipErrorCode.CHIP_REFUSED), true);
        assertThat(PassiveChecks.issuer(unread, Optional.empty(), Optional.empty()))
                .isEqualTo(Observation.undetermined("not read: CHIP_REFUSED"));
        ChipContent strange = ChipContent.ofFiles(Map.of(ElementaryFile.DG1, new byte[1]));
        assertThat(PassiveChecks.issuer(strange, Optional.empty(), Optional.empty()))
                .isEqualTo(Observation.undetermined("DG1 holds no MRZ"));
        assertThat(PassiveChecks.issuer(strange, Optional.of(MRZ), Optional.empty()))
                .isEqualTo(Observation.undetermined("the document signer names no country"));
    }

    @Test
    void theListsThatStandBehindTheAnswersAreCounted() throws Exception {
        assertThat(PassiveChecks.trustLists(new TrustStore(List.of(), List.of())))
                .isEqualTo(Observation.undetermined("no master list is in use"));
        assertThat(PassiveChecks.trustLists(Rig.trust(IssuingState.UTOPIA)))
                .isEqualTo(Observation.successful("1 CSCA certificates, 1 revocation lists, defects of 0 signers"));
    }
}
