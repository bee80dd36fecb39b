// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.util.Optional;
import org.gatehouse.face.FaceErrorCode;

/**
 * What goes between a gate and its decoder process. The process sends {@link #READY} once. Then, for each image, it is sent
 * four bytes with the length and the bytes themselves, and answers with {@link #PICTURE} and the pixels, row after row, three
 * bytes each, as many as the header says; or with the number of an error.
 */
final class DecoderWire {
    static final byte READY = 0x52;
    static final byte PICTURE = 0;
    static final int BYTES_PER_PIXEL = 3;

    private DecoderWire() {}

    static byte number(FaceErrorCode code) {
        return (byte) (code.ordinal() + 1);
    }

    /** Empty for a number that no honest process sends. */
    static Optional<FaceErrorCode> code(byte number) {
        FaceErrorCode[] codes = FaceErrorCode.values();
        return number >= 1 && number <= codes.length ? Optional.of(codes[number - 1]) : Optional.empty();
    }
}
