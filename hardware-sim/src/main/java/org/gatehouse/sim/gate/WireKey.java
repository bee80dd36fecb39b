// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.Arrays;

/**
 * One of the keys that a door controller and its controller share. Never printed.
 *
 * @param id by which both call it: 1 to 16 of a-z, 0-9 and dash
 * @param bytes 32 of them; copied
 */
public record WireKey(String id, byte[] bytes) {
    /** What a key is called where there is only one. */
    public static final String ONLY = "1";

    public WireKey {
        if (!id.matches("[a-z0-9-]{1,16}")) {
            throw new IllegalArgumentException("a key's name is 1 to 16 of a-z, 0-9 and dash");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireKey that && id.equals(that.id) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "WireKey[" + id + "]";
    }
}
