// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.trust.Defect;
import org.gatehouse.document.trust.DefectKind;
import org.gatehouse.document.trust.DefectParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each known defect changes the results that the guideline names, and no other. */
class DefectCorrectionTest {
    private static final DefectCorrection.Facts FACTS =
            new DefectCorrection.Facts(Optional.of(Set.of(1, 2)), Set.of(1, 2, 14), Optional.of("D"), false);

    private static Map<CheckId, Observation> all(Observation observation) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        for (CheckId id : CheckId.values()) {
            if (id.rule().isEmpty()) {
                found.put(id, observation);
            }
        }
        return found;
    }

    private static Map<CheckId, Result> changed(Map<CheckId, Observation> before, Defect... defects) {
        return changed(before, FACTS, new KnownDefects(List.of(defects), List.of()));
    }

    private static Map<CheckId, Result> changed(
            Map<CheckId, Observation> before, DefectCorrection.Facts facts, KnownDefects defects) {
        Map<CheckId, Result> changed = new EnumMap<>(CheckId.class);
        DefectCorrection.of(before, defects, facts).forEach((id, after) -> {
            if (after.result() != before.get(id).result()) {
                changed.put(id, after.result());
            }
        });
        return changed;
    }

    private static Defect defect(DefectKind kind) {
        return new Defect(kind, new DefectParameters.None(), "");
    }

    private static Defect defect(DefectKind kind, int status) {
        return new Defect(kind, new DefectParameters.Status(status), "");
    }

    private static final Map<CheckId, Observation> FAILED = all(Observation.failed(""));
    private static final Map<CheckId, Observation> GOOD = all(Observation.successful(""));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aProtocolThatIsKnownToFailIsUndeterminedWhenItFails(int status) {
        EnumSet<CheckId> expected = EnumSet.noneOf(CheckId.class);
        if (Set.of(0, 2, 4, 6).contains(status)) {
            expected.add(CheckId.CHIP_AUTHENTICATION);
        }
        if (Set.of(1, 2, 5, 6).contains(status)) {
            expected.add(CheckId.ACTIVE_AUTHENTICATION);
        }
        if (Set.of(3, 4, 5, 6).contains(status)) {
            expected.add(CheckId.PACE_CAM);
        }
        Defect failure = defect(DefectKind.AUTHENTICATION_PROTOCOL_FAILURE, status);
        assertThat(changed(FAILED, failure)).hasSameSizeAs(expected).allSatisfy((id, result) -> {
            assertThat(expected).contains(id);
            assertThat(result).isEqualTo(Result.UNDETERMINED);
        });
        assertThat(changed(GOOD, failure)).isEmpty();
    }

    @Test
    void compromisedKeysProveNothingWhateverTheChipDid() {
        assertThat(changed(GOOD, defect(DefectKind.CHIP_AUTHENTICATION_KEYS_COMPROMISED)))
                .isEqualTo(Map.of(CheckId.CHIP_AUTHENTICATION, Result.FAILED, CheckId.PACE_CAM, Result.FAILED));
        assertThat(changed(GOOD, defect(DefectKind.ACTIVE_AUTHENTICATION_KEYS_COMPROMISED)))
                .isEqualTo(Map.of(CheckId.ACTIVE_AUTHENTICATION, Result.FAILED));
    }

    @Test
    void aCompromisedKeyOutweighsAProtocolThatIsKnownToFail() {
        assertThat(changed(
                        FAILED,
                        defect(DefectKind.CHIP_AUTHENTICATION_KEYS_COMPROMISED),
                        defect(DefectKind.AUTHENTICATION_PROTOCOL_FAILURE, 0)))
                .isEmpty();
    }

    @Test
    void aKeyThatTheDocumentDoesNotHaveIsNotCompromised() {
        assertThat(changed(
                        all(Observation.notSupported("")),
                        defect(DefectKind.CHIP_AUTHENTICATION_KEYS_COMPROMISED),
                        defect(DefectKind.ACTIVE_AUTHENTICATION_KEYS_COMPROMISED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 31, 32, 99})
    void aRevokedSignerIsNotTrustedOrUndeterminedByItsStatus(int status) {
        Result expected = Set.of(0, 2, 3, 4).contains(status) ? Result.FAILED : Result.UNDETERMINED;
        Map<CheckId, Result> changed = changed(GOOD, defect(DefectKind.SIGNER_REVOKED, status));
        assertThat(changed.values()).containsOnly(expected);
        EnumSet<CheckId> concerned = EnumSet.of(CheckId.DS_REVOCATION, CheckId.TRUST_STATUS);
        concerned.addAll(CheckId.DATA_GROUPS.children());
        assertThat(changed.keySet()).isEqualTo(concerned);
        assertThat(changed(FAILED, defect(DefectKind.SIGNER_REVOKED, status)))
                .as("what failed stays so")
                .isEmpty();
    }

    @Test
    void aRevocationWithoutDetailsIsNotTrusted() {
        assertThat(changed(GOOD, defect(DefectKind.SIGNER_REVOKED)).get(CheckId.TRUST_STATUS))
                .isEqualTo(Result.FAILED);
    }

    @Test
    void aRevokedSignerOfEfCardSecurityConcernsThatFileAlone() {
        KnownDefects defects = new KnownDefects(List.of(), List.of(defect(DefectKind.SIGNER_REVOKED, 3)));
        assertThat(changed(GOOD, FACTS, defects))
                .isEqualTo(Map.of(
                        CheckId.CARD_SECURITY_REVOCATION, Result.FAILED, CheckId.CARD_SECURITY_TRUST, Result.FAILED));
    }

    @Test
    void aCompromisedKeyOfEfCardSecurityProvesNothingInTheMapping() {
        KnownDefects defects =
                new KnownDefects(List.of(), List.of(defect(DefectKind.CHIP_AUTHENTICATION_KEYS_COMPROMISED)));
        assertThat(changed(GOOD, FACTS, defects)).isEqualTo(Map.of(CheckId.PACE_CAM, Result.FAILED));
        assertThat(changed(all(Observation.undetermined("")), FACTS, defects))
                .isEqualTo(Map.of(CheckId.PACE_CAM, Result.FAILED));
        KnownDefects excused = new KnownDefects(
                List.of(defect(DefectKind.AUTHENTICATION_PROTOCOL_FAILURE, 3)),
                List.of(defect(DefectKind.CHIP_AUTHENTICATION_KEYS_COMPROMISED)));
        assertThat(changed(FAILED, FACTS, excused))
                .as("a protocol that is known to fail")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DefectKind.class,
            names = {"SIGNER_MALFORMED", "UNKNOWN_DOCUMENT_DEFECT"})
    void aSignerOfEfCardSecurityWithAGeneralDefectIsNotTrusted(DefectKind kind) {
        KnownDefects defects = new KnownDefects(List.of(), List.of(defect(kind)));
        assertThat(changed(GOOD, FACTS, defects)).isEqualTo(Map.of(CheckId.CARD_SECURITY_TRUST, Result.UNDETERMINED));
        assertThat(changed(FAILED, FACTS, defects)).as("what failed stays so").isEmpty();
    }

    @Test
    void aWrongPeriodOfValidityIsNotSupported() {
        assertThat(changed(FAILED, defect(DefectKind.VALIDITY_PERIOD_INCORRECT, 0)))
                .isEqualTo(Map.of(CheckId.CSCA_VALIDITY, Result.NOT_SUPPORTED));
        assertThat(changed(FAILED, defect(DefectKind.VALIDITY_PERIOD_INCORRECT, 1)))
                .isEqualTo(Map.of(CheckId.DS_VALIDITY, Result.NOT_SUPPORTED));
        assertThat(changed(GOOD, defect(DefectKind.VALIDITY_PERIOD_INCORRECT, 2)))
                .isEqualTo(
                        Map.of(CheckId.CSCA_VALIDITY, Result.NOT_SUPPORTED, CheckId.DS_VALIDITY, Result.NOT_SUPPORTED));
    }

    @Test
    void aMalformedSecurityObjectIsUndeterminedWhenItsSignatureFails() {
        assertThat(changed(FAILED, defect(DefectKind.SECURITY_OBJECT_MALFORMED)))
                .isEqualTo(Map.of(
                        CheckId.SECURITY_OBJECT_HASH,
                        Result.UNDETERMINED,
                        CheckId.SECURITY_OBJECT_SIGNATURE,
                        Result.UNDETERMINED));
        Map<CheckId, Observation> hashOnly = new EnumMap<>(GOOD);
        hashOnly.put(CheckId.SECURITY_OBJECT_HASH, Observation.failed(""));
        assertThat(changed(hashOnly, defect(DefectKind.SECURITY_OBJECT_MALFORMED)))
                .isEmpty();
    }

    @Test
    void aMalformedEfCardSecurityLikewise() {
        assertThat(changed(FAILED, defect(DefectKind.CARD_SECURITY_MALFORMED)))
                .containsOnlyKeys(CheckId.CARD_SECURITY_HASH, CheckId.CARD_SECURITY_SIGNATURE)
                .containsEntry(CheckId.CARD_SECURITY_SIGNATURE, Result.UNDETERMINED);
    }

    @Test
    void aKnownDiscrepancyIsGoodForGroupsThatEfSodCanVerify() {
        assertThat(changed(FAILED, defect(DefectKind.COM_SOD_DISCREPANCY)))
                .isEqualTo(Map.of(CheckId.SOD_VS_COM, Result.SUCCESSFUL));
        DefectCorrection.Facts more =
                new DefectCorrection.Facts(Optional.of(Set.of(1, 2, 3)), Set.of(1, 2), Optional.of("D"), false);
        assertThat(changed(FAILED, more, new KnownDefects(List.of(defect(DefectKind.COM_SOD_DISCREPANCY)), List.of())))
                .isEqualTo(Map.of(CheckId.SOD_VS_COM, Result.UNDETERMINED));
    }

    @Test
    void aKnownDiscrepancyDoesNotMendAnEfComThatNobodyUnderstands() {
        DefectCorrection.Facts unread =
                new DefectCorrection.Facts(Optional.empty(), Set.of(1, 2), Optional.of("D"), false);
        assertThat(changed(
                        FAILED, unread, new KnownDefects(List.of(defect(DefectKind.COM_SOD_DISCREPANCY)), List.of())))
                .isEmpty();
    }

    @Test
    void theCountryOfTheListDoesNotMendASignerOfOtherTypesOfDocuments() {
        Defect right =
                new Defect(DefectKind.ISSUING_COUNTRY_INCORRECT, new DefectParameters.CorrectedCountry("DE"), "");
        DefectCorrection.Facts refused = new DefectCorrection.Facts(Optional.empty(), Set.of(), Optional.of("D"), true);
        assertThat(changed(FAILED, refused, new KnownDefects(List.of(right), List.of())))
                .isEmpty();
    }

    @Test
    void theCountryOfTheListIsComparedInPlaceOfTheCertificates() {
        Defect right =
                new Defect(DefectKind.ISSUING_COUNTRY_INCORRECT, new DefectParameters.CorrectedCountry("DE"), "");
        Defect wrong =
                new Defect(DefectKind.ISSUING_COUNTRY_INCORRECT, new DefectParameters.CorrectedCountry("FR"), "");
        assertThat(changed(FAILED, right)).isEqualTo(Map.of(CheckId.ISSUING_STATE, Result.SUCCESSFUL));
        assertThat(changed(GOOD, wrong)).isEqualTo(Map.of(CheckId.ISSUING_STATE, Result.FAILED));
    }

    @Test
    void aSignerThatIsMalformedWithoutReplacementIsUndetermined() {
        assertThat(changed(FAILED, defect(DefectKind.SIGNER_MALFORMED)))
                .containsOnlyKeys(
                        CheckId.DS_SIGNATURE,
                        CheckId.CSCA_VALIDITY,
                        CheckId.DS_VALIDITY,
                        CheckId.DS_REVOCATION,
                        CheckId.TRUST_STATUS)
                .containsValue(Result.UNDETERMINED);
        assertThat(changed(GOOD, defect(DefectKind.SIGNER_MALFORMED)))
                .isEqualTo(Map.of(CheckId.DS_SIGNATURE, Result.UNDETERMINED));
    }

    @Test
    void aGeneralDefectThatNobodyKnowsTakesTheTrustAway() {
        assertThat(changed(GOOD, defect(DefectKind.UNKNOWN_DOCUMENT_DEFECT)))
                .isEqualTo(Map.of(CheckId.TRUST_STATUS, Result.UNDETERMINED));
    }

    @ParameterizedTest
    @EnumSource(
            value = DefectKind.class,
            names = {"DATA_GROUP_MALFORMED", "CHIP_SECURITY_MALFORMED", "POWER_DOWN_REQUIRED", "UNKNOWN"})
    void aDefectThatOnlyPeopleAreToldOfChangesNothing(DefectKind kind) {
        assertThat(changed(FAILED, defect(kind))).isEmpty();
        assertThat(changed(GOOD, defect(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DefectKind.class)
    void noDefectTouchesWhatWasAborted(DefectKind kind) {
        assertThat(changed(all(Observation.aborted("")), defect(kind, 0))).isEmpty();
    }
}
