// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads the outlines of a font file into the text form of {@link Typeface}. This is how the resources of this package
 * were made, from the fonts of Debian's package {@code fonts-ocr-b}; a test makes them again and compares.
 */
final class OutlineExport {
    /** Units of an em square. */
    static final float EM = 1000;

    private OutlineExport() {}

    /**
     * The outlines, a line each: the character's code point in hexadecimal, then the path with {@code M}, {@code L},
     * {@code Q}, {@code C} and {@code Z} in whole units, upwards negative.
     *
     * @param fontFile OpenType or TrueType
     * @param characters what to export
     */
    static String of(File fontFile, String characters) throws IOException, FontFormatException {
        Font font = Font.createFont(Font.TRUETYPE_FONT, fontFile).deriveFont(EM);
        FontRenderContext context = new FontRenderContext(null, true, true);
        StringBuilder text = new StringBuilder();
        characters.codePoints().forEach(character -> {
            GlyphVector glyph = font.createGlyphVector(context, Character.toString(character));
            text.append(String.format(Locale.ROOT, "%04X", character));
            append(text, glyph.getOutline());
            text.append('\n');
        });
        return text.toString();
    }

    private static void append(StringBuilder text, Shape outline) {
        double[] points = new double[6];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            text.append(' ').append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                text.append(' ').append(Math.round(points[i]));
            }
        }
    }
}
