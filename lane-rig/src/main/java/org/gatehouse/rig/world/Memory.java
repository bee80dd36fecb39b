// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.ArrayList;
import java.util.List;

/** Every buffer with something personal in it that the controller was ever given, to see whether it overwrites them. */
public final class Memory {
    private final List<byte[]> buffers = new ArrayList<>();

    /** Remembers where it is, not what is in it; the buffer must not be all zero. */
    public byte[] given(byte[] buffer) {
        buffers.add(buffer);
        return buffer;
    }

    /** Whether everything has been overwritten; what has been is forgotten. */
    public boolean overwritten() {
        buffers.removeIf(Memory::zero);
        return buffers.isEmpty();
    }

    /** The process is gone, and its memory with it. */
    public void lost() {
        buffers.clear();
    }

    private static boolean zero(byte[] buffer) {
        for (byte one : buffer) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
