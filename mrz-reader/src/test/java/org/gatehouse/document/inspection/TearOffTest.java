// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.sim.chip.ChipCore;
import org.jspecify.annotations.Nullable;

/** Torn away with nothing between the inspection and the chip. */
class TearOffTest extends TearOffContract {
    private volatile @Nullable ChipCore field;

    @Override
    ChipSource lay(ChipCore chip) {
        field = chip;
        return new ChipSource() {
            @Override
            public String name() {
                return "field";
            }

            @Override
            public ChipLink connect() throws ChipException {
                ChipCore here = field;
                if (here == null) {
                    throw new ChipException(ChipErrorCode.CHIP_ABSENT, "nothing there");
                }
                return new DirectChipSource(here).connect();
            }
        };
    }

    @Override
    void take() {
        field = null;
    }

    @Override
    void replace(ChipCore next) {
        field = next;
    }
}
