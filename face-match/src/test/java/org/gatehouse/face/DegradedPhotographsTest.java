// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faces of photographs are found as well where the pictures are small, tight, turned or damaged, and are still the same. */
class DegradedPhotographsTest {

    /** What is done to a photograph of 150 x 150 pixels. */
    enum Damage {
        JPEG_OF_LOW_QUALITY(1.25, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return image;
            }
        },
        GREY_92_BY_112(1.0, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return drawn(crop(image, 123.0 / 150, 1), 92, 112, BufferedImage.TYPE_BYTE_GRAY);
            }
        },
        GREY_64_BY_64_TIGHT(0.9, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return drawn(crop(image, 0.66, 0.66), 64, 64, BufferedImage.TYPE_BYTE_GRAY);
            }
        },
        TIGHT(1.0, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return crop(image, 0.62, 0.62);
            }
        },
        VERY_TIGHT(0.9, 6) {
            @Override
            BufferedImage on(BufferedImage image) {
                return crop(image, 0.5, 0.54);
            }
        },
        TURNED_BY_A_QUARTER(1.15, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return turned(image, 90);
            }
        },
        UPSIDE_DOWN(1.15, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return turned(image, 180);
            }
        },
        TURNED_BY_20_DEGREES(1.1, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return turned(image, 20);
            }
        },
        LARGE(1.2, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                return drawn(image, 2400, 2400, BufferedImage.TYPE_INT_RGB);
            }
        },
        SMALL_IN_A_LARGE_SCENE(1.1, 0) {
            @Override
            BufferedImage on(BufferedImage image) {
                BufferedImage scene = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = scene.createGraphics();
                pen.setColor(new Color(0x6a7a88));
                pen.fillRect(0, 0, 1600, 1200);
                pen.drawImage(image, 300, 200, null);
                pen.dispose();
                return scene;
            }
        };

        private final double leastScore;
        private final int mostMissed;

        Damage(double leastScore, int mostMissed) {
            this.leastScore = leastScore;
            this.mostMissed = mostMissed;
        }

        abstract BufferedImage on(BufferedImage image);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void theFaceOfADamagedPhotographIsFoundAndIsStillTheSame(Damage damage) throws Exception {
        assumeTrue(
                Files.isDirectory(PhotographsTest.PEOPLE),
                "Skipped: the photographs of the cross-check are not on this machine");
        int missed = 0;
        int second = 0;
        double sum = 0;
        double lowest = 2;
        List<Path> files = files();
        try (FaceMatcher matcher = TestModels.matcher()) {
            for (Path file : files) {
                byte[] whole = Files.readAllBytes(file);
                byte[] damaged = jpeg(
                        damage.on(ImageIO.read(file.toFile())), damage == Damage.JPEG_OF_LOW_QUALITY ? 0.3f : 0.9f);
                try (Photograph original = matcher.photograph(whole);
                        Photograph found = matcher.photograph(damaged)) {
                    double score = original.reference().score(found.reference());
                    sum += score;
                    lowest = Math.min(lowest, score);
                    second += found.foundAtSecondLook() ? 1 : 0;
                } catch (FaceException e) {
                    missed++;
                }
            }
        }
        double mean = sum / (files.size() - missed);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d missed, %d at a second look, score with the original %.3f (lowest %.3f)%n",
                damage,
                missed,
                files.size(),
                second,
                mean,
                lowest);
        assertThat(missed).isLessThanOrEqualTo(damage.mostMissed);
        assertThat(mean).isGreaterThan(damage.leastScore);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(PhotographsTest.PEOPLE)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The middle of a picture, as fractions of both sides. */
    private static BufferedImage crop(BufferedImage image, double width, double height) {
        int w = (int) Math.round(image.getWidth() * width);
        int h = (int) Math.round(image.getHeight() * height);
        BufferedImage part = image.getSubimage((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h);
        return drawn(part, w, h, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        BufferedImage result = new BufferedImage(width, height, type);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }

    private static BufferedImage turned(BufferedImage image, int degrees) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return result;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
