// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.AccessOutcome.PaceVariant;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables 5.18 to 5.20: no way to enter a chip is undetermined. */
class AccessChecksTest {

    private static ChipContent entered(AccessProtocol protocol) {
        Optional<PaceVariant> pace = protocol == AccessProtocol.PACE
                ? Optional.of(new PaceVariant("0.4.0.127.0.7.2.2.4.6.4", 13))
                : Optional.empty();
        return new ChipContent(
                Optional.of(new AccessOutcome(protocol, pace, Optional.empty(), Optional.empty())),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Result result(ChipContent content, CheckId id) {
        Map<CheckId, Observation> found = AccessChecks.of(content);
        return CheckTree.of(InspectionProfile.selfService(), Optional.empty(), found, found).stream()
                .filter(c -> c.id() == id)
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    @Proves({CheckId.PACE, CheckId.CHIP_ACCESS, CheckId.ACCESS})
    void paceIsSuccessfulAndBacNotSupportedBesideIt() {
        ChipContent content = entered(AccessProtocol.PACE);
        assertThat(result(content, CheckId.PACE)).isEqualTo(Result.SUCCESSFUL);
        assertThat(result(content, CheckId.BAC)).isEqualTo(Result.NOT_SUPPORTED);
        assertThat(result(content, CheckId.CHIP_ACCESS)).isEqualTo(Result.SUCCESSFUL);
        assertThat(result(content, CheckId.ACCESS)).isEqualTo(Result.SUCCESSFUL);
        assertThat(AccessChecks.of(content).get(CheckId.PACE).detail()).isEqualTo("ECDH-CAM, AES-256, parameters 13");
    }

    @Test
    @Proves(CheckId.BAC)
    void bacLikewise() {
        ChipContent content = entered(AccessProtocol.BAC);
        assertThat(result(content, CheckId.BAC)).isEqualTo(Result.SUCCESSFUL);
        assertThat(result(content, CheckId.CHIP_ACCESS)).isEqualTo(Result.SUCCESSFUL);
    }

    @Test
    void anOpenChipSupportsNeither() {
        ChipContent content = entered(AccessProtocol.OPEN);
        assertThat(result(content, CheckId.CHIP_ACCESS)).isEqualTo(Result.NOT_SUPPORTED);
        assertThat(result(content, CheckId.DOCUMENT)).isNotEqualTo(Result.SUCCESSFUL);
    }

    @ParameterizedTest
    @EnumSource(ChipErrorCode.class)
    void whoeverDoesNotGetInHasFailedOrWasAborted(ChipErrorCode code) {
        Result expected =
                code == ChipErrorCode.PACE_FAILED || code == ChipErrorCode.BAC_FAILED ? Result.FAILED : Result.ABORTED;
        assertThat(result(ChipContent.ended(code), CheckId.CHIP_ACCESS)).isEqualTo(expected);
    }

    @Test
    void filesWithoutAChipWereNeverEntered() {
        assertThat(result(ChipContent.ofFiles(Map.of()), CheckId.CHIP_ACCESS)).isEqualTo(Result.UNDETERMINED);
    }

    @Test
    void theNamesOfPaceAreThoseOfTheStandard() {
        assertThat(PaceNames.of(new PaceVariant("0.4.0.127.0.7.2.2.4.1.1", 0)).text())
                .isEqualTo("DH-GM, 3DES, parameters 0");
        assertThat(PaceNames.of(new PaceVariant("0.4.0.127.0.7.2.2.4.4.3", 12)).text())
                .isEqualTo("ECDH-IM, AES-192, parameters 12");
        assertThat(PaceNames.of(new PaceVariant("1.2.3", 12)).mapping()).isEqualTo("?");
    }
}
