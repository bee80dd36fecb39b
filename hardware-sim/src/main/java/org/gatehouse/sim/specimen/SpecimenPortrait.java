// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The picture in every specimen's DG2: a drawn head before a gradient, nobody's face. */
final class SpecimenPortrait {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 320;

    private SpecimenPortrait() {}

    static BufferedImage draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int y = 0; y < HEIGHT; y++) {
            pen.setColor(new Color(150 + y / 5, 160, 215 - y / 5));
            pen.drawLine(0, y, WIDTH - 1, y);
        }
        pen.setColor(new Color(90, 60, 40));
        pen.fillOval(55, 45, 130, 190);
        pen.setColor(new Color(222, 184, 155));
        pen.fillOval(62, 62, 116, 176);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(90, 130, 14, 10);
        pen.fillOval(136, 130, 14, 10);
        pen.fillRoundRect(100, 195, 40, 6, 6, 6);
        pen.dispose();
        return image;
    }
}
