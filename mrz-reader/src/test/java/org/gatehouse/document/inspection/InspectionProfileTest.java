// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.document.chip.ElementaryFile;
import org.junit.jupiter.api.Test;

/** A profile is changed in one thing at a time, and the one that it was made from stays. */
class InspectionProfileTest {
    private static final InspectionProfile SELF_SERVICE = InspectionProfile.selfService();

    @Test
    void aProfileThatForgetsACheckIsNone() {
        Map<CheckId, Obligation> fewer = new EnumMap<>(SELF_SERVICE.obligations());
        fewer.remove(CheckId.DG2_INTEGRITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InspectionProfile("x", fewer, Set.of(), Set.of(), Set.of(), false));
    }

    @Test
    void selfServiceKnowsItsModesAndReadsNoCopies() {
        assertThat(SELF_SERVICE.name()).isEqualTo("self-service");
        assertThat(SELF_SERVICE.obligation(CheckId.DG2_INTEGRITY)).isEqualTo(Obligation.MANDATORY);
        assertThat(SELF_SERVICE.obligation(CheckId.PERSONALISATION)).isEqualTo(Obligation.OPTIONAL);
        assertThat(SELF_SERVICE.obligation(CheckId.TERMINAL_AUTHENTICATION)).isEqualTo(Obligation.EVALUATORY);
        assertThat(SELF_SERVICE.obligation(CheckId.ENCODING)).isEqualTo(Obligation.EVALUATORY);
        assertThat(SELF_SERVICE.readCopies()).isFalse();
        assertThat(SELF_SERVICE.conditional())
                .contains(CheckId.DG3_INTEGRITY, CheckId.DG16_INTEGRITY)
                .doesNotContain(CheckId.DG1_INTEGRITY, CheckId.DG2_INTEGRITY, CheckId.CHIP_AUTHENTICITY);
    }

    @Test
    void theEGateSparesOnlyTheProofThatAVerifiedDocumentDoesNotHave() {
        InspectionProfile gate = InspectionProfile.eGate();
        assertThat(gate.name()).isEqualTo("e-gate");
        assertThat(gate.readCopies()).isTrue();
        assertThat(gate.obligations()).isEqualTo(SELF_SERVICE.obligations());
        assertThat(gate.conditional()).containsAll(SELF_SERVICE.conditional()).contains(CheckId.CHIP_AUTHENTICITY);
    }

    @Test
    void eachChangeChangesOneThing() {
        InspectionProfile silent = SELF_SERVICE.with(CheckId.SPECTRAL, Obligation.EVALUATORY);
        assertThat(silent.obligation(CheckId.SPECTRAL)).isEqualTo(Obligation.EVALUATORY);
        assertThat(silent.with(CheckId.SPECTRAL, Obligation.MANDATORY)).isEqualTo(SELF_SERVICE);
        InspectionProfile demanding = SELF_SERVICE.demanding(CheckId.SPECTRAL);
        assertThat(demanding.conditional()).doesNotContain(CheckId.SPECTRAL).hasSize(sparedBySelfService() - 1);
        assertThat(demanding.sparing(CheckId.SPECTRAL)).isEqualTo(SELF_SERVICE);
        assertThat(SELF_SERVICE.reading(Set.of(ElementaryFile.DG11)).furtherFiles())
                .containsExactly(ElementaryFile.DG11);
        assertThat(SELF_SERVICE.readingCopies().readCopies()).isTrue();
        assertThat(SELF_SERVICE.withSpectralAlways(Set.of("UTO")).spectralAlways())
                .containsExactly("UTO");
        assertThat(SELF_SERVICE).isEqualTo(InspectionProfile.selfService());
    }

    private static int sparedBySelfService() {
        return SELF_SERVICE.conditional().size();
    }
}
