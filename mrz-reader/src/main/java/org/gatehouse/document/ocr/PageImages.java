// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.locate.Scratch;

/** Decodes the pictures of pages: JPEG, PNG or BMP. What they say of their orientation is ignored: the reader finds it. */
public final class PageImages {
    /** Bytes of an encoded picture. */
    static final int MOST_BYTES = 32 << 20;

    /** Pixels of a side. */
    static final int LONGEST_SIDE = 8192;

    /** Pixels of a picture: twice an A4 page at 300 dpi. */
    static final int MOST_PIXELS = 24_000_000;

    /** Scans of a JPEG. A progressive one of this size has about ten; each costs a pass over all its pixels. */
    static final int MOST_SCANS = 64;

    private static final String[] FORMATS = {"jpeg", "png", "bmp"};

    private PageImages() {}

    /**
     * Decodes a picture. Its size is read and checked before anything else is.
     *
     * @throws PageException if it is none, broken or too large
     */
    public static PageImage decode(byte[] encoded) throws PageException {
        if (encoded.length > MOST_BYTES) {
            throw new PageException(
                    PageErrorCode.TOO_LARGE,
                    "The picture of the page has more than " + (MOST_BYTES >> 20) + " MiB: send it compressed.");
        }
        checkSize(encoded);
        checkScans(encoded);
        try {
            return decodeChecked(encoded);
        } catch (RuntimeException e) {
            // OpenCV throws what it likes at a broken picture; it may quote it.
            throw notAPicture();
        }
    }

    private static PageImage decodeChecked(byte[] encoded) throws PageException {
        try (Scratch scratch = new Scratch();
                Mat wrapped = new Mat(1, encoded.length, CV_8UC1, scratch.copy(encoded))) {
            Mat colours = scratch.keep(imdecode(wrapped, IMREAD_COLOR | IMREAD_IGNORE_ORIENTATION));
            if (colours.empty() || tooLarge(colours.cols(), colours.rows())) {
                throw notAPicture();
            }
            return grey(colours);
        }
    }

    private static void checkSize(byte[] encoded) throws PageException {
        // In memory: a page must not lie in a temporary file.
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notAPicture();
            }
            ImageReader reader = readers.next();
            try {
                if (Arrays.stream(FORMATS).noneMatch(format -> isOf(reader, format))) {
                    throw notAPicture();
                }
                reader.setInput(stream, true, true);
                if (tooLarge(reader.getWidth(0), reader.getHeight(0))) {
                    throw new PageException(
                            PageErrorCode.TOO_LARGE,
                            "The picture of the page has a side of more than " + LONGEST_SIDE + " or in all more than "
                                    + MOST_PIXELS / 1_000_000 + " million pixels: scan it at 300 dpi.");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The readers of the platform throw what they like at a broken header; it may quote the picture.
            throw notAPicture();
        }
    }

    /**
     * Counts the marks that begin a scan (SOS, ISO/IEC 10918-1 B.2.3), wherever they stand. None can hide: compressed pixels never
     * hold these two bytes. A small picture within the picture may add a few.
     */
    private static void checkScans(byte[] encoded) throws PageException {
        if (encoded.length < 2 || (encoded[0] & 0xFF) != 0xFF || (encoded[1] & 0xFF) != 0xD8) {
            return;
        }
        int scans = 0;
        for (int i = 1; i < encoded.length; i++) {
            scans += (encoded[i - 1] & 0xFF) == 0xFF && (encoded[i] & 0xFF) == 0xDA ? 1 : 0;
        }
        if (scans > MOST_SCANS) {
            throw new PageException(
                    PageErrorCode.NOT_A_PICTURE,
                    "The JPEG of the page has more than " + MOST_SCANS
                            + " scans: send it as a baseline JPEG, which has one.");
        }
    }

    private static boolean isOf(ImageReader reader, String format) {
        return Arrays.asList(reader.getOriginatingProvider().getFormatNames()).contains(format);
    }

    private static boolean tooLarge(int width, int height) {
        return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
    }

    private static PageException notAPicture() {
        return new PageException(
                PageErrorCode.NOT_A_PICTURE,
                "This is no picture that can be decoded: send the page as JPEG, PNG or BMP.");
    }

    /**
     * Grey that favours black print: an MRZ is printed in black that infra-red sees (Doc 9303-3 §4.4), and paper in any colour.
     * Half of it is the brightest colour, in which coloured paper and stamps are pale and black print is as dark as before.
     */
    private static PageImage grey(Mat colours) {
        byte[] values = new byte[Math.toIntExact(colours.total()) * 3];
        try {
            ByteBuffer buffer = colours.createBuffer();
            buffer.get(values);
            return new PageImage(colours.cols(), colours.rows(), grey(values));
        } finally {
            Arrays.fill(values, (byte) 0);
        }
    }

    private static byte[] grey(byte[] values) {
        byte[] grey = new byte[values.length / 3];
        for (int i = 0; i < grey.length; i++) {
            int blue = values[3 * i] & 0xFF;
            int green = values[3 * i + 1] & 0xFF;
            int red = values[3 * i + 2] & 0xFF;
            int brightest = Math.max(red, Math.max(green, blue));
            int luminance = (299 * red + 587 * green + 114 * blue) / 1000;
            grey[i] = (byte) ((brightest + luminance) / 2);
        }
        return grey;
    }
}
