// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.smartcardio.CardTerminal;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.LinkModel;
import org.gatehouse.sim.chip.TimedChip;
import org.gatehouse.sim.reader.GatehouseSimProvider;
import org.gatehouse.sim.reader.InProcessSlot;

/**
 * One document read once.
 *
 * @param wallNanos from connecting to the end of the session
 * @param wire what passed
 */
record Reading(long wallNanos, Wire wire) {

    /** Lays a fresh chip on a fresh reader and has it read; over no link at all when none is given. */
    static Reading take(DocumentReading reader, Specimen specimen, Optional<LinkModel> link) throws Exception {
        ChipCore chip = specimen.chip();
        Wire wire = new Wire(link.isPresent() ? new TimedChip(chip, link.get()) : chip);
        InProcessSlot slot = new InProcessSlot("bench");
        slot.insert(wire);
        CardTerminal terminal =
                GatehouseSimProvider.terminalFactory(List.of(slot)).terminals().getTerminal("bench");
        long began = System.nanoTime();
        Map<Integer, byte[]> files = reader.read(terminal, specimen);
        Reading reading = new Reading(System.nanoTime() - began, wire);
        for (int file : specimen.files()) {
            if (!Arrays.equals(files.get(file), specimen.profile().file(file).orElseThrow())) {
                throw new IllegalStateException("a file was read wrongly");
            }
        }
        return reading;
    }

    double wallMillis() {
        return wallNanos / 1e6;
    }

    double idleMillis() {
        return wire.idleNanos() / 1e6;
    }
}
