// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.optics.Backdrop;
import org.gatehouse.sim.page.optics.Blur;
import org.gatehouse.sim.page.optics.Bow;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.optics.Glare;
import org.gatehouse.sim.page.optics.JpegLoss;
import org.gatehouse.sim.page.optics.Levels;
import org.gatehouse.sim.page.optics.MotionBlur;
import org.gatehouse.sim.page.optics.SensorNoise;
import org.gatehouse.sim.page.optics.Specks;
import org.gatehouse.sim.page.optics.Step;
import org.gatehouse.sim.page.optics.UnevenLight;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.Sheet;

/**
 * Pages photographed, turned, bent and badly lit. Every strength ends where a person could no longer tell each
 * character.
 */
final class HardSituations {
    private static final double MILLIMETRES_AN_INCH = 25.4;
    private static final double MOST_TURN = Math.toRadians(15);
    private static final double MOST_TILT = Math.toRadians(14);
    /** A stroke of OCR-B is 0.35 mm wide; a blur of that standard deviation in millimetres leaves its gaps open. */
    private static final double MOST_BLUR = 0.16;
    /** Grey levels of glare through which print is still seen. */
    private static final double VEIL = 85;

    private HardSituations() {}

    static Development draw(Sheet sheet, SplittableRandom random) {
        double dpi = 150 + 150 * random.nextDouble();
        double turn = Math.PI / 2 * random.nextInt(4) + (2 * random.nextDouble() - 1) * MOST_TURN;
        boolean photographed = random.nextInt(3) != 0;
        double tilt = photographed ? MOST_TILT : 0;
        Camera camera = Camera.photograph(
                sheet,
                photographed && random.nextBoolean() ? new Bow(0.05 * (random.nextDouble() - 0.5)) : Bow.FLAT,
                dpi,
                turn,
                (2 * random.nextDouble() - 1) * tilt,
                (2 * random.nextDouble() - 1) * tilt,
                220 + 250 * random.nextDouble(),
                2 + 12 * random.nextDouble());
        Backdrop backdrop = photographed ? Backdrop.desk(random) : Backdrop.glass(random);
        return new Development(
                camera, backdrop, steps(sheet, camera, dpi / MILLIMETRES_AN_INCH, random), random.nextLong());
    }

    private static List<Step> steps(Sheet sheet, Camera camera, double millimetre, SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            steps.add(new MotionBlur(0.3 * millimetre * random.nextDouble(), Math.PI * random.nextDouble()));
        } else {
            steps.add(new Blur(MOST_BLUR * millimetre * random.nextDouble()));
        }
        if (random.nextInt(2) == 0) {
            steps.add(new Specks(
                    random.nextInt(60), random.nextInt(5), 40 + 50 * random.nextDouble(), random.nextLong()));
        }
        steps.add(new UnevenLight(0.5 * random.nextDouble(), 2 * Math.PI * random.nextDouble()));
        double contrast = 75 + 165 * random.nextDouble();
        double black = (250 - contrast) * random.nextDouble() * 0.8;
        steps.add(new Levels(black, black + contrast));
        if (random.nextInt(3) == 0) {
            steps.add(glare(sheet, camera, millimetre, random));
        }
        double noise = contrast / 255;
        steps.add(new SensorNoise(noise * (1 + 6 * random.nextDouble()), noise * 6 * random.nextDouble()));
        if (random.nextBoolean()) {
            steps.add(new JpegLoss(0.5f + 0.45f * (float) random.nextDouble()));
        }
        return steps;
    }

    /** Blinding over the visual zone; over the MRZ a veil that lets the print shine through. */
    private static Glare glare(Sheet sheet, Camera camera, double millimetre, SplittableRandom random) {
        double radius = 5 + 9 * random.nextDouble();
        double flatness = 0.5 + 0.5 * random.nextDouble();
        boolean blinding = random.nextBoolean();
        double lowest = blinding ? sheet.height() - PageFormat.ZONE_HEIGHT - 1.8 * radius : sheet.height();
        Point2D middle =
                camera.see(sheet, sheet.width() * random.nextDouble(), Math.max(0, lowest) * random.nextDouble());
        return new Glare(
                middle.getX(),
                middle.getY(),
                radius * millimetre,
                flatness,
                blinding && lowest > 0 ? 350 : VEIL * random.nextDouble());
    }
}
