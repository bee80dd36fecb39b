// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

/**
 * How much of each pixel of a sheet's part is covered with ink.
 *
 * @param left first column of the sheet
 * @param top first row of the sheet
 * @param width columns
 * @param height rows
 * @param cover 0..1, row by row
 */
record InkMask(int left, int top, int width, int height, float[] cover) {

    /** The cover of a pixel of the sheet that lies within. */
    float at(int column, int row) {
        return cover[(row - top) * width + column - left];
    }
}
