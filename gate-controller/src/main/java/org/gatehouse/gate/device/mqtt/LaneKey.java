// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A 32-byte key that a lane's controller and its door controller share. Compared by content; never printed.
 *
 * @param id by which both call it: 1 to 16 of a-z, 0-9 and dash
 * @param bytes the key; copied
 */
public record LaneKey(String id, byte[] bytes) {
    /** What a key is called where there is only one. */
    public static final String ONLY = "1";

    private static final int LENGTH = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,16}");

    public LaneKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A lane key's name must be 1 to 16 of a-z, 0-9 and dash.");
        }
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "The lane's key must be " + LENGTH + " bytes long, it has " + bytes.length + ".");
        }
        bytes = bytes.clone();
    }

    /** The only key of a lane. */
    public LaneKey(byte[] bytes) {
        this(ONLY, bytes);
    }

    /**
     * Reads the key as both configurations hold it.
     *
     * @param base64 standard base64 of 32 bytes, white space around it allowed
     * @throws IllegalArgumentException with a sentence that does not repeat the text
     */
    public static LaneKey parse(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The decoder's own message would quote a character of the key.
            throw new IllegalArgumentException("The lane's key is not base64.");
        }
        return new LaneKey(id, bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LaneKey that && id.equals(that.id) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "LaneKey[" + id + "]";
    }
}
