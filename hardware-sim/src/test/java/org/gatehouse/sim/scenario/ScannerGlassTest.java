// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScannerGlassTest {
    private static final BufferedImage FACE = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);
    private static final int ROW = 20;

    private static Travellers travellers;
    private static IssuedPassport passport;

    @BeforeAll
    static void issue() throws Exception {
        Story story = DemoStories.named("upside-down").orElseThrow();
        travellers = new Travellers(List.of(story), 3, Clock.systemUTC(), new SecureRandom(), new SplittableRandom(3));
        passport = travellers.passport(story);
    }

    @AfterAll
    static void close() {
        travellers.close();
    }

    @Test
    void theSameSeedGivesTheSamePictures() {
        PageScan first = new ScannerGlass(5).scan(passport, FACE, Laying.DATA_PAGE);
        PageScan second = new ScannerGlass(5).scan(passport, FACE, Laying.DATA_PAGE);
        assertThat(second.infrared()).isEqualTo(first.infrared());
        assertThat(second.visible()).isEqualTo(first.visible());
    }

    @Test
    void thePicturesAreOfTheGlassAndSmallEnoughForTheWire() throws IOException {
        PageScan scan = new ScannerGlass(5).scan(passport, FACE, Laying.DATA_PAGE);
        for (byte[] picture : List.of(scan.infrared(), scan.visible())) {
            assertThat(picture.length).isLessThan(4 << 20);
            BufferedImage image = image(picture);
            assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1480, 1050);
        }
    }

    @Test
    void theMrzStandsBelowOnAPassportLaidAsMeantAndAboveOnOneUpsideDown() throws IOException {
        double[] meant = ink(Laying.DATA_PAGE);
        double[] turned = ink(Laying.UPSIDE_DOWN);
        assertThat(meant[1]).isGreaterThan(2 * meant[0]);
        assertThat(turned[0]).isGreaterThan(2 * turned[1]);
    }

    @Test
    void theCoverHasNothingDarkOnItInInfraRed() throws IOException {
        assertThat(ink(Laying.COVER)).containsOnly(0);
    }

    /** Share of dark pixels in the quarter above and the quarter below, of the columns in which any MRZ stands. */
    private static double[] ink(Laying laying) throws IOException {
        BufferedImage image =
                image(new ScannerGlass(5).scan(passport, FACE, laying).infrared());
        int quarter = image.getHeight() / 4;
        return new double[] {
            dark(image, ROW, quarter), dark(image, image.getHeight() - quarter, image.getHeight() - ROW)
        };
    }

    private static double dark(BufferedImage image, int from, int to) {
        int dark = 0;
        for (int y = from; y < to; y++) {
            for (int x = image.getWidth() / 2; x < image.getWidth() * 9 / 10; x++) {
                dark += image.getRaster().getSample(x, y, 0) < 50 ? 1 : 0;
            }
        }
        return (double) dark / (to - from) / image.getWidth();
    }

    private static BufferedImage image(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
