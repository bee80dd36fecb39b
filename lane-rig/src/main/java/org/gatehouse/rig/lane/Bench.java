// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import org.gatehouse.rig.check.Referee;
import org.gatehouse.rig.net.Broker;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.world.Ground;

/**
 * What everything of one lane stands on.
 *
 * @param key shared by controller and door controller
 * @param chance how long things take, and identifiers
 */
public record Bench(Ground ground, Broker broker, Referee referee, Workshop workshop, byte[] key, Chance chance) {
    /** Every topic of this lane begins so. */
    public static final String ROOT = "abc/v1/rig/lane-1/";

    public static final String SITE = "rig";
    public static final String LANE = "lane-1";
}
