// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

/**
 * The anchors of BlazeFace's short-range network: a grid of 16 x 16 cells with two anchors each, then one of 8 x 8 cells with
 * six each. All have one size, so that only their centres matter, as fractions of the input.
 */
final class AnchorGrid {
    static final int COUNT = 16 * 16 * 2 + 8 * 8 * 6;

    private AnchorGrid() {}

    static Point centre(int anchor) {
        boolean fine = anchor < 16 * 16 * 2;
        int cells = fine ? 16 : 8;
        int cell = fine ? anchor / 2 : (anchor - 16 * 16 * 2) / 6;
        int row = cell / cells;
        int column = cell % cells;
        return new Point((column + 0.5) / cells, (row + 0.5) / cells);
    }
}
