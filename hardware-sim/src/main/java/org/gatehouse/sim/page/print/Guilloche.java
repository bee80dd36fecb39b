// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/** Fine interwoven lines of a security background. */
final class Guilloche {
    private static final double STEP = 1.6;

    private Guilloche() {}

    /** A band of parallel waves over the whole sheet, mm. */
    static void waves(Sheet sheet, Ink ink, double cover, RandomGenerator random) {
        int count = 22 + random.nextInt(22);
        double depth = 1 + 5 * random.nextDouble();
        double frequency = (0.6 + random.nextDouble()) * 2 * Math.PI / 40;
        double drift = random.nextDouble() * 0.35;
        double width = 0.08 + 0.1 * random.nextDouble();
        Path2D all = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double middle = sheet.height() * (i + 0.5) / count;
            all.append(wave(sheet.width(), middle, depth, frequency, i * drift), false);
        }
        sheet.line(all, width, ink, cover);
    }

    private static Shape wave(double width, double middle, double depth, double frequency, double phase) {
        Path2D path = new Path2D.Double();
        for (double x = 0; x <= width + STEP; x += STEP) {
            double y = middle + depth * Math.sin(frequency * x + phase) * Math.cos(0.4 * frequency * x - 2 * phase);
            if (x == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    /** A rosette about a point, radius mm. */
    static void rosette(Sheet sheet, double x, double y, double radius, Ink ink, double cover, RandomGenerator random) {
        int petals = 5 + random.nextInt(14);
        double inner = 0.35 + 0.4 * random.nextDouble();
        Path2D path = new Path2D.Double();
        int points = 360;
        for (int i = 0; i <= points; i++) {
            double angle = 2 * Math.PI * i / points * 3;
            double reach = radius * (inner + (1 - inner) * Math.cos((petals + 1.0 / 3) * angle));
            double px = x + reach * Math.cos(angle);
            double py = y + reach * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        sheet.line(path, 0.1 + 0.08 * random.nextDouble(), ink, cover);
    }
}
