// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One BER-TLV data object of an APDU (ISO/IEC 7816-4 §5.2.2): tags of one or two bytes, lengths of up to three. */
record Tlv(int tag, byte[] value) {

    private static final int MAX_OBJECTS = 16;

    /**
     * Reads the objects that fill these bytes completely.
     *
     * @throws StatusException with {@code otherwise} if they do not, or are more than 16
     */
    static List<Tlv> read(byte[] bytes, StatusWord otherwise) throws StatusException {
        List<Tlv> objects = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int tag = bytes[at++] & 0xFF;
            if ((tag & 0x1F) == 0x1F && at < bytes.length) {
                tag = tag << 8 | bytes[at++] & 0xFF;
            }
            if (at >= bytes.length || objects.size() == MAX_OBJECTS) {
                throw new StatusException(otherwise);
            }
            int length = bytes[at++] & 0xFF;
            if (length > 0x7F) {
                int count = length - 0x80;
                if (count < 1 || count > 2 || at + count > bytes.length) {
                    throw new StatusException(otherwise);
                }
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = length << 8 | bytes[at++] & 0xFF;
                }
            }
            if (length > bytes.length - at) {
                throw new StatusException(otherwise);
            }
            objects.add(new Tlv(tag, Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return objects;
    }

    /** The one object that these bytes are, with this tag; its value. */
    static byte[] only(int tag, byte[] bytes) throws StatusException {
        List<Tlv> objects = read(bytes, StatusWord.INCORRECT_DATA);
        if (objects.size() != 1 || objects.get(0).tag() != tag) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        return objects.get(0).value();
    }

    /** Tag, shortest length, value. */
    static byte[] encode(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 5);
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        if (value.length > 0xFF) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
