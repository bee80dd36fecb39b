// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** A drawn bust, nobody's face: what bulk pages show where a rendered traveller would cost seconds. */
public final class DrawnPortrait {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 240;

    private DrawnPortrait() {}

    /** One of many. */
    public static BufferedImage draw(RandomGenerator random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int wall = 185 + random.nextInt(55);
        pen.setPaint(new GradientPaint(
                0, 0, new Color(wall, wall, wall), 0, HEIGHT, new Color(wall - 25, wall - 20, wall - 10)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        float tone = 0.35f + 0.6f * random.nextFloat();
        Color skin = Color.getHSBColor(0.06f + 0.03f * random.nextFloat(), 0.3f + 0.25f * (1 - tone), tone);
        Color hair = Color.getHSBColor(
                0.08f * random.nextFloat(), 0.5f * random.nextFloat(), 0.08f + 0.5f * random.nextFloat());
        double face = 74 + random.nextInt(16);
        double middle = WIDTH / 2.0;
        double top = 52 + random.nextInt(10);
        double length = face * (1.3 + 0.15 * random.nextDouble());
        boolean longHair = random.nextBoolean();
        pen.setColor(hair);
        pen.fill(new Ellipse2D.Double(middle - face * 0.62, top - 14, face * 1.24, length * (longHair ? 1.5 : 0.9)));
        shoulders(pen, Color.getHSBColor(random.nextFloat(), 0.5f, 0.2f + 0.5f * random.nextFloat()));
        pen.setColor(skin.darker());
        pen.fill(new Ellipse2D.Double(middle - face * 0.26, top + length * 0.72, face * 0.52, length * 0.5));
        pen.setPaint(new RadialGradientPaint(
                (float) (middle - 12),
                (float) (top + length * 0.4),
                (float) length * 0.75f,
                new float[] {0, 1},
                new Color[] {skin.brighter(), skin.darker()}));
        pen.fill(new Ellipse2D.Double(middle - face / 2, top, face, length));
        features(pen, middle, top, face, length, hair, skin);
        pen.dispose();
        return image;
    }

    private static void shoulders(Graphics2D pen, Color cloth) {
        Path2D path = new Path2D.Double();
        path.moveTo(6, HEIGHT);
        path.curveTo(14, HEIGHT - 58, 62, HEIGHT - 52, 72, HEIGHT - 66);
        path.lineTo(WIDTH - 72, HEIGHT - 66);
        path.curveTo(WIDTH - 62, HEIGHT - 52, WIDTH - 14, HEIGHT - 58, WIDTH - 6, HEIGHT);
        path.closePath();
        pen.setColor(cloth);
        pen.fill(path);
    }

    private static void features(
            Graphics2D pen, double middle, double top, double face, double length, Color hair, Color skin) {
        double eyes = top + length * 0.45;
        for (int side = -1; side <= 1; side += 2) {
            double x = middle + side * face * 0.22;
            pen.setColor(Color.WHITE);
            pen.fill(new Ellipse2D.Double(x - 8, eyes - 4, 16, 8));
            pen.setColor(new Color(50, 40, 30));
            pen.fill(new Ellipse2D.Double(x - 4, eyes - 4, 8, 8));
            pen.setColor(hair.darker());
            pen.fill(new Ellipse2D.Double(x - 11, eyes - 15, 22, 5));
        }
        pen.setColor(skin.darker());
        pen.fill(new Ellipse2D.Double(middle - 6, eyes + 8, 12, length * 0.2));
        pen.setColor(new Color(150, 80, 80));
        pen.fill(new Ellipse2D.Double(middle - face * 0.2, top + length * 0.76, face * 0.4, 8));
    }
}
