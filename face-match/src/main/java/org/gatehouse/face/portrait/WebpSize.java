// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/** The size of a WebP picture by its first chunk (RFC 9649): VP8, VP8L or VP8X. */
final class WebpSize {
    private static final int FIRST_CHUNK = 12;
    private static final int CONTENT = 20;

    private WebpSize() {}

    static PhotographSize read(LittleEndian file) throws FaceException {
        int kind = file.u8(FIRST_CHUNK + 3);
        switch (kind) {
            case ' ':
                // Frame tag of 3 bytes, start code of 3, then 14 bits of each.
                return new PhotographSize(file.u16(CONTENT + 6) & 0x3fff, file.u16(CONTENT + 8) & 0x3fff);
            case 'L':
                long bits = file.u32(CONTENT + 1);
                return new PhotographSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            case 'X':
                return new PhotographSize(
                        (file.u32(CONTENT + 4) & 0xffffff) + 1, (file.u32(CONTENT + 7) & 0xffffff) + 1);
            default:
                throw new FaceException(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
        }
    }
}
