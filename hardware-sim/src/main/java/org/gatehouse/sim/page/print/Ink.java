// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;

/**
 * What something is printed with.
 *
 * @param color as seen in white light
 * @param infraredAbsorption how much of the infra-red it swallows, 0 for an ink that vanishes to 1 for carbon black
 */
public record Ink(Color color, double infraredAbsorption) {

    /** An ink of dyes, which vanishes in infra-red. */
    public static Ink dye(Color color) {
        return new Ink(color, 0);
    }

    /** Carbon black or near it, readable in both lights (Doc 9303-3 §4.4). */
    public static Ink carbon(int grey) {
        return new Ink(new Color(grey, grey, grey), 1 - grey / 255.0);
    }
}
