// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page reader says, and what it says nothing of. */
class PageChecksTest {
    private static final Mrz PAGE =
            Rig.page(Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG));

    @ParameterizedTest
    @EnumSource(Result.class)
    @Proves({
        CheckId.DOCUMENT_DETECTION,
        CheckId.DOCUMENT_MODEL,
        CheckId.MRZ_INFRARED,
        CheckId.MRZ_TYPE_FACE,
        CheckId.SPECTRAL,
        CheckId.SEAL_PRESENCE
    })
    void whatTheReaderReportsIsTheResult(Result result) {
        for (CheckId id : PageReading.own()) {
            Observation found =
                    PageChecks.of(PageReading.of(PAGE).reporting(id, result)).get(id);
            assertThat(found.result()).as(id.name()).isEqualTo(result);
            assertThat(found.state() == CheckState.ABORTED).isEqualTo(result == Result.ABORTED);
        }
    }

    @Test
    void aReaderOfLinesAloneSupportsNoneOfTheOpticalChecksButTheConsistency() {
        Map<CheckId, Observation> found = PageChecks.of(PageReading.of(PAGE));
        for (CheckId id : new CheckId[] {
            CheckId.DOCUMENT_DETECTION,
            CheckId.DOCUMENT_MODEL,
            CheckId.MRZ_INFRARED,
            CheckId.MRZ_TYPE_FACE,
            CheckId.SPECTRAL,
            CheckId.SEAL_PRESENCE
        }) {
            assertThat(found.get(id).result()).as(id.name()).isEqualTo(Result.NOT_SUPPORTED);
        }
        assertThat(found.get(CheckId.MRZ_CONSISTENCY).result()).isEqualTo(Result.SUCCESSFUL);
        assertThat(found.get(CheckId.PORTRAIT_VS_PAGE).state()).isEqualTo(CheckState.INITIATED);
    }

    @Test
    @Proves(CheckId.MRZ_CONSISTENCY)
    void withoutAnMrzItsChecksAreNotSupported() {
        assertThat(PageChecks.of(PageReading.none())
                        .get(CheckId.MRZ_CONSISTENCY)
                        .result())
                .isEqualTo(Result.NOT_SUPPORTED);
    }

    @Test
    void aPageReaderCannotReportWhatOthersCheck() {
        assertThatThrownBy(() -> PageReading.of(PAGE).reporting(CheckId.DG1_INTEGRITY, Result.SUCCESSFUL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageReadingShowsNothingOfItsMrz() {
        assertThat(PageReading.of(PAGE).toString()).doesNotContain(PAGE.documentNumber(), PAGE.primaryIdentifier());
    }
}
