// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints two dark lenses where the eyes of a frontal face in the middle of a gate's frame are. */
final class DarkGlasses {
    private DarkGlasses() {}

    static BufferedImage on(BufferedImage frame) {
        return on(frame, 240, 290, 86);
    }

    /** Eyes around a middle, pixels apart. */
    static BufferedImage on(BufferedImage frame, double x, double y, double apart) {
        BufferedImage worn = new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = worn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.drawImage(frame, 0, 0, null);
        pen.setColor(new Color(18, 18, 20));
        double width = 0.9 * apart;
        double height = 0.72 * apart;
        for (double side : new double[] {-0.5, 0.5}) {
            pen.fill(new RoundRectangle2D.Double(
                    x + side * 1.02 * apart - width / 2, y - height * 0.45, width, height, 0.4 * apart, 0.4 * apart));
        }
        pen.fill(new RoundRectangle2D.Double(x - 0.15 * apart, y - 0.1 * apart, 0.3 * apart, 0.08 * apart, 4, 4));
        pen.dispose();
        return worn;
    }
}
