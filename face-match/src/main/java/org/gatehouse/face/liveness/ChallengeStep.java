// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** What a traveller is asked to do. Left and right are the traveller's own: the left is on the right of an unmirrored picture. */
public enum ChallengeStep {
    /** Turn the head to the left and back. */
    TURN_LEFT,
    /** Turn the head to the right and back. */
    TURN_RIGHT,
    /** Open the mouth. No picture can, nor a mask whose mouth is printed. */
    OPEN_MOUTH,
    /** Close the eyes and open them. Any film of a person does so by itself: it only tells paper. */
    BLINK;

    /** Whether it asks for a side. */
    public boolean turn() {
        return this == TURN_LEFT || this == TURN_RIGHT;
    }
}
