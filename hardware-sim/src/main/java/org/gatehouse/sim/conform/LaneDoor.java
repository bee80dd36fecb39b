// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** A door of the lane, as the contract names it. */
enum LaneDoor {
    ENTRY("entry"),
    EXIT("exit");

    private final String word;

    LaneDoor(String word) {
        this.word = word;
    }

    String stateTopic() {
        return "door/" + word + "/state";
    }

    String commandTopic() {
        return "door/" + word + "/cmd";
    }

    String answerTopic() {
        return "door/" + word + "/ack";
    }

    LaneDoor other() {
        return this == ENTRY ? EXIT : ENTRY;
    }

    @Override
    public String toString() {
        return word + " door";
    }
}
