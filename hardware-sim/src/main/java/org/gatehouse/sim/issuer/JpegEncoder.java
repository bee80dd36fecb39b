// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Baseline JPEG of a portrait, in memory only. */
final class JpegEncoder {
    /** What a real chip spends on a JPEG portrait at most, bytes. */
    private static final int TARGET_LENGTH = 24 * 1024;

    /** From the best down; the last is taken even if it does not fit. */
    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f, 0.6f, 0.5f};

    private JpegEncoder() {}

    /** A JFIF file: the best that fits a chip, and never a poor one. */
    static byte[] encode(BufferedImage portrait) throws IssuanceException {
        BufferedImage image = opaque(portrait);
        byte[] file = {};
        for (float quality : QUALITIES) {
            file = encode(image, quality);
            if (file.length <= TARGET_LENGTH) {
                break;
            }
        }
        return file;
    }

    private static byte[] encode(BufferedImage image, float quality) throws IssuanceException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new IssuanceException(IssuanceFault.PORTRAIT_ENCODING_FAILED, e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** Three channels: with a fourth the writer would make a file that most readers take for CMYK. */
    static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return opaque;
    }
}
