// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.ByteArrayOutputStream;

/** BER-TLV data objects as the LDS nests them (ISO/IEC 7816-4 §5.2.2.2): minimal lengths, tags of one or two bytes. */
final class DataObject {
    private static final int ONE_BYTE_LENGTH = 0x7F;

    private DataObject() {}

    /** One data object whose value is the parts in order. */
    static byte[] of(int tag, byte[]... parts) {
        byte[] value = concatenated(parts);
        ByteArrayOutputStream object = new ByteArrayOutputStream(value.length + 6);
        if (tag > 0xFF) {
            object.write(tag >>> 8);
        }
        object.write(tag);
        writeLength(object, value.length);
        object.writeBytes(value);
        return object.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream object, int length) {
        if (length <= ONE_BYTE_LENGTH) {
            object.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        object.write(0x80 | bytes);
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            object.write(length >>> shift);
        }
    }
}
