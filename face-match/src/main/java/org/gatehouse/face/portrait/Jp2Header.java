// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceException;
import org.jspecify.annotations.Nullable;

/** The boxes of a JP2 file (ISO/IEC 15444-1 Annex I): its image header box and the codestream must say the same. */
final class Jp2Header {
    private static final long JP2_HEADER = 0x6a703268;
    private static final long IMAGE_HEADER = 0x69686472;
    private static final long CODESTREAM = 0x6a703263;
    private static final int MAX_BOXES = 64;

    private Jp2Header() {}

    static ImageHeader read(byte[] encoded) throws FaceException {
        Octets octets = new Octets(encoded, 0, encoded.length);
        ImageHeader declared = null;
        for (int boxes = 0; boxes < MAX_BOXES && octets.remaining() > 0; boxes++) {
            Box box = Box.next(octets);
            if (box.type == JP2_HEADER) {
                declared = imageHeader(box.content);
            } else if (box.type == CODESTREAM) {
                return same(declared, CodestreamHeader.read(box.content, ImageFormat.JP2));
            }
        }
        throw Octets.malformed();
    }

    private static ImageHeader imageHeader(Octets superbox) throws FaceException {
        Box box = Box.next(superbox);
        if (box.type != IMAGE_HEADER) {
            throw Octets.malformed();
        }
        long height = box.content.u32();
        long width = box.content.u32();
        int components = box.content.u16();
        return new ImageHeader(
                ImageFormat.JP2, CodestreamHeader.side(width), CodestreamHeader.side(height), components);
    }

    private static ImageHeader same(@Nullable ImageHeader declared, ImageHeader coded) throws FaceException {
        if (!coded.equals(declared)) {
            throw Octets.malformed();
        }
        return coded;
    }

    /** One box: its four-character type and what is in it. */
    private record Box(long type, Octets content) {

        static Box next(Octets octets) throws FaceException {
            long length = octets.u32();
            long type = octets.u32();
            if (length == 0) {
                return new Box(type, octets.part(octets.remaining()));
            }
            if (length == 1) {
                return new Box(type, octets.part((octets.u32() << 32 | octets.u32()) - 16));
            }
            return new Box(type, octets.part(length - 8));
        }
    }
}
