// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import org.gatehouse.sim.wire.RigTopics;

/** Outside the lane's own topics, so that no access rule of a lane lets a stimulus through by mistake. */
record StimulusTopics(String site, String lane) {
    StimulusTopics {
        // Refuses what is no name of a site or lane.
        new RigTopics(site, lane);
    }

    String request() {
        return "rig/v1/" + site + "/" + lane + "/stimulus/req";
    }

    String response() {
        return "rig/v1/" + site + "/" + lane + "/stimulus/res";
    }
}
