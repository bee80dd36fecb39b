// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bouncycastle.util.encoders.Hex;

/** Gives recorded bytes in order, and fails loudly when they run out or are asked for in other portions. */
final class ReplayingRandom extends SecureRandom {

    private final transient Deque<byte[]> recorded = new ArrayDeque<>();

    ReplayingRandom(String... hex) {
        for (String one : hex) {
            recorded.add(Hex.decode(one));
        }
    }

    @Override
    public void nextBytes(byte[] bytes) {
        byte[] next = recorded.remove();
        if (next.length != bytes.length) {
            throw new IllegalStateException("asked for " + bytes.length + " bytes, recorded " + next.length);
        }
        System.arraycopy(next, 0, bytes, 0, bytes.length);
    }
}
