// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/** What a person wears before the eyes; the frame's form is the person's own. */
public enum Eyewear {
    NONE,
    /** Clear lenses that mirror the lamp a little. */
    CLEAR,
    /** Lenses that let about a twentieth of the light through. */
    SUNGLASSES
}
