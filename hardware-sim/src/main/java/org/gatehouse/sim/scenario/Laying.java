// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

/** How a traveller lays the passport on the glass of the document reader. */
public enum Laying {
    /** The data page on the glass, its MRZ at the stop, as it is meant. */
    DATA_PAGE,
    /** The data page on the glass, upside down: turned by half a turn. */
    UPSIDE_DOWN,
    /** Wrong side down: the cover on the glass, where there is no MRZ. */
    COVER,
    /** The data page not pushed in: the beginning of the MRZ is beside the glass. */
    PARTLY_BESIDE
}
