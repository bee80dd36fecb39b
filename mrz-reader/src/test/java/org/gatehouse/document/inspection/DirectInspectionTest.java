// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.sim.chip.ChipCore;

/** With nothing between the inspection and the chip. */
class DirectInspectionTest extends InspectionContract {
    @Override
    ChipSource lay(ChipCore chip) {
        return new DirectChipSource(chip);
    }
}
