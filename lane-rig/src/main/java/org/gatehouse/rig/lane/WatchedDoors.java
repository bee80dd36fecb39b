// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.gate.device.DoorLinkException;
import org.gatehouse.gate.device.Doors;
import org.gatehouse.gate.lane.Door;

/** The real doors of the controller, and somebody who notes every permit. */
final class WatchedDoors implements Doors {
    /** Notes a permit that has been sent. */
    interface Note {
        void issued(UUID permit, Door door, UUID transaction);
    }

    private final Doors doors;
    private final Note note;

    WatchedDoors(Doors doors, Note note) {
        this.doors = doors;
        this.note = note;
    }

    @Override
    public void listen(Listener listener) {
        doors.listen(listener);
    }

    @Override
    public UUID permit(Door door, UUID transaction, Duration openMax) throws DoorLinkException {
        UUID permit = doors.permit(door, transaction, openMax);
        note.issued(permit, door, transaction);
        return permit;
    }

    @Override
    public void close() {
        doors.close();
    }
}
