// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One BER-TLV data object (ISO/IEC 8825-1 §8.1): a window on the file's bytes, so that nothing is allocated because a
 * length says so.
 *
 * @param tag all bytes of the tag, for instance {@code 0x7F61}
 * @param source the bytes that it lies in, not copied
 * @param start where its tag begins
 * @param from where its value begins
 * @param length of its value in bytes; always inside the source
 * @param depth how many objects it lies in
 */
record DataObject(int tag, byte[] source, int start, int from, int length, int depth) {

    /** The one object that fills the whole of a file. */
    static DataObject ofFile(byte[] file, int tag) throws LdsException {
        DataObjects objects = new DataObjects(file);
        DataObject object = objects.next(tag);
        if (objects.hasNext()) {
            throw new LdsException(LdsErrorCode.TRAILING_BYTES, "bytes after the file's object");
        }
        return object;
    }

    /** The objects inside it. */
    DataObjects inside() throws LdsException {
        return new DataObjects(source, from, length, depth + 1);
    }

    /** A copy of its value. */
    byte[] value() {
        return Arrays.copyOfRange(source, from, from + length);
    }

    /** A copy of all of it, with tag and length as they stand. */
    byte[] encoded() {
        return Arrays.copyOfRange(source, start, from + length);
    }

    /** Its value as UTF-8; what is none becomes the replacement character. */
    String text() {
        return new String(source, from, length, StandardCharsets.UTF_8);
    }

    /** Refuses it when its value is longer than this, in bytes. */
    DataObject atMost(int bytes) throws LdsException {
        if (length > bytes) {
            throw new LdsException(LdsErrorCode.LENGTH, "an object is longer than its kind may be");
        }
        return this;
    }

    /** One byte of its value, 0 to 255. */
    int at(int index) throws LdsException {
        if (index < 0 || index >= length) {
            throw new LdsException(LdsErrorCode.LENGTH, "an object is shorter than its kind must be");
        }
        return source[from + index] & 0xFF;
    }

    /** {@code count} bytes of its value as an unsigned big-endian number; at most seven. */
    long number(int index, int count) throws LdsException {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | at(index + i);
        }
        return number;
    }

    @Override
    public String toString() {
        return "DataObject[" + Integer.toHexString(tag) + ", " + length + " bytes]";
    }
}
