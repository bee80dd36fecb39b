// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.util.Optional;

/** Restarts the broker by a command of the user's, and leaves everything else to another hand. */
final class BrokerHand implements GateHand {
    private final Optional<String> command;
    private final GateHand others;

    BrokerHand(Optional<String> command, GateHand others) {
        this.command = command;
        this.others = others;
    }

    @Override
    public void apply(Stimulus stimulus, Meanwhile meanwhile) throws NotSupportedException, InterruptedException {
        if (stimulus != Stimulus.BROKER_RESTART || command.isEmpty()) {
            others.apply(stimulus, meanwhile);
            return;
        }
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", command.get())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (process.isAlive()) {
                meanwhile.pass(20);
            }
            if (process.exitValue() != 0) {
                throw new NotSupportedException(
                        "the command that restarts the broker ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new NotSupportedException("the command that restarts the broker cannot be run");
        }
    }
}
