// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/**
 * The optically variable pattern of a laminate, as it shines in white light; infra-red sees none of it.
 *
 * @param strength how much light it throws, 0..1
 */
public record Hologram(double strength) {

    /** Lays it over a sheet. */
    public void over(Sheet sheet, RandomGenerator random) {
        double spacing = 9 + 8 * random.nextDouble();
        for (double y = spacing / 2; y < sheet.height(); y += spacing) {
            for (double x = spacing / 2; x < sheet.width(); x += spacing) {
                Ink shine = Ink.dye(Color.getHSBColor((float) ((x + y) * 0.02), 0.25f, 1));
                star(sheet, x, y, spacing * 0.36, shine);
            }
        }
        Color veil = Grey.translucent(Color.WHITE, strength * 0.5);
        Color clear = Grey.translucent(Color.WHITE, 0);
        float across = (float) (sheet.width() * random.nextDouble());
        sheet.tint(new GradientPaint(across, 0, veil, across + 25, 18, clear, true));
    }

    private void star(Sheet sheet, double x, double y, double radius, Ink shine) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.45;
            double angle = Math.PI * i / 5;
            double px = x + reach * Math.sin(angle);
            double py = y - reach * Math.cos(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        sheet.line(star, 0.35, shine, strength);
    }
}
