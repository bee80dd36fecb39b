// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.random.RandomGenerator;

/**
 * Prints one line of an MRZ. Each line is drawn at twice the sheet's fineness, its ink spreads, the printing process
 * leaves its pattern, and what comes out is laid on the sheet.
 */
public final class MrzPrinter {
    private static final int FINENESS = 2;
    /** Room around the characters for ink that spreads and characters that jump, mm. */
    private static final double MARGIN = 0.8;

    private final MrzStyle style;
    private final RandomGenerator random;

    public MrzPrinter(MrzStyle style, RandomGenerator random) {
        this.style = style;
        this.random = random;
    }

    /**
     * Prints a line.
     *
     * @param place where it nominally stands, see {@link PageFormat#line}
     */
    public void print(Sheet sheet, String line, Rectangle2D place) {
        double fine = sheet.pixelsAMillimetre() * FINENESS;
        int left = (int) Math.floor((place.getX() - MARGIN) * sheet.pixelsAMillimetre());
        int top = (int) Math.floor((place.getY() - MARGIN) * sheet.pixelsAMillimetre());
        int width = (int) Math.ceil((place.getWidth() * style.pitch() + 2 * MARGIN) * sheet.pixelsAMillimetre()) + 1;
        int height = (int) Math.ceil((place.getHeight() + 2 * MARGIN) * sheet.pixelsAMillimetre()) + 1;
        BufferedImage strip = new BufferedImage(width * FINENESS, height * FINENESS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = strip.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.translate(-left * FINENESS, -top * FINENESS);
        pen.scale(fine, fine);
        for (int i = 0; i < line.length(); i++) {
            pen.fill(style.typeface().outline(line.charAt(i), cell(place, i)));
        }
        pen.dispose();
        InkSpread ink = new InkSpread(strip.getWidth(), strip.getHeight(), cover(strip));
        ink.spread(style.spread() * fine, style.threshold());
        ink.grain(style.process(), style.grain(), fine, random);
        sheet.stain(new InkMask(left, top, width, height, ink.coarser(FINENESS)), style.ink());
    }

    private AffineTransform cell(Rectangle2D place, int index) {
        double x = place.getX() + index * PageFormat.PITCH * style.pitch() + random.nextGaussian() * style.jitter();
        double y = place.getMaxY() + random.nextGaussian() * style.jitter();
        double unit = PageFormat.MILLIMETRES_A_UNIT;
        AffineTransform transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(random.nextGaussian() * style.jitter() * 0.4);
        transform.concatenate(new AffineTransform(unit, 0, -style.slant() * unit, unit * style.stretch(), 0, 0));
        return transform;
    }

    private static float[] cover(BufferedImage strip) {
        byte[] pixels = ((DataBufferByte) strip.getRaster().getDataBuffer()).getData();
        float[] cover = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            cover[i] = (pixels[i] & 0xff) / 255f;
        }
        return cover;
    }

    /** The right end of the last cell of a line that is printed so, mm. */
    public static double right(MrzStyle style, Rectangle2D place, int characters) {
        return place.getX() + characters * PageFormat.PITCH * style.pitch();
    }
}
