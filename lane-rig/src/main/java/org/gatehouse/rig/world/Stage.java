// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.List;
import java.util.Optional;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.gate.transaction.Lanes;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.HandPush;

/** What people can see and touch of a lane: its screen, its doors, the glass of its reader, and for officers its console. */
public interface Stage {
    Ground ground();

    /** What the screen shows; a dark screen says that the lane is closed. */
    Prompt prompt();

    /** What the console shows; nothing while the controller is away. */
    Optional<LaneStatus> status();

    Optional<Lanes> console();

    boolean passable(DoorSide door);

    /** Somebody lays a passport, or another page of it, on the glass. */
    void lay(Passport passport, List<String> lines);

    /** Somebody takes what lies there. */
    void take();

    void walkIn(Ground.Body body);

    void walkOut(Ground.Body body, DoorSide door);

    void push(DoorSide door, HandPush how);

    void obstruct(DoorSide door, boolean on);

    void item(boolean left);

    void resetAtGate();

    /** An officer has accepted. */
    void accepted();

    int peopleInTruth();

    /** Whether everybody who walks in has arrived, so that whoever wants to leave can. */
    boolean standing();
}
