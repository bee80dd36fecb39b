// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Data objects as the tests write them, right or wrong. */
public final class Encoded {
    private Encoded() {}

    /** An object with the shortest definite length. */
    public static byte[] object(int tag, byte[]... parts) {
        byte[] value = bytes(parts);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            object.write(tag >> 8);
        }
        object.write(tag);
        if (value.length > 0xFF) {
            object.write(0x82);
            object.write(value.length >> 8);
        } else if (value.length > 0x7F) {
            object.write(0x81);
        }
        object.write(value.length);
        object.writeBytes(value);
        return object.toByteArray();
    }

    /** All of them, one after the other. */
    public static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A text in UTF-8. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hexadecimal digits, with blanks anywhere. */
    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
