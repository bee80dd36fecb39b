// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

/** What the screen asks of whoever stands before the camera. Left and right are the traveller's own. */
public enum Request {
    TURN_LEFT,
    TURN_RIGHT,
    OPEN_MOUTH;

    /** 1 to the right of the camera's picture, -1 to its left, 0 to neither. */
    int side() {
        return switch (this) {
            case TURN_LEFT -> 1;
            case TURN_RIGHT -> -1;
            case OPEN_MOUTH -> 0;
        };
    }
}
