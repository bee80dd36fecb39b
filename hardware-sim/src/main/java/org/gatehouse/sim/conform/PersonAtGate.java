// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** A person at the gate, who is asked in a sentence and presses Enter when it is done. */
final class PersonAtGate implements GateHand {
    private final InputStream keyboard;
    private final PrintWriter screen;

    PersonAtGate(InputStream keyboard, PrintWriter screen) {
        this.keyboard = keyboard;
        this.screen = screen;
    }

    @Override
    public void apply(Stimulus stimulus, Meanwhile meanwhile) throws NotSupportedException, InterruptedException {
        screen.println("  >> " + stimulus.request() + " Then press Enter.");
        screen.flush();
        try {
            // Polled, for the heartbeats must go on meanwhile.
            for (int pressed = 0; pressed != '\n'; ) {
                while (keyboard.available() == 0) {
                    meanwhile.pass(20);
                }
                pressed = keyboard.read();
            }
        } catch (IOException e) {
            throw new NotSupportedException("the keyboard cannot be read");
        }
    }
}
