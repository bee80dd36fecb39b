// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.util.List;
import org.gatehouse.sim.wire.Delivery;

/**
 * What the kit needs of a broker and of time. The kit itself is one thread that does something, lets time pass and looks what
 * came: over a real broker it waits, in a simulation the simulation moves on.
 */
public interface KitWire {
    /** One message as it came in; {@code atMillis} of this wire's clock. */
    record Heard(String name, byte[] payload, boolean retained, long atMillis) {}

    /** Sends; false, with nothing kept for later, while there is no connection. */
    boolean publish(String name, byte[] payload, Delivery delivery);

    /** What came in since the last call, in order. */
    List<Heard> take();

    /** Lets so many milliseconds pass. */
    void pause(long millis) throws InterruptedException;

    /** A monotonic clock, milliseconds. */
    long millis();

    /** Whether the kit's own connection stands. */
    boolean up();
}
