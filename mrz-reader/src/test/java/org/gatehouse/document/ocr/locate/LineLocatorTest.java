// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Random;
import org.gatehouse.document.ocr.GeneratedPage;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.sim.page.PrintedLine;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.Quadrilateral;
import org.gatehouse.sim.page.SpecimenPage;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineLocatorTest {
    private static final long SEED = 40;

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void theMrzOfACleanPageIsTheFirstThingFound(PageFormat format) {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, format, SEED);

        LineGroup first = firstGroup(GeneratedPage.of(page).image());

        for (PrintedLine line : page.truth().lines()) {
            assertThat(first.lines()).as("%s", line).anySatisfy(found -> assertLiesOn(found, line.where()));
        }
    }

    @Test
    void aPageOnItsSideIsFoundInTheFirstLookToo() {
        GeneratedPage page = GeneratedPage.of(SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, SEED));

        LineGroup first = firstGroup(page.quarterTurned().image());

        assertThat(first.lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Math.abs(Math.cos(first.lines().get(0).angle()))).isLessThan(0.1);
    }

    @Test
    void linesAtAnyAngleAreFoundInSomeLook() {
        for (int degrees = 10; degrees < 180; degrees += 43) {
            PageImage page = stripes(700, Math.toRadians(degrees));

            boolean found = false;
            try (LineLocator locator = new LineLocator(page)) {
                while (!found && locator.hasNext()) {
                    found = locator.next().stream()
                            .anyMatch(group -> group.lines().size() >= 2);
                }
            }

            assertThat(found).as("%d degrees", degrees).isTrue();
        }
    }

    @Test
    void everyLineIsReturnedOnceOnly() {
        PageImage page = GeneratedPage.of(SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD2, SEED))
                .image();
        try (LineLocator locator = new LineLocator(page)) {
            TextLine first = locator.next().get(0).lines().get(0);
            while (locator.hasNext()) {
                assertThat(locator.next())
                        .flatExtracting(LineGroup::lines)
                        .noneMatch(line -> Math.abs(first.across(line)) < 0.3 * first.capHeight()
                                && Math.abs(line.angle() - first.angle()) < 0.02
                                && Math.abs(line.length() - first.length()) < first.capHeight());
            }
        }
    }

    @Test
    void noiseIsSearchedToAnEnd() {
        byte[] grey = new byte[300 * 200];
        new Random(SEED).nextBytes(grey);
        try (LineLocator locator = new LineLocator(new PageImage(300, 200, grey))) {
            int looks = 0;
            while (locator.hasNext()) {
                locator.next();
                looks++;
            }
            assertThat(looks).isBetween(2, 40);
        }
    }

    /** The reader bears an eighth of a capital's height at the middle, and more room at the ends, but no less. */
    private static void assertLiesOn(TextLine found, Quadrilateral printed) {
        Point2D left = middle(printed.upperLeft(), printed.lowerLeft());
        Point2D right = middle(printed.upperRight(), printed.lowerRight());
        boolean turned =
                Neighbours.along(found, left.getX(), left.getY()) > Neighbours.along(found, right.getX(), right.getY());
        TextLine line = turned ? found.reversed() : found;
        double cap = printed.upperLeft().distance(printed.lowerLeft());
        assertThat(off(line, left)).isLessThan(0.15 * cap);
        assertThat(off(line, right)).isLessThan(0.15 * cap);
        assertThat(line.capHeight()).isBetween(0.85 * cap, 1.15 * cap);
        assertThat(Neighbours.along(line, left.getX(), left.getY())).isGreaterThan(-0.3 * cap);
        assertThat(Neighbours.along(line, right.getX(), right.getY())).isLessThan(line.length() + 0.3 * cap);
    }

    private static double off(TextLine line, Point2D point) {
        double x = point.getX() - line.startX();
        double y = point.getY() - line.startY();
        return Math.abs(-x * Math.sin(line.angle()) + y * Math.cos(line.angle()));
    }

    /** From the outer edges of pixels to their middles. */
    private static Point2D middle(Point2D one, Point2D other) {
        return new Point2D.Double((one.getX() + other.getX()) / 2 - 0.5, (one.getY() + other.getY()) / 2 - 0.5);
    }

    private static LineGroup firstGroup(PageImage page) {
        try (LineLocator locator = new LineLocator(page)) {
            List<LineGroup> groups = locator.next();
            assertThat(groups).isNotEmpty();
            return groups.get(0);
        }
    }

    /** Two rows of forty upright strokes through the middle, each 12 pixels high, in a direction. */
    private static PageImage stripes(int side, double radians) {
        byte[] grey = new byte[side * side];
        for (int i = 0; i < grey.length; i++) {
            double x = i % side - side / 2.0;
            double y = i / side - side / 2.0;
            double along = x * Math.cos(radians) + y * Math.sin(radians);
            double across = -x * Math.sin(radians) + y * Math.cos(radians);
            boolean row = Math.abs(across - 15) < 6 || Math.abs(across + 15) < 6;
            boolean stroke = Math.abs(along) < 260 && Math.floorMod((int) Math.floor(along), 13) < 4;
            grey[i] = (byte) (row && stroke ? 30 : 220);
        }
        return new PageImage(side, side, grey);
    }
}
