// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.IOException;
import java.util.List;

/** Two slots on neighbouring ports, as the driver's two readers need them. */
final class VpcdSlotPair {

    private static final int ATTEMPTS = 50;

    private VpcdSlotPair() {}

    /** Tries until a free port has a free neighbour. */
    static List<VpcdSlot> listening(String reader) throws IOException {
        IOException last = new IOException("no pair of free ports on 127.0.0.1");
        for (int i = 0; i < ATTEMPTS; i++) {
            VpcdSlot first = VpcdSlot.listening(reader + " 00 00", 0);
            try {
                return List.of(first, VpcdSlot.listening(reader + " 00 01", first.port() + 1));
            } catch (IOException | IllegalArgumentException e) {
                first.close();
                last.addSuppressed(e);
            }
        }
        throw last;
    }
}
