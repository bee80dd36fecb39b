// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

/**
 * Closed and open chains of landmarks on the canonical face, by the numbering of the 468-point face mesh. "Right" is the
 * person's right, at the left of the picture.
 */
public final class FaceRings {

    /** Outline of the face, clockwise from the top of the forehead as seen in the picture. */
    public static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };

    public static final int[] RIGHT_LIDS = {33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246
    };
    public static final int[] LEFT_LIDS = {
        263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466
    };

    /** Vertices just outside the lid ring, in the ring's order. */
    public static final int[] RIGHT_LIDS_OUTER = {130, 25, 110, 24, 23, 22, 26, 112, 243, 190, 56, 28, 27, 29, 30, 247};

    public static final int[] LEFT_LIDS_OUTER = {
        359, 255, 339, 254, 253, 252, 256, 341, 463, 414, 286, 258, 257, 259, 260, 467
    };

    public static final int[] INNER_LIPS = {
        78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95
    };
    public static final int[] OUTER_LIPS = {
        61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146
    };

    /** From the inside to the outside of the upper lip: the rows that close a mouth. */
    public static final int[][] UPPER_LIP_ROWS = {
        {191, 80, 81, 82, 13, 312, 311, 310, 415},
        {183, 42, 41, 38, 12, 268, 271, 272, 407},
        {184, 74, 73, 72, 11, 302, 303, 304, 408}
    };

    public static final int[][] LOWER_LIP_ROWS = {
        {95, 88, 178, 87, 14, 317, 402, 318, 324},
        {96, 89, 179, 86, 15, 316, 403, 319, 325},
        {77, 90, 180, 85, 16, 315, 404, 320, 307}
    };

    /** Lower and upper border of the brow, from the nose outwards. */
    public static final int[] RIGHT_BROW_LOWER = {55, 65, 52, 53, 46};

    public static final int[] RIGHT_BROW_UPPER = {107, 66, 105, 63, 70};
    public static final int[] LEFT_BROW_LOWER = {285, 295, 282, 283, 276};
    public static final int[] LEFT_BROW_UPPER = {336, 296, 334, 293, 300};

    private FaceRings() {}
}
