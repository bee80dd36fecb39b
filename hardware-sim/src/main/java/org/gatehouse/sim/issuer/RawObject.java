// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One BER-TLV object as it stands in bytes (ISO/IEC 8825-1 §8.1): tags of one or two bytes, definite lengths. */
record RawObject(int tag, byte[] value, int lengthAt, int valueAt, byte[] encoded) {
    private static final int MAX_LENGTH_OCTETS = 3;

    /** The first object of the bytes. */
    static RawObject first(byte[] bytes) {
        return at(bytes, 0);
    }

    private static RawObject at(byte[] bytes, int start) {
        int at = start;
        int tag = octet(bytes, at++);
        if ((tag & 0x1F) == 0x1F) {
            tag = tag << 8 | octet(bytes, at++);
        }
        int lengthAt = at;
        int length = octet(bytes, at++);
        if (length > 0x7F) {
            int octets = length & 0x7F;
            if (octets == 0 || octets > MAX_LENGTH_OCTETS) {
                throw new IllegalArgumentException("a length of " + octets + " octets");
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | octet(bytes, at++);
            }
        }
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("an object is longer than what it stands in");
        }
        return new RawObject(
                tag,
                Arrays.copyOfRange(bytes, at, at + length),
                lengthAt - start,
                at - start,
                Arrays.copyOfRange(bytes, start, at + length));
    }

    /** The objects inside, each with its header. A BIT STRING or OCTET STRING has none here: its value is opaque. */
    List<byte[]> children() {
        List<byte[]> children = new ArrayList<>();
        int at = 0;
        while (at < value.length) {
            byte[] child = at(value, at).encoded();
            children.add(child);
            at += child.length;
        }
        return children;
    }

    byte[] withLengthOff(int by) {
        byte[] copy = encoded.clone();
        int stated = value.length + by;
        int octets = valueAt - lengthAt - 1;
        if (octets == 0) {
            copy[lengthAt] = (byte) stated;
        }
        for (int i = 0; i < octets; i++) {
            copy[lengthAt + 1 + i] = (byte) (stated >>> 8 * (octets - 1 - i));
        }
        return copy;
    }

    private static int octet(byte[] bytes, int at) {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("an object ends in its header");
        }
        return bytes[at] & 0xFF;
    }

    @Override
    public String toString() {
        return "RawObject[" + Integer.toHexString(tag) + ", " + value.length + " bytes]";
    }
}
