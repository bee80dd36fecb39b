// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.time.Duration;
import org.gatehouse.sim.camera.Footage;

/**
 * An attack whose impostor reads the screen and does what the instrument in his hands allows. Moments are asked for and
 * told in their order; for one thread.
 */
public interface Attacker extends Footage {

    /**
     * The screen asks for something.
     *
     * @param at since the beginning
     */
    void asked(Request request, Duration at);
}
