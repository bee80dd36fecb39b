// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

/**
 * How a traveller lays a document on the glass.
 *
 * @param turnDegrees clockwise
 * @param outX how far it lies beside its place, to the right, mm
 * @param outY how far it lies short of the stop behind the MRZ, upwards, mm
 * @param blur what lifting the page off the glass costs, standard deviation in mm
 */
public record Laying(double turnDegrees, double outX, double outY, double blur) {

    /** As the picture on the reader shows it. */
    public static final Laying STRAIGHT = new Laying(0.3, 0, 0, 0.03);

    /** The other way round: the MRZ at the wrong edge, upside down. */
    public static final Laying UPSIDE_DOWN = new Laying(180.3, 0, 0, 0.03);

    /** Held rather than laid: a third of the MRZ lies off the glass, and the page a little above it. */
    public static final Laying NOT_PUSHED_IN = new Laying(1.5, 45, 0, 0.2);
}
