// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

import java.util.Locale;

/** What goes wrong with the machines. */
public enum FaultKind {
    DROP("messages of %s get lost", true),
    DELAY("messages of %s come late", true),
    DUPLICATE("messages of %s come twice", true),
    REORDER("messages of %s overtake each other", true),
    CORRUPT("messages of %s come with bytes changed", true),
    CUT("the connection of %s is cut", true),
    HALF_OPEN("the connection of %s hangs, and nobody notices", true),
    BROKER_RESTART("the broker restarts", false),
    RETAINED_PERMIT("somebody sends an old permit retained", false),
    REPLAYED_PERMIT("somebody sends an old permit again", false),
    FORGED_PERMIT("somebody sends a permit with a key of his own", false),
    CLOCK_DRIFT("the clock of %s runs wrong", true),
    CLOCK_LEAP("the clock of %s leaps ahead", true),
    CONTROLLER_KILLED("the controller is killed and started anew", false),
    DOOR_CONTROLLER_RESTARTED("the door controller loses its mains and starts anew", false),
    READER_RESTARTED("the document reader starts anew", false),
    DISK_FULL("the disk of the journal is full", false),
    DISK_SLOW("the disk of the journal is slow", false),
    TRUST_STORE_AWAY("the trust store is too old", false),
    SENSORS_FLAP("the sensors of the lane flap", false),
    CAMERA_STALLED("the camera stalls", false),
    CAMERA_AWAY("the camera is away", false),
    WATCHLIST_AWAY("the watchlist is away", false),
    WATCHLIST_SLOW("the watchlist is slow", false),
    DOOR_STALLED("the motor of the %s door stands still", true),
    EMERGENCY_STOP("somebody presses the emergency stop", false),
    FIRE("there is a fire alarm", false),
    POWER_FAILURE("the mains of the doors fail", false);

    private final String words;
    private final boolean aimed;

    FaultKind(String words, boolean aimed) {
        this.words = words;
        this.aimed = aimed;
    }

    /** @param target at what it is aimed; unused where there is one target only */
    public String words(String target) {
        return aimed ? String.format(Locale.ROOT, words, target) : words;
    }
}
