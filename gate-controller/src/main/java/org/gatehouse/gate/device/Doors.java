// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Safety;

/**
 * The doors of one lane, behind a door controller (PLC) that checks every permit by itself.
 *
 * <p>Implementations are safe for use by several threads and never block a caller on the network.
 */
public interface Doors extends AutoCloseable {

    /** Hears what the door controller reports. Calls come from one thread at a time and must not block. */
    interface Listener {
        /** A door reported its position. */
        void doorMoved(Door door, DoorPosition position);

        /** The door controller answered a permit; {@code reason} is its word for a refusal, else empty. */
        void permitAnswered(UUID permitId, Door door, boolean accepted, String reason);

        /** The safety state changed. */
        void safetyChanged(Safety safety);

        /** The link to the door controller (its heartbeat, through the broker) is up or down. */
        void linkChanged(boolean up);
    }

    /** Sets the one listener; called once, before anything is permitted. It is told the last known state at once. */
    void listen(Listener listener);

    /**
     * Leases one opening of one door.
     *
     * @param transaction the transaction that the opening belongs to
     * @param openMax the longest time that the door may stay open
     * @return the id of the permit that the answer will name
     * @throws DoorLinkException when the door controller cannot be reached now; nothing is queued
     */
    UUID permit(Door door, UUID transaction, Duration openMax) throws DoorLinkException;

    @Override
    void close();
}
