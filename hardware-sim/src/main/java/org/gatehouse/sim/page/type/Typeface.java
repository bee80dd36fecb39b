// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.type;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Characters as outlines, so that a page looks the same on every machine: no font need be installed, and no version of
 * a font rasteriser decides a pixel. Both are drawings of OCR-B by Matthew Skala after Norbert Schwarz.
 */
public enum Typeface {
    /** OCR-B with round ends; the printable characters of ASCII and a few more. */
    OCR_B("ocr-b.txt"),
    /** OCR-B with sharp ends; only the characters of an MRZ. */
    OCR_B_SHARP("ocr-b-sharp.txt");

    /** Width of every character, in the units of {@link #outline}. */
    public static final double ADVANCE = 723;
    /** Height of a capital letter over the base line, in the same units. */
    public static final double CAPITAL_HEIGHT = 713;

    private final Map<Integer, Path2D> outlines;

    Typeface(String resource) {
        this.outlines = read(resource);
    }

    /**
     * One character, its base line at 0 and its cell from 0 to {@link #ADVANCE}, upwards negative; of a blank, nothing.
     *
     * @throws IllegalArgumentException if there is no drawing of it
     */
    public Shape outline(int character) {
        if (character == ' ') {
            return new Path2D.Double();
        }
        @Nullable Path2D outline = outlines.get(character);
        if (outline == null) {
            throw new IllegalArgumentException("typeface " + name() + " has no drawing of one of the characters; "
                    + "print only what OutlineExport was asked for");
        }
        return new Path2D.Double(outline);
    }

    /** Whether there is a drawing of it. */
    public boolean has(int character) {
        return character == ' ' || outlines.containsKey(character);
    }

    /** One character, moved and scaled. */
    public Shape outline(int character, AffineTransform transform) {
        return transform.createTransformedShape(outline(character));
    }

    private static Map<Integer, Path2D> read(String resource) {
        Map<Integer, Path2D> outlines = new HashMap<>();
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing: build hardware-sim again");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .map(line -> new StringTokenizer(line, " "))
                    .forEach(line -> outlines.put(Integer.parseInt(line.nextToken(), 16), path(line)));
        } catch (IOException failure) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", failure);
        }
        return outlines;
    }

    private static Path2D path(StringTokenizer words) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "M" -> path.moveTo(next(words), next(words));
                case "L" -> path.lineTo(next(words), next(words));
                case "Q" -> path.quadTo(next(words), next(words), next(words), next(words));
                case "C" -> path.curveTo(next(words), next(words), next(words), next(words), next(words), next(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalStateException("an outline of OCR-B is damaged: build hardware-sim again");
            }
        }
        return path;
    }

    private static double next(StringTokenizer words) {
        return Double.parseDouble(words.nextToken());
    }
}
