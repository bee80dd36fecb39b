// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.type.Lettering;

/**
 * An entry stamp in translucent ink.
 *
 * @param ink mostly a dye, which infra-red sees through
 * @param cover how much of the paper it hides, 0..1
 * @param size of its longer side, mm
 */
public record Stamp(Ink ink, double cover, double size) {
    private static final List<String> PLACES = List.of("ZENITH", "PORT UTOPIA", "NADIR", "QUAZ", "NORTHGATE");

    /** Any ink; at most so strong. */
    public static Stamp draw(RandomGenerator random, double strongest) {
        Color color = Color.getHSBColor(random.nextFloat(), 0.55f + 0.35f * random.nextFloat(), 0.45f);
        return new Stamp(
                new Ink(color, 0.25 * random.nextDouble()),
                strongest * (0.5 + 0.5 * random.nextDouble()),
                24 + 16 * random.nextDouble());
    }

    /** Presses it on a sheet, its middle there, mm. */
    public void press(Sheet sheet, double x, double y, RandomGenerator random) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate((random.nextDouble() - 0.5) * 1.2);
        double height = size * (0.5 + 0.4 * random.nextDouble());
        Shape rim = rim(height, random.nextInt(3));
        Shape frame = new BasicStroke(0.5f).createStrokedShape(rim);
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        all.append(frame, false);
        Lettering letters = Lettering.of(size * 0.085).thickened(0.12);
        text(all, letters, PLACES.get(random.nextInt(PLACES.size())), -height * 0.18);
        text(all, letters, date(random), size * 0.06);
        text(all, letters, random.nextBoolean() ? "ENTRY" : "EXIT  B " + (10 + random.nextInt(90)), height * 0.28);
        sheet.fill(place.createTransformedShape(all), ink, cover);
    }

    private static void text(Path2D all, Lettering letters, String words, double y) {
        double width = letters.set(words, 0, 0).getBounds2D().getWidth();
        all.append(letters.set(words, -width / 2, y), false);
    }

    private Shape rim(double height, int kind) {
        Rectangle2D box = new Rectangle2D.Double(-size / 2, -height / 2, size, height);
        return switch (kind) {
            case 0 -> new Ellipse2D.Double(box.getX(), box.getY(), size, height);
            case 1 -> new RoundRectangle2D.Double(box.getX(), box.getY(), size, height, 4, 4);
            default -> box;
        };
    }

    private static String date(RandomGenerator random) {
        return String.format(
                Locale.ROOT, "%02d.%02d.%02d", 1 + random.nextInt(28), 1 + random.nextInt(12), random.nextInt(30));
    }
}
