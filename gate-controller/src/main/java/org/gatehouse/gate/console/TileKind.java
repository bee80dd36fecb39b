// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.transaction.LaneStatus;

/** The one thing that a tile of the wall says at a glance; each kind has its own shape, word and colour. */
enum TileKind {
    SAFETY("Safety"),
    OFFICER("Officer needed"),
    FAULT("Link down"),
    CLOSED("Closed"),
    BUSY("Busy"),
    READY("Ready");

    private final String word;

    TileKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The most pressing thing first: a lane may be several of these at once. */
    static TileKind of(LaneStatus lane) {
        if (lane.safety() != Safety.NORMAL) {
            return SAFETY;
        } else if (lane.openCase().isPresent()) {
            return OFFICER;
        } else if (!lane.linksDown().isEmpty() || lane.stopped()) {
            return FAULT;
        } else if (lane.prompt() == Prompt.LANE_CLOSED) {
            return CLOSED;
        } else {
            return lane.transaction().isPresent() ? BUSY : READY;
        }
    }
}
