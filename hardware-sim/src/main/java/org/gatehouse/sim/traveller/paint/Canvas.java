// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The picture that is laid over a face, addressed by landmark. Lengths are in centimetres on the face; one is about
 * {@link #PER_CM} pixels everywhere.
 */
final class Canvas {

    static final int SIZE = 1024;
    static final float PER_CM = 43;
    /** The face fills the middle; the margin is plain skin for the rest of the head. */
    static final float MARGIN = 0.08f;

    private final float[] uv;
    private final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();

    Canvas(float[] uv, Color ground) {
        this.uv = uv.clone();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static float pixel(float coordinate) {
        return (MARGIN + (1 - 2 * MARGIN) * coordinate) * SIZE;
    }

    float x(int landmark) {
        return pixel(uv[landmark * 2]);
    }

    float y(int landmark) {
        return pixel(uv[landmark * 2 + 1]);
    }

    /** Soft spot around a place given in pixels. */
    void glow(float x, float y, float halfWidthCm, float halfHeightCm, double degrees, Color colour, float strength) {
        int alpha = Math.round(255 * Math.max(0, Math.min(1, strength)));
        Color[] colours = {
            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha),
            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha * 2 / 3),
            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha / 5),
            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0)
        };
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(degrees));
        graphics.scale(halfWidthCm * PER_CM, halfHeightCm * PER_CM);
        graphics.setPaint(
                new RadialGradientPaint(new Point2D.Float(0, 0), 1, new float[] {0, 0.35f, 0.7f, 1}, colours));
        graphics.fill(new Rectangle2D.Float(-1, -1, 2, 2));
        graphics.setTransform(before);
    }

    /** Line through pixels, {@code widthCm} wide. */
    void line(Path2D path, float widthCm, Color colour, float strength) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, Math.max(0, Math.min(1, strength))));
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(widthCm * PER_CM, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    /** A single hair: thick at the root, fine at the tip, bent once. Places in pixels. */
    void hair(
            float x,
            float y,
            float bendX,
            float bendY,
            float tipX,
            float tipY,
            float rootPixels,
            Color colour,
            float strength) {
        float dx = tipX - x;
        float dy = tipY - y;
        float scale = rootPixels / 2 / Math.max(1e-3f, (float) Math.hypot(dx, dy));
        Path2D path = new Path2D.Float();
        path.moveTo(x - dy * scale, y + dx * scale);
        path.quadTo(bendX, bendY, tipX, tipY);
        path.quadTo(bendX + dy * scale * 0.5, bendY - dx * scale * 0.5, x + dy * scale, y - dx * scale);
        path.closePath();
        fill(path, colour, strength);
    }

    void fill(Shape shape, Color colour, float strength) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, Math.max(0, Math.min(1, strength))));
        graphics.setColor(colour);
        graphics.fill(shape);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    /** Fills with a soft border: many thin borders, each nearly transparent. */
    void fillSoftly(Path2D path, float softCm, Color colour, float strength) {
        int layers = 6;
        for (int layer = 0; layer < layers; layer++) {
            float wide = softCm * (layers - layer) / layers;
            line(path, wide * 2, colour, strength / layers);
        }
        fill(path, colour, strength);
    }

    /** Smooth closed or open line through landmarks. */
    Path2D through(int[] landmarks, boolean closed) {
        int count = landmarks.length;
        Path2D path = new Path2D.Float();
        path.moveTo(x(landmarks[0]), y(landmarks[0]));
        int last = closed ? count : count - 1;
        for (int at = 0; at < last; at++) {
            int before = landmarks[closed ? Math.floorMod(at - 1, count) : Math.max(0, at - 1)];
            int from = landmarks[at];
            int to = landmarks[(at + 1) % count];
            int after = landmarks[closed ? (at + 2) % count : Math.min(count - 1, at + 2)];
            path.curveTo(
                    x(from) + (x(to) - x(before)) / 6,
                    y(from) + (y(to) - y(before)) / 6,
                    x(to) - (x(after) - x(from)) / 6,
                    y(to) - (y(after) - y(from)) / 6,
                    x(to),
                    y(to));
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** The pixels, 0xRRGGBB, row by row. */
    int[] pixels() {
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
