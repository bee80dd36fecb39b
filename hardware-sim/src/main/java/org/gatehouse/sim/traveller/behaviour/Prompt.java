// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

/** What a gate can ask of a traveller, one thing at a time. */
public enum Prompt {
    LOOK_HERE,
    COME_CLOSER,
    STEP_BACK,
    HOLD_STILL,
    TAKE_OFF_GLASSES
}
