// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** What stands behind a threshold. */
public enum Evidence {
    /** The false match rate was counted on impostor pairs at this threshold. */
    MEASURED,
    /** The threshold continues a measured one by a rule that the calibration's {@code data} states. */
    EXTRAPOLATED
}
