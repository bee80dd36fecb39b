// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Arrays;
import java.util.Random;

/** Hostile variants of a file: from one seed always the same ones. */
public final class Mutants {
    private static final int[] EVIL = {0x00, 0x01, 0x7F, 0x80, 0x81, 0x84, 0xFF};
    private final Random random;
    private final byte[] original;
    private final int within;

    /** @param within how many bytes at the beginning hold structure: most changes are made there */
    public Mutants(byte[] original, long seed, int within) {
        this.original = original.clone();
        this.random = new Random(seed);
        this.within = Math.min(within, original.length);
    }

    /** The next one: one to three changes. */
    public byte[] next() {
        byte[] mutant = original.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && mutant.length > 0; changes--) {
            mutant = changed(mutant, random.nextInt(Math.min(within, mutant.length)));
        }
        return mutant;
    }

    private byte[] changed(byte[] bytes, int at) {
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) EVIL[random.nextInt(EVIL.length)];
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                // A piece twice: objects repeated, lengths no longer right.
                int length = random.nextInt(Math.min(64, bytes.length - at) + 1);
                return Encoded.bytes(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            default -> {
                int length = random.nextInt(Math.min(16, bytes.length - at) + 1);
                return Encoded.bytes(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            }
        }
        return bytes;
    }
}
