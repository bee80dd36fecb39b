// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.leptonica.global.leptonica.lept_free;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixSetPixel;
import static org.bytedeco.leptonica.global.leptonica.pixSetRGBPixel;
import static org.bytedeco.leptonica.global.leptonica.pixSetSpp;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemJp2k;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
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

    /** The same, in scans that sharpen it one after the other. */
    public static byte[] progressiveJpeg(BufferedImage image) {
        return jpeg(new IIOImage(image, null, null), ImageWriteParam.MODE_DEFAULT);
    }

    /** Four components, as printers have them. */
    public static byte[] fourComponentJpeg(int width, int height) {
        return jpeg(
                new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null), null, null),
                ImageWriteParam.MODE_DISABLED);
    }

    private static byte[] jpeg(IIOImage image, int progressive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setProgressiveMode(progressive);
            writer.write(null, image, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The same without its colours. */
    public static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return grey;
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

    /** The pixels of a picture, row after row. */
    static byte[] pixels(Picture picture) {
        ByteBuffer buffer = picture.bgr().createBuffer();
        byte[] pixels = new byte[buffer.remaining()];
        buffer.get(pixels);
        return pixels;
    }

    /** A JP2 file of three components. */
    public static byte[] jp2(BufferedImage image) {
        return jp2(image, 3);
    }

    /** A JP2 file: 1 component is grey, 3 are colours, 4 colours and a transparency. */
    public static byte[] jp2(BufferedImage image, int components) {
        PIX pix = pixCreate(image.getWidth(), image.getHeight(), components == 1 ? 8 : 32);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                if (components == 1) {
                    pixSetPixel(pix, x, y, rgb & 0xff);
                } else {
                    pixSetRGBPixel(pix, x, y, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
                }
            }
        }
        pixSetSpp(pix, components);
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
        return codestream(jp2(image));
    }

    /** The codestream of that JP2 file alone. */
    public static byte[] codestream(byte[] boxed) {
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
