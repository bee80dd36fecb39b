// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.util.Optional;

/** The encodings that Doc 9303-10 allows for a facial image, told apart by their first bytes. */
public enum ImageFormat {
    /** ISO/IEC 10918-1. */
    JPEG(new int[] {0xff, 0xd8, 0xff}),
    /** ISO/IEC 15444-1 Annex I: boxes around a codestream. */
    JP2(new int[] {0, 0, 0, 12, 'j', 'P', ' ', ' ', 0x0d, 0x0a, 0x87, 0x0a}),
    /** ISO/IEC 15444-1 Annex A: the codestream alone, SOC then SIZ. */
    J2K(new int[] {0xff, 0x4f, 0xff, 0x51});

    private final int[] magic;

    ImageFormat(int[] magic) {
        this.magic = magic;
    }

    /** The format whose signature the bytes begin with. */
    public static Optional<ImageFormat> of(byte[] encoded) {
        for (ImageFormat format : values()) {
            if (format.begins(encoded)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] encoded) {
        if (encoded.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((encoded[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
