// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** Somebody, or something, that acts at the gate when a test asks for it. */
@FunctionalInterface
public interface GateHand {
    /** Nobody is there. */
    GateHand NOBODY = (stimulus, meanwhile) -> {
        throw new NotSupportedException("nobody does at the gate what the test needs: \"" + stimulus.request()
                + "\" Run the kit with --stimuli, or with --manual and a person.");
    };

    /** Lets time pass while waiting; the kit's heartbeats go on. */
    @FunctionalInterface
    interface Meanwhile {
        void pass(long millis) throws InterruptedException;
    }

    /**
     * Does it, and comes back when it is done.
     *
     * @throws NotSupportedException when it cannot
     */
    void apply(Stimulus stimulus, Meanwhile meanwhile) throws NotSupportedException, InterruptedException;
}
