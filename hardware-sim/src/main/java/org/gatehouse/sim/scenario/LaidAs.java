// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import org.gatehouse.sim.page.Laying;

/** How a scripted traveller lays the passport on the glass of the document reader. */
public enum LaidAs {
    /** The data page on the glass, its MRZ at the stop, as it is meant. */
    DATA_PAGE(Laying.STRAIGHT),
    /** The data page on the glass, upside down: turned by half a turn. */
    UPSIDE_DOWN(Laying.UPSIDE_DOWN),
    /** Wrong side down: the cover on the glass, where there is no MRZ. */
    COVER(Laying.STRAIGHT),
    /** The data page not pushed in: a part of the MRZ is beside the glass. */
    NOT_PUSHED_IN(Laying.NOT_PUSHED_IN);

    private final Laying laying;

    LaidAs(Laying laying) {
        this.laying = laying;
    }

    Laying laying() {
        return laying;
    }
}
