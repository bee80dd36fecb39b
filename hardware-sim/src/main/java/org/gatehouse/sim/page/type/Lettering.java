// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.type;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A way to set text: how high, wide, slanted and bold, and whether each character takes its own width or a cell. With
 * proportional spacing OCR-B looks like the sans-serif of a form.
 *
 * @param capitalHeight height of a capital letter, mm
 * @param stretch width of the characters over their drawn width, about 1
 * @param slant of an italic, tangent of the angle; 0 upright
 * @param bold thickening of the strokes, mm
 * @param pitch width of each character's cell, mm; 0 for proportional spacing
 */
public record Lettering(double capitalHeight, double stretch, double slant, double bold, double pitch) {
    /** White between two characters of proportional spacing, in units of the drawing. */
    private static final double SPACING = 110;

    /** Width of a blank in proportional spacing. */
    private static final double BLANK = 300;

    /** Proportional, upright, of normal width. */
    public static Lettering of(double capitalHeight) {
        return new Lettering(capitalHeight, 1, 0, 0, 0);
    }

    /** The same, thicker by so many millimetres. */
    public Lettering thickened(double millimetres) {
        return new Lettering(capitalHeight, stretch, slant, bold + millimetres, pitch);
    }

    /** The same, wider or narrower. */
    public Lettering stretched(double factor) {
        return new Lettering(capitalHeight, stretch * factor, slant, bold, pitch);
    }

    /** The same, leaning. */
    public Lettering slanted(double tangent) {
        return new Lettering(capitalHeight, stretch, tangent, bold, pitch);
    }

    /** The same with every character in a cell of that width, mm. */
    public Lettering pitched(double millimetres) {
        return new Lettering(capitalHeight, stretch, slant, bold, millimetres);
    }

    /** The text as one shape, mm, its base line beginning at that point. Characters without a drawing are left out. */
    public Shape set(String text, double x, double y) {
        double scale = capitalHeight / Typeface.CAPITAL_HEIGHT;
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            Shape outline = Typeface.OCR_B.has(character) ? Typeface.OCR_B.outline(character) : new Path2D.Double();
            Rectangle2D box = outline.getBounds2D();
            double left = pitch > 0 ? 0 : box.getMinX();
            AffineTransform place = new AffineTransform(scale * stretch, 0, -slant * scale, scale, pen, y);
            place.translate(-left, 0);
            line.append(place.createTransformedShape(outline), false);
            pen += pitch > 0 ? pitch : scale * stretch * (box.isEmpty() ? BLANK : box.getWidth() + SPACING);
        }
        return bold > 0 ? thickened(line) : line;
    }

    private Shape thickened(Path2D line) {
        Shape rim =
                new BasicStroke((float) bold, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
        Path2D both = new Path2D.Double(Path2D.WIND_NON_ZERO);
        both.append(line, false);
        both.append(rim, false);
        return both;
    }
}
