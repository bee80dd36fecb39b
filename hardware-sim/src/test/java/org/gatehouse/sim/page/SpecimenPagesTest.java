// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecimenPagesTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theSameSeedGivesTheSamePixelsAndTruth(Profile profile) {
        SpecimenPage page = SpecimenPages.page(profile, 7);
        SpecimenPage again = SpecimenPages.page(profile, 7);
        assertThat(pixels(again.visible())).isEqualTo(pixels(page.visible()));
        assertThat(pixels(again.infrared())).isEqualTo(pixels(page.infrared()));
        assertThat(again.truth()).isEqualTo(page.truth());
    }

    @Test
    void anotherSeedGivesAnotherPage() {
        assertThat(SpecimenPages.page(Profile.CLEAN_150, 1).truth().mrzLines())
                .isNotEqualTo(SpecimenPages.page(Profile.CLEAN_150, 2).truth().mrzLines());
    }

    @Test
    void aPassportFillsTheGlass() {
        BufferedImage fine =
                SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, 1).visible();
        BufferedImage coarse =
                SpecimenPages.page(Profile.CLEAN_150, PageFormat.TD3, 1).infrared();
        assertThat(List.of(fine.getWidth(), fine.getHeight())).containsExactly(1480, 1050);
        assertThat(List.of(coarse.getWidth(), coarse.getHeight())).containsExactly(740, 525);
        assertThat(fine.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void theTruthSaysWhereTheInkIs(PageFormat format) {
        for (Profile profile : List.of(Profile.CLEAN_300, Profile.CLEAN_150, Profile.HARD)) {
            SpecimenPage page = SpecimenPages.page(profile, format, 3);
            for (PrintedLine line : page.truth().lines()) {
                assertThat(brightness(page.infrared(), line.where(), 0, 1))
                        .as("%s %s", profile, format)
                        .isLessThan(brightness(page.infrared(), line.where(), -0.5, -0.2) - 4);
            }
        }
    }

    @Test
    void aReaderOf300DpiSeesThirtyPixelsACharacter() {
        PrintedLine line = SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, 5)
                .truth()
                .lines()
                .get(0);
        double length = line.where().upperLeft().distance(line.where().upperRight());
        assertThat(length / 44).isCloseTo(30, within(0.3));
    }

    @Test
    void infraredHidesTheBackgroundAndKeepsTheMrz() {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, 12);
        assertThat(unevenness(page.infrared(), 40, 230)).isLessThan(unevenness(page.visible(), 40, 230) / 2);
    }

    @Test
    void aBlankPageHasNoLines() {
        for (long seed = 0; seed < 12; seed++) {
            PageTruth truth = SpecimenPages.page(Profile.BLANK, seed).truth();
            assertThat(truth.lines()).as("seed %d", seed).isEmpty();
            assertThat(truth.format()).isEmpty();
        }
        assertThatThrownBy(() -> SpecimenPages.page(Profile.BLANK, PageFormat.TD3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page(BLANK, seed)");
    }

    /** Mean over a band of the quadrilateral, 0 its upper and 1 its lower side. */
    private static double brightness(BufferedImage image, Quadrilateral where, double from, double to) {
        double sum = 0;
        int count = 0;
        for (double across = from; across <= to; across += 0.1) {
            for (double along = 0.01; along < 1; along += 0.002) {
                Point2D left = between(where.upperLeft(), where.lowerLeft(), across);
                Point2D right = between(where.upperRight(), where.lowerRight(), across);
                Point2D point = between(left, right, along);
                sum += image.getRaster().getSample((int) point.getX(), (int) point.getY(), 0);
                count++;
            }
        }
        return sum / count;
    }

    private static Point2D between(Point2D a, Point2D b, double share) {
        return new Point2D.Double(a.getX() + (b.getX() - a.getX()) * share, a.getY() + (b.getY() - a.getY()) * share);
    }

    /** Mean difference of neighbouring means of 4 x 4 pixels in a strip of the background left of the portrait's foot. */
    private static double unevenness(BufferedImage image, int left, int height) {
        double sum = 0;
        int count = 0;
        int top = 1050 - 275 - height;
        for (int y = top; y < top + height; y += 4) {
            for (int x = 1440 - left; x < 1440; x += 4) {
                sum += Math.abs(mean(image, x, y) - mean(image, x, y + 4));
                count++;
            }
        }
        return sum / count;
    }

    private static double mean(BufferedImage image, int x, int y) {
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += image.getRaster().getSample(x + i % 4, y + i / 4, 0);
        }
        return sum / 16;
    }

    private static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
