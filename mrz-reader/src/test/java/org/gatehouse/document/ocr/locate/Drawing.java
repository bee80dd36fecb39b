// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.gatehouse.document.ocr.PageImage;

/** Draws lines over a page, so that one can look at what was located. */
final class Drawing {
    private final BufferedImage picture;
    private final Graphics2D pen;
    private final double zoom;

    Drawing(PageImage page, double zoom) {
        this.zoom = zoom;
        picture = new BufferedImage(
                (int) (page.width() * zoom), (int) (page.height() * zoom), BufferedImage.TYPE_INT_RGB);
        BufferedImage grey = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setDataElements(0, 0, page.width(), page.height(), page.grey());
        pen = picture.createGraphics();
        pen.drawImage(grey, 0, 0, picture.getWidth(), picture.getHeight(), null);
    }

    void box(TextLine line, Color colour, String label) {
        AffineTransform before = pen.getTransform();
        pen.scale(zoom, zoom);
        pen.translate(line.startX(), line.startY());
        pen.rotate(line.angle());
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) (1 / zoom)));
        pen.draw(new Rectangle2D.Double(0, -line.capHeight() / 2, line.length(), line.capHeight()));
        pen.setFont(pen.getFont().deriveFont((float) (11 / zoom)));
        pen.drawString(label, 0, (float) (-line.capHeight() / 2));
        pen.setTransform(before);
    }

    void save(Path file) throws IOException {
        pen.dispose();
        ImageIO.write(picture, "png", file.toFile());
    }
}
