// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Notices a camera that repeats itself. A sensor's noise makes every real frame different, so identical bytes one after
 * another mean a frozen camera or an injected picture. Says nothing about a paper, a mask or a replayed video. Keeps one
 * digest, never a frame. Not thread-safe: one for each capture.
 */
public final class FrozenFrames {
    private final int tolerated;
    private byte[] last = {};
    private int repeats;

    /** @param tolerated how many repetitions in a row are still taken for a hiccup of the transport; 0 or more */
    public FrozenFrames(int tolerated) {
        if (tolerated < 0) {
            throw new IllegalArgumentException("The tolerated repetitions cannot be negative");
        }
        this.tolerated = tolerated;
    }

    /** Takes the next frame; true when it and its predecessors are suspiciously the same. */
    public boolean suspicious(byte[] frame) {
        byte[] digest = digest(frame);
        repeats = Arrays.equals(digest, last) ? repeats + 1 : 0;
        last = digest;
        return repeats > tolerated;
    }

    private static byte[] digest(byte[] frame) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(frame);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
