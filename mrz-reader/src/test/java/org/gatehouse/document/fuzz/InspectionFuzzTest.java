// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whole inspections of chips that mean no good: each input that was ever of interest again, or coverage-guided with {@code JAZZER_FUZZ=1}. */
class InspectionFuzzTest {
    @FuzzTest
    void rawFiles(byte[] input) throws Exception {
        FuzzTarget.RAW_FILES.accept(input);
    }

    @FuzzTest
    void rawLink(byte[] input) throws Exception {
        FuzzTarget.RAW_LINK.accept(input);
    }

    @FuzzTest
    void editedChip(byte[] input) throws Exception {
        FuzzTarget.EDITED_CHIP.accept(input);
    }

    @FuzzTest
    void editedPaceChip(byte[] input) throws Exception {
        FuzzTarget.EDITED_PACE_CHIP.accept(input);
    }
}
