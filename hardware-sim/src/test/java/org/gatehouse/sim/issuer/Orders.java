// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** What the issuer's tests order: the specimen holder of Doc 9303 and drawings that are nobody's face. */
final class Orders {
    static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Orders() {}

    static PassportOrder specimen(PortraitCoding coding, AccessProtocols access) {
        return new PassportOrder(
                "L898902C3",
                "Eriksson",
                "Anna Maria",
                "UTO",
                LocalDate.of(1974, 8, 12),
                Sex.FEMALE,
                LocalDate.of(2012, 4, 15),
                drawing(Color.ORANGE),
                coding,
                access);
    }

    /** A specimen with a small picture, where only the rest matters. */
    static PassportOrder small(AccessProtocols access) {
        return new PassportOrder(
                "L898902C3",
                "Eriksson",
                "Anna Maria",
                "UTO",
                LocalDate.of(1974, 8, 12),
                Sex.FEMALE,
                LocalDate.of(2012, 4, 15),
                drawing(Color.ORANGE, 48, 64),
                PortraitCoding.JPEG,
                access);
    }

    static PassportOrder named(String primary, String secondary, PassportOrder like) {
        return new PassportOrder(
                like.documentNumber(),
                primary,
                secondary,
                like.nationality(),
                like.birthDate(),
                like.sex(),
                like.expiryDate(),
                like.portrait(),
                like.portraitCoding(),
                like.access(),
                like.format(),
                like.optionalData(),
                like.issuingState(),
                like.chip());
    }

    static PassportOrder numbered(String documentNumber, LocalDate birth, Sex sex, LocalDate expiry) {
        return new PassportOrder(
                documentNumber,
                "Stevenson",
                "Peter John",
                "UTO",
                birth,
                sex,
                expiry,
                drawing(Color.CYAN),
                PortraitCoding.JPEG,
                AccessProtocols.BAC);
    }

    /** 480 x 640: a gradient with an oval in it, quite unlike a face and as hard to code. */
    static BufferedImage drawing(Color colour) {
        return drawing(colour, 480, 640);
    }

    static BufferedImage drawing(Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, width, height, colour));
        graphics.fillRect(0, 0, width, height);
        graphics.setPaint(new GradientPaint(0, height, colour, width, 0, Color.WHITE));
        graphics.fillOval(width / 5, height / 6, width * 3 / 5, height * 2 / 3);
        graphics.dispose();
        return image;
    }

    /** A drawing with detail of all sizes, as skin and hair have it. */
    static BufferedImage detailed(Color colour) {
        BufferedImage image = drawing(colour);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(19794);
        for (int i = 0; i < 4000; i++) {
            int size = 2 + random.nextInt(2 + 40_000 / (i + 400));
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 40));
            graphics.fillOval(random.nextInt(480), random.nextInt(640), size, size);
        }
        graphics.dispose();
        return image;
    }

    /** The same numbers for the same seed: Java's own generator that keeps to what it is seeded with. */
    static SecureRandom seeded(String seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(StandardCharsets.UTF_8));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
