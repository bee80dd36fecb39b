// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.nio.charset.StandardCharsets;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/**
 * The size that the header of a JPEG, PNG, BMP, PNM, TIFF or WebP names, read without a decoder.
 *
 * @param width pixels
 * @param height pixels
 */
record PhotographSize(long width, long height) {

    /** Only the header is read; what follows it may be anything. */
    static PhotographSize read(byte[] encoded) throws FaceException {
        Octets octets = new Octets(encoded, 0, encoded.length);
        if (begins(encoded, "\u00ff\u00d8\u00ff")) {
            return jpeg(octets);
        }
        if (begins(encoded, "\u0089PNG\r\n\u001a\n")) {
            octets.skip(12);
            if (octets.u32() != 0x49484452) {
                throw Octets.malformed();
            }
            return new PhotographSize(octets.u32(), octets.u32());
        }
        if (begins(encoded, "BM")) {
            return bmp(new LittleEndian(encoded));
        }
        if (encoded.length > 2 && encoded[0] == 'P' && encoded[1] >= '1' && encoded[1] <= '6') {
            return pnm(octets);
        }
        if (begins(encoded, "RIFF") && encoded.length >= 16 && begins(new Octets(encoded, 8, 12), "WEBP")) {
            return WebpSize.read(new LittleEndian(encoded));
        }
        if (begins(encoded, "II*\0") || begins(encoded, "MM\0*")) {
            return TiffSize.read(encoded);
        }
        throw new FaceException(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
    }

    boolean within(ImageBounds bounds) {
        long shorter = Math.min(width, height);
        long longer = Math.max(width, height);
        return shorter >= bounds.minSide() && longer <= bounds.maxSide() && shorter * longer <= bounds.maxPixels();
    }

    /** As it is, or on its side: a decoder follows the orientation tag. */
    boolean isThatOf(Picture picture) {
        return picture.width() == width && picture.height() == height
                || picture.width() == height && picture.height() == width;
    }

    /** ISO/IEC 10918-1 B.2.2: the first frame header. */
    private static PhotographSize jpeg(Octets octets) throws FaceException {
        octets.skip(2);
        while (true) {
            int marker = octets.u8();
            if (marker != 0xff) {
                throw Octets.malformed();
            }
            while (marker == 0xff) {
                marker = octets.u8();
            }
            Octets segment = octets.part(octets.u16() - 2L);
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                segment.skip(1);
                int height = segment.u16();
                return new PhotographSize(segment.u16(), height);
            }
        }
    }

    /** BITMAPINFOHEADER and its successors; a negative height counts the rows from above. */
    private static PhotographSize bmp(LittleEndian file) throws FaceException {
        if (file.u32(14) < 40) {
            return new PhotographSize(file.u16(18), file.u16(20));
        }
        return new PhotographSize(file.u32(18), Math.abs((int) file.u32(22)));
    }

    /** Magic number, white space and comments, width, white space and comments, height. */
    private static PhotographSize pnm(Octets octets) throws FaceException {
        octets.skip(2);
        long width = number(octets);
        return new PhotographSize(width, number(octets));
    }

    private static long number(Octets octets) throws FaceException {
        int c = octets.u8();
        while (c == '#' || c == ' ' || c >= '\t' && c <= '\r') {
            if (c == '#') {
                while (c != '\n' && c != '\r') {
                    c = octets.u8();
                }
            }
            c = octets.u8();
        }
        long value = 0;
        int digits = 0;
        while (c >= '0' && c <= '9' && digits++ < 9) {
            value = 10 * value + c - '0';
            c = octets.u8();
        }
        if (digits == 0 || digits > 9) {
            throw Octets.malformed();
        }
        return value;
    }

    private static boolean begins(byte[] encoded, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return encoded.length >= bytes.length
                && java.util.Arrays.equals(bytes, 0, bytes.length, encoded, 0, bytes.length);
    }

    private static boolean begins(Octets octets, String magic) throws FaceException {
        for (int i = 0; i < magic.length(); i++) {
            if (octets.u8() != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
