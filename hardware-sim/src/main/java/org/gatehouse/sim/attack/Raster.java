// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

/** Whether the camera resolves the dots of a print and the grid of a display. */
public enum Raster {
    /** It does, as it does with office printers and tablets before the gate's camera. */
    SEEN,
    /** They are too fine for it. */
    TOO_FINE
}
