// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Lighting;

/** What stands behind a person: a plain screen in the photo booth, the inside of a gate out of focus. */
final class Backdrop {

    private static final Map<Framing, float[]> LIGHT = new EnumMap<>(Framing.class);

    private Backdrop() {}

    /** Linear light, three values a pixel; the caller's own. */
    static float[] light(Framing framing, Lighting lighting) {
        float[] light = shared(framing).clone();
        float sun = lighting.backlight();
        for (int at = 0; at < light.length && sun > 0; at++) {
            // Beyond 1 is what the sensor cannot hold.
            light[at] = light[at] * (1 + 2 * sun) + 0.35f * sun;
        }
        return light;
    }

    private static synchronized float[] shared(Framing framing) {
        return LIGHT.computeIfAbsent(framing, Backdrop::paint);
    }

    private static float[] paint(Framing framing) {
        BufferedImage image = new BufferedImage(framing.width(), framing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        if (framing == Framing.PORTRAIT) {
            graphics.setPaint(
                    new GradientPaint(0, 0, new Color(222, 225, 228), 0, framing.height(), new Color(206, 209, 213)));
            graphics.fillRect(0, 0, framing.width(), framing.height());
        } else {
            gate(graphics, framing.width(), framing.height());
            image = blurred(image, 9);
            image = blurred(image, 9);
        }
        graphics.dispose();
        float[] light = new float[framing.width() * framing.height() * 3];
        for (int at = 0; at < light.length / 3; at++) {
            int rgb = image.getRGB(at % framing.width(), at / framing.width());
            for (int channel = 0; channel < 3; channel++) {
                light[at * 3 + channel] = Tone.linear(rgb >> 16 - 8 * channel & 0xff);
            }
        }
        return light;
    }

    private static void gate(Graphics2D graphics, int width, int height) {
        graphics.setPaint(new GradientPaint(0, 0, new Color(146, 152, 158), 0, height, new Color(104, 108, 112)));
        graphics.fillRect(0, 0, width, height);
        // Entry door: two panes of glass behind the traveller, a lit hall behind them.
        graphics.setPaint(new GradientPaint(0, 60, new Color(176, 186, 194), 0, height, new Color(120, 128, 134)));
        graphics.fillRect(width / 5, 70, width * 3 / 5, height);
        graphics.setColor(new Color(88, 94, 100));
        graphics.fillRect(width / 2 - 4, 70, 8, height);
        graphics.fillRect(width / 5 - 10, 60, width * 3 / 5 + 20, 12);
        graphics.setColor(new Color(226, 232, 236));
        for (int lamp = 0; lamp < 3; lamp++) {
            graphics.fillRect(width / 5 + 30 + lamp * 90, 110, 60, 10);
        }
        // Side walls with their guiding lights.
        graphics.setColor(new Color(74, 78, 84));
        graphics.fillRect(0, 0, width / 8, height);
        graphics.fillRect(width - width / 8, 0, width / 8, height);
        graphics.setColor(new Color(120, 190, 170));
        graphics.fillRect(width / 8 - 8, 120, 5, height);
        graphics.fillRect(width - width / 8 + 3, 120, 5, height);
    }

    private static BufferedImage blurred(BufferedImage image, int side) {
        float[] even = new float[side];
        Arrays.fill(even, 1f / side);
        BufferedImage across =
                new ConvolveOp(new Kernel(side, 1, even), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        return new ConvolveOp(new Kernel(1, side, even), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }
}
