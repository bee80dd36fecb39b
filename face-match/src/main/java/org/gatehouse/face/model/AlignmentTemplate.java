// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** Where a network was taught to expect eyes, nose and mouth; other places cost accuracy at once. */
public enum AlignmentTemplate {
    /** dlib's five points in a square of 150 pixels with a quarter of the face as margin. */
    DLIB_150(150),
    /** The usual five points of 112 pixels, doubled and drawn together to 0.85 around the middle. */
    ARCFACE_224_WIDE(224),
    /** The usual five points of 112 pixels as they are. */
    ARCFACE_112(112);

    private final int side;

    AlignmentTemplate(int side) {
        this.side = side;
    }

    /** Width and height of the aligned face in pixels: also those of the network's input. */
    public int side() {
        return side;
    }
}
