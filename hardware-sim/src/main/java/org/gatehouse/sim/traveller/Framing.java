// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/** The two cameras of a traveller's life: the photo booth and the gate. */
public enum Framing {
    /** Document portrait, plain light background. */
    PORTRAIT(480, 600, 130, 19.5f, 0.49f),
    /** Live frame in the gate. */
    GATE(480, 640, 85, 14.5f, 0.47f);

    private final int width;
    private final int height;
    private final float distance;
    private final float scale;
    private final float faceHeight;

    Framing(int width, int height, float distance, float scale, float faceHeight) {
        this.width = width;
        this.height = height;
        this.distance = distance;
        this.scale = scale;
        this.faceHeight = faceHeight;
    }

    /** Width of the picture, pixels. */
    public int width() {
        return width;
    }

    /** Height of the picture, pixels. */
    public int height() {
        return height;
    }

    /** From the lens to the face, centimetres. */
    public float distance() {
        return distance;
    }

    /** Pixels a centimetre at the face. */
    public float scale() {
        return scale;
    }

    /** Where the middle of the head is, as a share of the height from the top. */
    public float faceHeight() {
        return faceHeight;
    }
}
