// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.ReadingTrace;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * Shows on a page what its reader considered (blue), what it read and did not take (orange), and what it took: green where that
 * is accepted, red where not; a bar stands at the beginning of each line. A page is personal data (its text, its portrait): unless
 * that may be shown, it is drawn in blocks in which no character can be read.
 */
final class PageDrawing implements ReadingTrace {
    private static final Color CONSIDERED = new Color(0x2f6fde);
    private static final Color READ = new Color(0xe08a00);
    private static final Color ACCEPTED = new Color(0x0a8f3c);
    private static final Color NOT_ACCEPTED = new Color(0xd0202a);

    /** Characters of the longest line. */
    private static final int WIDEST = 44;

    private final PageImage page;
    private final boolean personalData;
    private final List<TextLine> considered = new ArrayList<>();
    private final List<TextLine> read = new ArrayList<>();

    /** @param personalData whether the page and what was read from it may be shown */
    PageDrawing(PageImage page, boolean personalData) {
        this.page = page;
        this.personalData = personalData;
    }

    @Override
    public void located(List<LineGroup> groups) {
        groups.forEach(group -> considered.addAll(group.lines()));
    }

    @Override
    public void read(LineGroup group, PageReading reading) {
        read.addAll(group.lines());
    }

    /**
     * Writes the drawing.
     *
     * @param file the folders of which are made if they are not there
     */
    void write(PageReading reading, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(draw(reading), "png", file.toFile())) {
            throw new IOException("no encoder for PNG");
        }
    }

    private BufferedImage draw(PageReading reading) {
        int row = Math.max(12, page.width() / WIDEST * 2);
        int rows = reading.lines().size() + 1;
        BufferedImage drawing =
                new BufferedImage(page.width(), page.height() + row * rows + row / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawing.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawing.getWidth(), drawing.getHeight());
            pen.drawImage(grey(), 0, 0, null);
            float thin = Math.max(1, page.width() / 900f);
            considered.forEach(line -> frame(pen, line, CONSIDERED, thin));
            read.forEach(line -> frame(pen, line, READ, thin));
            Color result = reading.accepted() ? ACCEPTED : NOT_ACCEPTED;
            reading.placements().forEach(line -> frame(pen, line, result, 2 * thin));
            pen.setColor(reading.found() ? result : Color.BLACK);
            write(pen, caption(reading), row, page.height() + row);
            for (int i = 0; i < reading.lines().size() && personalData; i++) {
                write(pen, reading.lines().get(i), row, page.height() + row * (i + 2));
            }
        } finally {
            pen.dispose();
        }
        return drawing;
    }

    private BufferedImage grey() {
        BufferedImage picture = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(personalData ? page.grey() : CoarsePicture.of(page), 0, pixels, 0, pixels.length);
        return picture;
    }

    private static void frame(Graphics2D pen, TextLine line, Color colour, float width) {
        AffineTransform before = pen.getTransform();
        pen.translate(line.startX(), line.startY());
        pen.rotate(line.angle());
        double half = line.capHeight() * 0.8;
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width));
        pen.draw(new Rectangle2D.Double(0, -half, line.length(), 2 * half));
        pen.fill(new Rectangle2D.Double(-3 * width, -half, 3 * width, 2 * half));
        pen.setTransform(before);
    }

    private static String caption(PageReading reading) {
        return reading.format()
                .map(format -> format
                        + (reading.valid() ? ", valid" : ", not valid")
                        + (reading.accepted() ? ", accepted" : ", not accepted"))
                .orElse("no MRZ found");
    }

    /** In letters so large that the longest line just fits. */
    private static void write(Graphics2D pen, String text, int row, int baseline) {
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, Math.max(8, row * 3 / 4)));
        pen.drawString(text, row / 4f, baseline);
    }

    @Override
    public String toString() {
        return "PageDrawing[" + page + "]";
    }
}
