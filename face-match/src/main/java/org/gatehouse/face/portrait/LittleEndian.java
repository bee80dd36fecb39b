// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceException;

/** Numbers at places of a file whose first byte is the least; never beyond its end. */
record LittleEndian(byte[] file) {

    int u8(long at) throws FaceException {
        if (at < 0 || at >= file.length) {
            throw Octets.malformed();
        }
        return file[(int) at] & 0xff;
    }

    int u16(long at) throws FaceException {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(long at) throws FaceException {
        return u16(at) | (long) u16(at + 2) << 16;
    }
}
