// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Randomness that is the same in every run, so that an input found in one run means the same in the next: keys and signatures
 * made of it are the same too. For tests alone.
 */
public final class Repeatable extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final long seed;
    private long drawn;

    /** The same seed gives the same bytes. */
    public Repeatable(long seed) {
        this.seed = seed;
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            byte[] block = sha256().digest(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(seed)
                    .putLong(drawn++)
                    .array());
            int count = Math.min(block.length, bytes.length - at);
            System.arraycopy(block, 0, bytes, at, count);
            at += count;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
