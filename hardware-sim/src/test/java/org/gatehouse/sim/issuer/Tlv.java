// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Arrays;

/** One data object read back, strictly: minimal lengths, nothing behind it unless asked for. Independent of the writer. */
record Tlv(int tag, byte[] value, int end) {

    static Tlv whole(byte[] bytes) {
        Tlv tlv = at(bytes, 0);
        if (tlv.end != bytes.length) {
            throw new AssertionError("trailing bytes: " + (bytes.length - tlv.end));
        }
        return tlv;
    }

    static Tlv at(byte[] bytes, int start) {
        int position = start;
        int tag = bytes[position++] & 0xFF;
        if ((tag & 0x1F) == 0x1F) {
            tag = tag << 8 | bytes[position++] & 0xFF;
        }
        int length = bytes[position++] & 0xFF;
        if (length > 0x7F) {
            int count = length & 0x7F;
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | bytes[position++] & 0xFF;
            }
            if (length < 0x80 || count > 1 && length >>> (count - 1) * 8 == 0) {
                throw new AssertionError("length not minimal");
            }
        }
        return new Tlv(tag, Arrays.copyOfRange(bytes, position, position + length), position + length);
    }

    /** The child with this tag, searched one level down. */
    Tlv child(int wanted) {
        for (int position = 0; position < value.length; ) {
            Tlv child = at(value, position);
            if (child.tag == wanted) {
                return child;
            }
            position = child.end;
        }
        throw new AssertionError("no data object " + Integer.toHexString(wanted));
    }
}
