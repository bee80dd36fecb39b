// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.traveller.Jpeg;

/**
 * What JPEG leaves of a picture.
 *
 * @param quality 0..1, as the JDK's encoder counts it
 */
public record JpegLoss(float quality) implements Step {
    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        byte[] file = Jpeg.encode(picture.image(), quality);
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            BufferedImage read = reader.read(0);
            System.arraycopy(Plane.of(read).values(), 0, picture.values(), 0, picture.values().length);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be read", impossible);
        } finally {
            reader.dispose();
        }
    }
}
