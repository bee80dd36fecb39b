// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * The small data objects that travel in the commands and answers of the access protocols, with tags of one byte
 * (Doc 9303-11 §4.4.4, §6.2.4).
 */
final class CardObjects {
    /** Dynamic authentication data. */
    static final int DYNAMIC = 0x7C;

    private static final int MAX_OBJECTS = 4;

    private CardObjects() {}

    /** One object. */
    static byte[] of(int tag, byte[] value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        if (value.length > 0xFF) {
            bytes.write(0x82);
            bytes.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            bytes.write(0x81);
        }
        bytes.write(value.length);
        bytes.writeBytes(value);
        return bytes.toByteArray();
    }

    /** An object identifier, given in dotted form, under a context tag. */
    static byte[] identifier(int tag, String dotted) {
        try {
            byte[] encoded = new ASN1ObjectIdentifier(dotted).getEncoded();
            encoded[0] = (byte) tag;
            return encoded;
        } catch (IOException e) {
            throw new IllegalArgumentException("no object identifier", e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /**
     * The objects inside dynamic authentication data, by tag.
     *
     * @throws IllegalArgumentException when it is anything else, has bytes left over, or repeats a tag
     */
    static Map<Integer, byte[]> dynamic(byte[] answer) {
        byte[] inside = objects(answer).get(DYNAMIC);
        if (inside == null) {
            throw new IllegalArgumentException("no dynamic authentication data");
        }
        return objects(inside);
    }

    private static Map<Integer, byte[]> objects(byte[] bytes) {
        Map<Integer, byte[]> objects = new LinkedHashMap<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            int tag = rest.get() & 0xFF;
            byte[] value = new byte[length(rest)];
            rest.get(value);
            if (objects.put(tag, value) != null || objects.size() > MAX_OBJECTS) {
                throw new IllegalArgumentException("an object came twice, or too many came");
            }
        }
        return objects;
    }

    private static int length(ByteBuffer rest) {
        int length = rest.hasRemaining() ? rest.get() & 0xFF : Integer.MAX_VALUE;
        if (length == 0x81 && rest.remaining() >= 1) {
            length = rest.get() & 0xFF;
        } else if (length == 0x82 && rest.remaining() >= 2) {
            length = rest.getShort() & 0xFFFF;
        } else if (length > 0x7F) {
            throw new IllegalArgumentException("no definite length");
        }
        if (length > rest.remaining()) {
            throw new IllegalArgumentException("an object is longer than what it lies in");
        }
        return length;
    }
}
