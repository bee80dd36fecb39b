// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

/**
 * A page that does not lie flat: its lines are bent like a booklet's that springs open. Nothing moves at the spine, the
 * upper edge; the lower edge sags most in the middle.
 *
 * @param depth how far the middle of the lower edge is moved, as a share of the height; negative upwards
 */
public record Bow(double depth) {

    /** A flat page. */
    public static final Bow FLAT = new Bow(0);

    /** How much longer the page is, seen along a column: a factor on y. @param u place along the width, 0..1 */
    double stretch(double u) {
        double fromMiddle = 2 * u - 1;
        return 1 + depth * (1 - fromMiddle * fromMiddle);
    }
}
