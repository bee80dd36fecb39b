// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.Doors;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.device.Sensors;
import org.gatehouse.gate.device.TransactionEvents;

/**
 * Everything that one lane is joined to. Whoever made the devices closes them, after the lane. The traveller's screen is none
 * of them: it follows {@link LaneStatus#prompt()}.
 */
public record LaneDevices(
        Doors doors,
        Sensors sensors,
        DocumentReader reader,
        FaceCamera camera,
        Watchlist watchlist,
        TransactionEvents events) {}
