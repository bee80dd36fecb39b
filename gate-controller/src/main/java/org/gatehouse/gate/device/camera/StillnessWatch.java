// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Notices a picture that does not change. Keeps a hash of the last one, never the picture. For one thread. */
final class StillnessWatch {
    private final int limit;
    private final MessageDigest digest;
    private byte[] last = new byte[0];
    private int equal;

    /** @param limit so many equal pictures in a row stand still */
    StillnessWatch(int limit) {
        this.limit = limit;
        try {
            digest = MessageDigest.getInstance("SHA-256", new BouncyCastleProvider());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bouncy Castle has SHA-256", e);
        }
    }

    /** Whether this picture makes it so many. */
    boolean standsStill(byte[] picture) {
        byte[] hash = digest.digest(picture);
        equal = Arrays.equals(hash, last) ? equal + 1 : 1;
        last = hash;
        return equal >= limit;
    }
}
