// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each single check does to the whole, under the profile of self-service. */
class CheckTreeTest {
    private static final InspectionProfile PROFILE = InspectionProfile.selfService();

    /** Every check performed and successful. */
    private static Map<CheckId, Observation> good() {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        for (CheckId id : CheckId.values()) {
            if (id.rule().isEmpty()) {
                found.put(id, Observation.successful(""));
            }
        }
        return found;
    }

    private static Result overall(InspectionProfile profile, Map<CheckId, Observation> found) {
        return checks(profile, found).get(CheckId.DOCUMENT.ordinal()).result();
    }

    private static List<Check> checks(InspectionProfile profile, Map<CheckId, Observation> found) {
        return CheckTree.of(profile, java.util.Optional.of("UTO"), found, found);
    }

    private static List<CheckId> performed() {
        return good().keySet().stream().toList();
    }

    @Test
    void everythingGoodIsGoodAndEveryCheckIsInTheReport() {
        List<Check> checks = checks(PROFILE, good());
        assertThat(checks).extracting(Check::id).containsExactly(CheckId.values());
        assertThat(checks).extracting(Check::result).containsOnly(Result.SUCCESSFUL);
    }

    @Test
    void nothingPerformedIsUndetermined() {
        assertThat(overall(PROFILE, Map.of())).isEqualTo(Result.UNDETERMINED);
    }

    /** A proof of authenticity is enough by itself (Table 5.23); every other check that fails fails the document. */
    @Test
    void everyMandatoryCheckThatFailsFailsTheDocument() {
        for (CheckId id : performed()) {
            Map<CheckId, Observation> found = good();
            found.put(id, Observation.failed(""));
            boolean alternative = id.parent().orElseThrow() == CheckId.CHIP_AUTHENTICITY;
            boolean silent = PROFILE.obligation(id) == Obligation.EVALUATORY || id == CheckId.SPECTRAL;
            assertThat(overall(PROFILE, found))
                    .as(id.name())
                    .isEqualTo(alternative || silent ? Result.SUCCESSFUL : Result.FAILED);
        }
    }

    @Test
    void everyMandatoryCheckThatIsUndeterminedOrAbortedKeepsTheDocumentFromBeingGood() {
        for (CheckId id : performed()) {
            if (PROFILE.obligation(id) != Obligation.MANDATORY
                    || id == CheckId.SPECTRAL
                    || id.parent().orElseThrow() == CheckId.CHIP_AUTHENTICITY) {
                continue;
            }
            Map<CheckId, Observation> found = good();
            found.put(id, Observation.undetermined(""));
            assertThat(overall(PROFILE, found)).as(id.name()).isEqualTo(Result.UNDETERMINED);
            found.put(id, Observation.aborted(""));
            assertThat(overall(PROFILE, found)).as(id.name()).isEqualTo(Result.ABORTED);
        }
    }

