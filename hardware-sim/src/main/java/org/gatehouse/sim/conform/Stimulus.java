// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** What somebody has to do at the gate for a test; the sentence is what a person is asked to do. */
public enum Stimulus {
    PERSON_ENTERS("Walk into the lane through the open entry door and stay between the doors."),
    PERSON_LEAVES_BY_ENTRY("Walk out of the lane through the open entry door."),
    PERSON_LEAVES_BY_EXIT("Walk out of the lane through the open exit door."),
    OBSTACLE_AT_EXIT("Hold a soft obstacle in the swing of the exit door and keep it there while the door closes."),
    OBSTACLE_GONE("Take the obstacle away from the exit door."),
    STOP_PRESSED("Press the emergency stop."),
    STOP_RESET("Pull the emergency stop out and reset it at the gate."),
    FIRE_ALARM("Close the fire alarm's contact."),
    FIRE_RESET("Open the fire alarm's contact and re-arm at the gate."),
    KEY_OFF("Turn the key switch to OFF."),
    KEY_AUTO("Turn the key switch to AUTO."),
    ENTRY_FORCED("Push the closed entry door open by hand and hold it."),
    ENTRY_LET_GO("Let go of the entry door."),
    LINK_CUT("Pull the network cable of the door controller."),
    LINK_BACK("Plug the network cable of the door controller in again."),
    RESTART("Switch the door controller off and on again."),
    BROKER_RESTART("Restart the broker.");

    private final String request;

    Stimulus(String request) {
        this.request = request;
    }

    /** What a person is asked to do. */
    public String request() {
        return request;
    }
}
