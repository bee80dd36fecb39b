// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.gatehouse.sim.chip.ChipKeys;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.AccessSecret;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.page.print.DrawnPortrait;
import org.junit.jupiter.api.Test;

class PassportPageTest {
    private static final int WIDTH = 1480;
    private static final int HEIGHT = 1050;
    private static final PassportPage PAGE = PassportPage.print(passport(), order(), 1);

    @Test
    void theMrzLiesAtTheLowerEdgeInBothLights() throws Exception {
        PageImages images = PAGE.scan(Laying.STRAIGHT, 1);
        for (byte[] file : List.of(images.visible(), images.infrared())) {
            BufferedImage picture = picture(file);
            assertThat(picture.getWidth()).isEqualTo(WIDTH);
            assertThat(picture.getHeight()).isEqualTo(HEIGHT);
            assertThat(ink(picture, 0.8, 0.95)).isGreaterThan(4_000);
        }
    }

    @Test
    void infraredShowsNoPrintBesideTheMrzAndTheFilledInFields() throws Exception {
        PageImages images = PAGE.scan(Laying.STRAIGHT, 1);
        assertThat(ink(picture(images.infrared()), 0.02, 0.7))
                .isLessThan(ink(picture(images.visible()), 0.02, 0.7) / 2);
    }

    @Test
    void aPageLaidUpsideDownHasItsMrzAtTheUpperEdge() throws Exception {
        BufferedImage picture = picture(PAGE.scan(Laying.UPSIDE_DOWN, 1).infrared());
        assertThat(ink(picture, 0.05, 0.2)).isGreaterThan(4_000);
    }

    @Test
    void aPageThatIsNotPushedInLosesPartOfItsMrz() throws Exception {
        BufferedImage whole = picture(PAGE.scan(Laying.STRAIGHT, 1).infrared());
        BufferedImage picture = picture(PAGE.scan(Laying.NOT_PUSHED_IN, 1).infrared());
        assertThat(darkColumns(picture)).isBetween(200, darkColumns(whole) * 3 / 4);
    }

    /** Pixels much darker than the paper between two heights, as shares of the picture's. */
    private static int ink(BufferedImage picture, double from, double to) {
        int count = 0;
        for (int y = (int) (HEIGHT * from); y < HEIGHT * to; y++) {
            for (int x = 60; x < WIDTH - 60; x++) {
                count += picture.getRaster().getSample(x, y, 0) < 130 ? 1 : 0;
            }
        }
        return count;
    }

    /** Columns of the zone's height in which print stands before paper. */
    private static int darkColumns(BufferedImage picture) {
        int count = 0;
        for (int x = 0; x < WIDTH; x++) {
            boolean paper = false;
            boolean print = false;
            for (int y = HEIGHT - 230; y < HEIGHT - 80; y++) {
                int value = picture.getRaster().getSample(x, y, 0);
                paper |= value > 190;
                print |= value < 140;
            }
            count += paper && print ? 1 : 0;
        }
        return count;
    }

    private static BufferedImage picture(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static PassportOrder order() {
        return new PassportOrder(
                "L898902C3",
                "Eriksson",
                "Anna Maria",
                "UTO",
                LocalDate.of(1974, 8, 12),
                Sex.FEMALE,
                LocalDate.of(2012, 4, 15),
                DrawnPortrait.draw(new SplittableRandom(3)),
                PortraitCoding.JPEG,
                AccessProtocols.BAC);
    }

    private static IssuedPassport passport() {
        return new IssuedPassport(
                List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
                Map.of(),
                new AccessSecret("L898902C3", "740812", "120415"),
                AccessProtocols.BAC,
                ChipKeys.none(),
                Optional.empty());
    }
}
