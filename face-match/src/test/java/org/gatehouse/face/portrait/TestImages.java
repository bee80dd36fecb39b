// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.leptonica.global.leptonica.lept_free;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixSetRGBPixel;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemJp2k;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;

/** Encoded pictures for tests, made on the spot. */
public final class TestImages {
    private TestImages() {}

    /** Four quarters: red, green, blue, grey. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] colours = {0xd02020, 0x20d020, 0x2020d0, 0x808080};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colours[(2 * y / height) * 2 + 2 * x / width]);
            }
        }
        return image;
    }

    /** By the JDK's own encoder, not the one under test. */
    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpg");
    }

    /** For what must be refused. */
    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Any image the JDK reads. */
    public static BufferedImage read(byte[] encoded) {
        try {
            return ImageIO.read(new ByteArrayInputStream(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JP2 file. */
    public static byte[] jp2(BufferedImage image) {
        PIX pix = pixCreate(image.getWidth(), image.getHeight(), 32);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                pixSetRGBPixel(pix, x, y, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
            }
        }
        try (PointerPointer<BytePointer> data = new PointerPointer<>(1);
                SizeTPointer size = new SizeTPointer(1)) {
            if (pixWriteMemJp2k(data, size, pix, 40, 0, 0, 0) != 0) {
                throw new IllegalStateException("Leptonica cannot write JPEG 2000");
            }
            BytePointer bytes = data.get(BytePointer.class, 0);
            byte[] encoded = new byte[Math.toIntExact(size.get())];
            bytes.get(encoded);
            lept_free(bytes);
            return encoded;
        } finally {
            pixDestroy(pix);
        }
    }

    /** The codestream of a JP2 file alone. */
    public static byte[] j2k(BufferedImage image) {
        byte[] boxed = jp2(image);
        return Arrays.copyOfRange(boxed, codestreamAt(boxed), boxed.length);
    }

    /** Where SOC stands in a JP2 file. */
    static int codestreamAt(byte[] boxed) {
        for (int i = 0; i < boxed.length; i++) {
            if (ImageFormat.of(Arrays.copyOfRange(boxed, i, Math.min(i + 4, boxed.length)))
                    .filter(ImageFormat.J2K::equals)
                    .isPresent()) {
                return i;
            }
        }
        throw new IllegalStateException("No codestream");
    }

    /** A copy with a big-endian number written over it. */
    static byte[] with(byte[] encoded, int at, int value) {
        byte[] copy = encoded.clone();
        ByteBuffer.wrap(copy).putInt(at, value);
        return copy;
    }

    /** A copy with a 16-bit number written over it. */
    static byte[] withShort(byte[] encoded, int at, int value) {
        byte[] copy = encoded.clone();
        ByteBuffer.wrap(copy).putShort(at, (short) value);
        return copy;
    }
}
