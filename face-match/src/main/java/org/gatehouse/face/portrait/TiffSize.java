// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gatehouse.face.FaceException;

/** The size of the first picture of a TIFF file (TIFF 6.0 section 2): the tags ImageWidth and ImageLength. */
final class TiffSize {
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int SHORT = 3;
    private static final int MAX_ENTRIES = 512;

    private TiffSize() {}

    static PhotographSize read(byte[] encoded) throws FaceException {
        ByteBuffer file =
                ByteBuffer.wrap(encoded).order(encoded[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            long directory = file.getInt(4) & 0xffffffffL;
            int at = Math.toIntExact(directory);
            int entries = Math.min(file.getShort(at) & 0xffff, MAX_ENTRIES);
            long width = 0;
            long height = 0;
            for (int i = 0; i < entries; i++) {
                int entry = at + 2 + 12 * i;
                int tag = file.getShort(entry) & 0xffff;
                if (tag == IMAGE_WIDTH) {
                    width = value(file, entry);
                } else if (tag == IMAGE_LENGTH) {
                    height = value(file, entry);
                }
            }
            return new PhotographSize(width, height);
        } catch (IndexOutOfBoundsException | ArithmeticException outside) {
            throw Octets.malformed();
        }
    }

    private static long value(ByteBuffer file, int entry) {
        boolean isShort = (file.getShort(entry + 2) & 0xffff) == SHORT;
        return isShort ? file.getShort(entry + 8) & 0xffff : file.getInt(entry + 8) & 0xffffffffL;
    }
}
