// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

/**
 * A line of the MRZ in a picture.
 *
 * @param text its characters as printed
 * @param where from the left of its first cell to the right of its last, from the top of a capital letter to the base
 *     line
 */
public record PrintedLine(String text, Quadrilateral where) {

    /** Says how long it is. */
    @Override
    public String toString() {
        return "PrintedLine[" + text.length() + " characters]";
    }
}
