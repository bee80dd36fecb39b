// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** The two doors of a lane. */
public enum DoorSide {
    /** From the queue into the lane. */
    ENTRY,
    /** From the lane into the country. */
    EXIT;

    /** The other one. */
    public DoorSide other() {
        return this == ENTRY ? EXIT : ENTRY;
    }

    /** As the door is called in a topic. */
    String topicWord() {
        return this == ENTRY ? "entry" : "exit";
    }
}