    @Test
    void aCheckThatWasNeverBegunCountsUnlessTheProfileMakesItConditional() {
        for (CheckId id : performed()) {
            if (PROFILE.obligation(id) != Obligation.MANDATORY) {
                continue;
            }
            Map<CheckId, Observation> found = good();
            found.remove(id);
            assertThat(overall(PROFILE, found))
                    .as(id.name())
                    .isEqualTo(PROFILE.conditional().contains(id) ? Result.SUCCESSFUL : Result.UNDETERMINED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckId.class,
            names = {"DG1_INTEGRITY", "DG2_INTEGRITY", "MRZ_VS_DG1", "DOCUMENT_EXPIRY", "DS_REVOCATION", "TRUST_STATUS"
            })
    void aCheckInSilentModeDecidesNothingAndIsReported(CheckId id) {
        InspectionProfile silent = PROFILE.with(id, Obligation.EVALUATORY);
        Map<CheckId, Observation> found = good();
        found.put(id, Observation.failed("seen"));
        Check check = checks(silent, found).get(id.ordinal());
        assertThat(overall(silent, found)).isEqualTo(Result.SUCCESSFUL);
        assertThat(check.result()).isEqualTo(Result.FAILED);
        assertThat(check.counted()).isFalse();
        assertThat(check.mandatory()).isFalse();
    }

    @Test
    void aChipWithoutAnyProofIsUndeterminedForSelfServiceAndLeftOutForAnEGate() {
        Map<CheckId, Observation> found = good();
        for (CheckId id : CheckId.CHIP_AUTHENTICITY.children()) {
            found.put(id, Observation.notSupported(""));
        }
        assertThat(overall(PROFILE, found)).isEqualTo(Result.UNDETERMINED);
        assertThat(overall(InspectionProfile.eGate(), found)).isEqualTo(Result.SUCCESSFUL);
        found.put(CheckId.ACTIVE_AUTHENTICATION, Observation.undetermined(""));
        assertThat(overall(InspectionProfile.eGate(), found)).isEqualTo(Result.UNDETERMINED);
        found.put(CheckId.ACTIVE_AUTHENTICATION, Observation.failed(""));
        assertThat(overall(InspectionProfile.eGate(), found)).isEqualTo(Result.FAILED);
    }

    @Test
    void anOptionalCheckThatIsPerformedCounts() {
        Map<CheckId, Observation> found = good();
        found.remove(CheckId.BOTH_SIDES);
        assertThat(overall(PROFILE, found)).isEqualTo(Result.SUCCESSFUL);
        found.put(CheckId.BOTH_SIDES, Observation.failed(""));
        assertThat(overall(PROFILE, found)).isEqualTo(Result.FAILED);
    }

    @Test
    void whatCountsInSomethingThatDoesNotCountHasNoPart() {
        Map<CheckId, Observation> found = good();
        for (CheckId id : List.of(CheckId.CARD_SECURITY_HASH, CheckId.CARD_SECURITY_SIGNATURE)) {
            found.remove(id);
        }
        List<Check> checks = checks(PROFILE, found);
        assertThat(checks.get(CheckId.CARD_SECURITY.ordinal()).counted()).isFalse();
        assertThat(checks.get(CheckId.CARD_SECURITY_HASH.ordinal()).counted()).isFalse();
        assertThat(checks.get(CheckId.CARD_SECURITY_HASH.ordinal()).state()).isEqualTo(CheckState.INITIATED);
    }

    @Test
    void aReaderThatIsDemandedToReportACheckMustReportIt() {
        Map<CheckId, Observation> found = good();
        found.put(CheckId.DOCUMENT_MODEL, Observation.notSupported(""));
        assertThat(overall(PROFILE, found)).isEqualTo(Result.SUCCESSFUL);
        assertThat(overall(PROFILE.demanding(CheckId.DOCUMENT_MODEL), found)).isEqualTo(Result.UNDETERMINED);
    }

    @Test
    void spectralChecksOnlyCountWhereTheChipDoesNotProveTheDocument() {
        Map<CheckId, Observation> found = good();
        found.put(CheckId.SPECTRAL, Observation.failed(""));
        assertThat(overall(PROFILE, found)).isEqualTo(Result.SUCCESSFUL);
        assertThat(checks(PROFILE, found).get(CheckId.SPECTRAL.ordinal()).obligation())
                .isEqualTo(Obligation.EVALUATORY);
        assertThat(overall(PROFILE.withSpectralAlways(java.util.Set.of("UTO")), found))
                .isEqualTo(Result.FAILED);
        found.put(CheckId.DS_REVOCATION, Observation.undetermined(""));
        assertThat(overall(PROFILE, found)).isEqualTo(Result.FAILED);
    }

    @Test
    void theResultBeforeKnownDefectsStaysInTheReport() {
        Map<CheckId, Observation> measured = good();
        measured.put(CheckId.SECURITY_OBJECT_SIGNATURE, Observation.failed(""));
        Map<CheckId, Observation> decided = good();
        decided.put(CheckId.SECURITY_OBJECT_SIGNATURE, Observation.undetermined("known"));
        List<Check> checks = CheckTree.of(PROFILE, java.util.Optional.empty(), measured, decided);
        Check document = checks.get(CheckId.DOCUMENT.ordinal());
        assertThat(document.measured()).isEqualTo(Result.FAILED);
        assertThat(document.result()).isEqualTo(Result.UNDETERMINED);
    }

    @Test
    void parentsComeBeforeTheirChildrenAndEveryNodeHasARule() {
        List<CheckId> seen = new ArrayList<>();
        for (CheckId id : CheckId.values()) {
            id.parent().ifPresent(above -> assertThat(seen).as(id.name()).contains(above));
            assertThat(id.rule().isPresent())
                    .as(id.name())
                    .isEqualTo(!id.children().isEmpty());
            seen.add(id);
        }
    }
}
