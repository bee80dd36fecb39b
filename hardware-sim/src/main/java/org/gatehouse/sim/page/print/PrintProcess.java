// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

/** How the personalisation printer puts ink on the page. */
public enum PrintProcess {
    /** Solid toner with some specks beside the strokes. */
    LASER,
    /** Drops on a lattice: rims are scalloped, strokes may be made of dots. */
    INK_JET,
    /** Rows of a heating bar: fine horizontal stripes, softer up and down. */
    THERMAL,
    /** Burnt into polycarbonate by a laser: grey, grainy, soft. */
    ENGRAVED
}
