// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

/** The kinds of simulated attack; a presentation attack instrument species in the words of ISO/IEC 30107-3. */
public enum Species {
    /** A photograph on paper, flat, held by hand before the impostor's face. */
    PRINT,
    /** The same, bent like a part of a cylinder around the head. */
    BENT_PRINT,
    /** A photograph on the screen of a tablet. */
    SCREEN,
    /** A paper mask cut to the shape of the face, with holes through which the impostor's own eyes look. */
    CUT_OUT,
    /** A video of the victim on the screen of a tablet. */
    REPLAY,
    /** A photograph as {@link #PRINT} while faces are compared, and the impostor's own face while something is asked of him. */
    EXCHANGE,
    /** One genuine frame again and again, put into the line from the camera. */
    FROZEN_FRAME,
    /** Some genuine frames again and again, likewise. */
    LOOPED_FRAMES;

    /** Whether the camera itself is passed by, so that nothing is held before it. */
    public boolean injected() {
        return this == FROZEN_FRAME || this == LOOPED_FRAMES;
    }
}
