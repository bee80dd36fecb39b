// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import org.gatehouse.sim.chip.ChipCore;

/**
 * A place on a reader where a document can lie. The same rig code lays documents on any front: in this JVM or in a real
 * pcscd. Thread-safe.
 */
public interface CardSlot {

    /** The reader's name as PC/SC clients see it. */
    String readerName();

    /** Lays a chip on the reader; one that still lies there is taken away first. */
    void insert(ChipCore chip);

    /** Takes the chip away, at once and whatever it is doing; without one nothing happens. */
    void remove();

    /** Whether a chip lies here, seen from the rig: a PC/SC client learns of a change a moment later. */
    boolean isOccupied();
}
