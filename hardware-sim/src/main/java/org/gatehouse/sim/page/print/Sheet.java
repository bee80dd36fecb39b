// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * A sheet that is printed on, seen in both lights. Places are in millimetres from its upper left corner. Not thread-safe.
 */
public final class Sheet {
    private static final double MILLIMETRES_AN_INCH = 25.4;

    private final double pixelsAMillimetre;
    private final BufferedImage visible;
    private final BufferedImage infrared;
    private final Graphics2D visiblePen;
    private final Graphics2D infraredPen;

    /**
     * White paper.
     *
     * @param width mm
     * @param height mm
     * @param dpi fineness of the print
     */
    public Sheet(double width, double height, double dpi) {
        this.pixelsAMillimetre = dpi / MILLIMETRES_AN_INCH;
        int columns = (int) Math.round(width * pixelsAMillimetre);
        int rows = (int) Math.round(height * pixelsAMillimetre);
        this.visible = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        this.infrared = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        this.visiblePen = pen(visible);
        this.infraredPen = pen(infrared);
        paper(Color.WHITE, 235);
    }

    private Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.scale(pixelsAMillimetre, pixelsAMillimetre);
        return pen;
    }

    /** Width, mm. */
    public double width() {
        return visible.getWidth() / pixelsAMillimetre;
    }

    /** Height, mm. */
    public double height() {
        return visible.getHeight() / pixelsAMillimetre;
    }

    /** Pixels of a millimetre of print. */
    public double pixelsAMillimetre() {
        return pixelsAMillimetre;
    }

    /** Takes paper of that colour; what was printed is gone. @param infraredGrey how it looks in infra-red, 0..255 */
    public void paper(Color color, int infraredGrey) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, width() + 1, height() + 1);
        visiblePen.setPaint(color);
        visiblePen.fill(all);
        infraredPen.setPaint(Grey.raw(infraredGrey));
        infraredPen.fill(all);
    }

    /** Fills a shape. */
    public void fill(Shape shape, Ink ink) {
        fill(shape, ink, 1);
    }

    /** Fills a shape with ink that covers so much of the paper, 0..1. */
    public void fill(Shape shape, Ink ink, double cover) {
        visiblePen.setPaint(Grey.translucent(ink.color(), cover));
        visiblePen.fill(shape);
        double swallowed = cover * ink.infraredAbsorption();
        if (swallowed > 0) {
            infraredPen.setPaint(Grey.translucent(Color.BLACK, swallowed));
            infraredPen.fill(shape);
        }
    }

    /** Draws a line of that width, mm. */
    public void line(Shape path, double width, Ink ink, double cover) {
        BasicStroke stroke = new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        visiblePen.setStroke(stroke);
        visiblePen.setPaint(Grey.translucent(ink.color(), cover));
        visiblePen.draw(path);
        double swallowed = cover * ink.infraredAbsorption();
        if (swallowed > 0) {
            infraredPen.setStroke(stroke);
            infraredPen.setPaint(Grey.translucent(Color.BLACK, swallowed));
            infraredPen.draw(path);
        }
    }

    /** Lays a gradient over all, seen in white light only. */
    public void tint(java.awt.Paint paint) {
        visiblePen.setPaint(paint);
        visiblePen.fill(new Rectangle2D.Double(0, 0, width() + 1, height() + 1));
    }

    /**
     * Prints a picture.
     *
     * @param infraredStrength how much of it is seen in infra-red, 0..1
     */
    public void picture(BufferedImage picture, Rectangle2D place, double cover, double infraredStrength) {
        AffineTransform fit = AffineTransform.getTranslateInstance(place.getX(), place.getY());
        fit.scale(place.getWidth() / picture.getWidth(), place.getHeight() / picture.getHeight());
        draw(visiblePen, picture, fit, cover);
        if (infraredStrength > 0) {
            draw(infraredPen, picture, fit, infraredStrength);
        }
    }

    private static void draw(Graphics2D pen, BufferedImage picture, AffineTransform fit, double cover) {
        java.awt.Composite before = pen.getComposite();
        pen.setComposite(java.awt.AlphaComposite.getInstance(java.awt.AlphaComposite.SRC_OVER, (float) cover));
        pen.drawImage(picture, fit, null);
        pen.setComposite(before);
    }

    /** Glues another sheet of the same fineness on this one, its upper left corner there, mm. */
    public void paste(Sheet other, double x, double y) {
        int column = (int) Math.round(x * pixelsAMillimetre);
        int row = (int) Math.round(y * pixelsAMillimetre);
        paste(visiblePen, other.visible, column, row);
        paste(infraredPen, other.infrared, column, row);
    }

    private static void paste(Graphics2D pen, BufferedImage image, int column, int row) {
        AffineTransform before = pen.getTransform();
        pen.setTransform(new AffineTransform());
        pen.drawImage(image, column, row, null);
        pen.setTransform(before);
    }

    /** Lays ink on single pixels. */
    void stain(InkMask mask, Ink ink) {
        int[] colors = ((DataBufferInt) visible.getRaster().getDataBuffer()).getData();
        byte[] greys = ((DataBufferByte) infrared.getRaster().getDataBuffer()).getData();
        int columns = visible.getWidth();
        for (int y = Math.max(0, mask.top()); y < Math.min(visible.getHeight(), mask.top() + mask.height()); y++) {
            for (int x = Math.max(0, mask.left()); x < Math.min(columns, mask.left() + mask.width()); x++) {
                float cover = mask.at(x, y);
                if (cover > 0) {
                    int at = y * columns + x;
                    colors[at] = Grey.mix(colors[at], ink.color(), cover);
                    double left = 1 - cover * ink.infraredAbsorption();
                    greys[at] = (byte) Math.round((greys[at] & 0xff) * left);
                }
            }
        }
    }

    /** How bright the sheet is in a light, 0..255, row by row; {@link #columns} a row. */
    public float[] brightness(Light light) {
        return light == Light.VISIBLE ? Grey.of(visible) : Grey.plain(infrared);
    }

    /** Pixels of a row. */
    public int columns() {
        return visible.getWidth();
    }

    /** Rows of pixels. */
    public int rows() {
        return visible.getHeight();
    }
}
