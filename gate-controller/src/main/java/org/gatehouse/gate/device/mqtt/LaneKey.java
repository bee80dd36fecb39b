// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.Arrays;
import java.util.Base64;

/**
 * The 32-byte key that a lane's controller and its door controller share. Compared by content; never printed.
 *
 * @param bytes the key; copied
 */
public record LaneKey(byte[] bytes) {
    private static final int LENGTH = 32;

    public LaneKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "The lane's key must be " + LENGTH + " bytes long, it has " + bytes.length + ".");
        }
        bytes = bytes.clone();
    }

    /**
     * Reads the key as both configurations hold it.
     *
     * @param base64 standard base64 of 32 bytes, white space around it allowed
     * @throws IllegalArgumentException with a sentence that does not repeat the text
     */
    public static LaneKey parse(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The decoder's own message would quote a character of the key.
            throw new IllegalArgumentException("The lane's key is not base64.");
        }
        return new LaneKey(bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LaneKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "LaneKey[...]";
    }
}
