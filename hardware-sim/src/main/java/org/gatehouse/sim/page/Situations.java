// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.optics.Backdrop;
import org.gatehouse.sim.page.optics.Blur;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.optics.JpegLoss;
import org.gatehouse.sim.page.optics.Levels;
import org.gatehouse.sim.page.optics.SensorNoise;
import org.gatehouse.sim.page.optics.Step;
import org.gatehouse.sim.page.optics.UnevenLight;
import org.gatehouse.sim.page.print.Sheet;

/** How a sheet of a profile comes before the lens. */
final class Situations {
    /** The glass of a full-page reader holds a TD3 page with a little border: 1480 x 1050 pixels at 300 dpi. */
    static final int GLASS_COLUMNS = 1480;

    static final int GLASS_ROWS = 1050;
    private static final double GLASS_DPI = 300;
    private static final double MILLIMETRES_AN_INCH = 25.4;
    /** Width of the glass, mm. */
    static final double GLASS_WIDTH = GLASS_COLUMNS * MILLIMETRES_AN_INCH / GLASS_DPI;
    /** Height of the glass, mm. */
    static final double GLASS_HEIGHT = GLASS_ROWS * MILLIMETRES_AN_INCH / GLASS_DPI;
    /** A page that fills the glass must be nearly straight for its MRZ to lie on it. */
    private static final double MOST_SKEW = Math.toRadians(1);

    private Situations() {}

    static Development of(Profile profile, Sheet sheet, SplittableRandom random) {
        return switch (profile) {
            case CLEAN_300 -> reader(sheet, 300, random);
            case CLEAN_150 -> reader(sheet, 150, random);
            case HARD -> HardSituations.draw(sheet, random);
            case BLANK ->
                switch (random.nextInt(3)) {
                    case 0 -> reader(sheet, 150, random);
                    case 1 -> HardSituations.draw(sheet, random);
                    default -> reader(sheet, 300, random);
                };
        };
    }

    /** On the glass of a page reader: at its left or right stop, or cut out to the document's size. */
    static Development reader(Sheet sheet, double dpi, SplittableRandom random) {
        return new Development(
                glass(sheet, dpi, random), Backdrop.glass(random), readerSteps(random), random.nextLong());
    }

    private static Camera glass(Sheet sheet, double dpi, SplittableRandom random) {
        double millimetre = dpi / MILLIMETRES_AN_INCH;
        double turn = (2 * random.nextDouble() - 1) * MOST_SKEW;
        boolean cutOut = sheet.width() < GLASS_WIDTH - 2 && random.nextInt(3) == 0;
        if (cutOut) {
            double border = 0.5 + 2 * random.nextDouble();
            int columns = (int) Math.round((sheet.width() + 2 * border) * millimetre);
            int rows = (int) Math.round((sheet.height() + 2 * border) * millimetre);
            return Camera.scanner(sheet, columns, rows, dpi, border, border, turn);
        }
        double slackX = GLASS_WIDTH - sheet.width();
        double slackY = GLASS_HEIGHT - sheet.height();
        double gap = 0.2 * random.nextDouble();
        // Pushed against the stop behind the MRZ, and most often against one beside it.
        double x = random.nextInt(3) == 0 ? slackX * random.nextDouble() : random.nextBoolean() ? gap : slackX - gap;
        double y = slackY - (random.nextInt(5) == 0 ? slackY * random.nextDouble() : Math.min(slackY, gap));
        return Camera.scanner(
                sheet,
                (int) Math.round(GLASS_COLUMNS * dpi / GLASS_DPI),
                (int) Math.round(GLASS_ROWS * dpi / GLASS_DPI),
                dpi,
                x,
                y,
                turn);
    }

    private static List<Step> readerSteps(SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        steps.add(new UnevenLight(0.12 * random.nextDouble(), 2 * Math.PI * random.nextDouble()));
        steps.add(new Levels(5 + 20 * random.nextDouble(), 225 + 30 * random.nextDouble()));
        steps.add(new Blur(0.3 + 0.35 * random.nextDouble()));
        steps.add(new SensorNoise(0.8 + 1.5 * random.nextDouble(), 1 + 2 * random.nextDouble()));
        if (random.nextInt(3) == 0) {
            steps.add(new JpegLoss(0.85f + 0.1f * (float) random.nextDouble()));
        }
        return steps;
    }
}
