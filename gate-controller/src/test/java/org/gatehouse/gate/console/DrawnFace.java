// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn head and shoulders: nobody's picture. */
final class DrawnFace {
    private DrawnFace() {}

    static byte[] jpeg(int ground, int hair) {
        var image = new BufferedImage(480, 600, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(ground).brighter(), 0, 600, new Color(ground)));
        g.fillRect(0, 0, 480, 600);
        g.setColor(new Color(0x34495e));
        g.fillRoundRect(70, 470, 340, 260, 190, 190);
        g.setColor(new Color(0xd2a685));
        g.fillRoundRect(200, 390, 80, 120, 50, 50);
        g.setColor(new Color(hair));
        g.fillOval(128, 110, 224, 260);
        g.setColor(new Color(0xe3b997));
        g.fillOval(145, 150, 190, 270);
        g.setColor(new Color(hair));
        g.fillArc(140, 125, 200, 150, 10, 160);
        g.setColor(new Color(0x2b2b2b));
        g.fillOval(190, 265, 20, 16);
        g.fillOval(270, 265, 20, 16);
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawArc(180, 238, 40, 20, 30, 120);
        g.drawArc(260, 238, 40, 20, 30, 120);
        g.setColor(new Color(0xb5825f));
        g.drawArc(228, 285, 26, 42, 250, 110);
        g.drawArc(208, 335, 64, 34, 200, 140);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
