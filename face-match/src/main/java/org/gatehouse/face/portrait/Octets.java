// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/** Reads big-endian numbers from a part of an array, never beyond its end. A view, not a copy: nothing to wipe. */
final class Octets {
    private final byte[] bytes;
    private final int end;
    private int position;

    Octets(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int u8() throws FaceException {
        need(1);
        return bytes[position++] & 0xff;
    }

    int u16() throws FaceException {
        return u8() << 8 | u8();
    }

    long u32() throws FaceException {
        return (long) u16() << 16 | u16();
    }

    void skip(long count) throws FaceException {
        need(count);
        position += (int) count;
    }

    /** The next {@code count} bytes as a part of their own, which this one skips. */
    Octets part(long count) throws FaceException {
        int from = position;
        skip(count);
        return new Octets(bytes, from, position);
    }

    private void need(long count) throws FaceException {
        if (count < 0 || count > remaining()) {
            throw malformed();
        }
    }

    static FaceException malformed() {
        return new FaceException(FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }
}
