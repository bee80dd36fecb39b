// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.type.Lettering;

/** Prints a whole data page: background, visual inspection zone, portrait, signature and MRZ. */
public final class DataPagePrinter {
    private static final double EDGE = 4;
    private static final double PORTRAIT_RATIO = 35.0 / 45;

    private final PageDesign design;
    private final MrzStyle mrzStyle;
    private final RandomGenerator random;

    public DataPagePrinter(PageDesign design, MrzStyle mrzStyle, RandomGenerator random) {
        this.design = design;
        this.mrzStyle = mrzStyle;
        this.random = random;
    }

    /** A sheet of the document's size with everything on it. @param dpi fineness of the print */
    public Sheet print(PrintedPage page, double dpi) {
        Sheet sheet = new Sheet(page.format().width(), page.format().height(), dpi);
        background(sheet);
        visualZone(sheet, page);
        MrzPrinter mrz = new MrzPrinter(mrzStyle, random);
        for (int i = 0; i < page.mrzLines().size(); i++) {
            mrz.print(sheet, page.mrzLines().get(i), page.format().line(i));
        }
        return sheet;
    }

    private void background(Sheet sheet) {
        sheet.paper(design.paper(), 225 + random.nextInt(20));
        sheet.tint(new GradientPaint(
                0,
                0,
                Grey.translucent(design.tint(), 0),
                (float) sheet.width(),
                (float) (sheet.height() * random.nextDouble()),
                design.tint()));
        Ink ink = Ink.dye(design.lines());
        Guilloche.waves(sheet, ink, design.lineCover(), random);
        Guilloche.waves(sheet, Ink.dye(design.tint().darker()), design.lineCover(), random);
        for (int i = 0; i < 2; i++) {
            double x = sheet.width() * (0.3 + 0.6 * random.nextDouble());
            double y = (sheet.height() - PageFormat.ZONE_HEIGHT) * (0.3 + 0.5 * random.nextDouble());
            Guilloche.rosette(sheet, x, y, 8 + 10 * random.nextDouble(), ink, design.lineCover(), random);
        }
        // The zone of the MRZ is lighter, as states keep it.
        sheet.fill(
                new Rectangle2D.Double(
                        0, sheet.height() - PageFormat.ZONE_HEIGHT, sheet.width(), PageFormat.ZONE_HEIGHT),
                Ink.dye(Color.WHITE),
                0.2 + 0.6 * random.nextDouble());
    }

    private void visualZone(Sheet sheet, PrintedPage page) {
        double bottom = sheet.height() - PageFormat.ZONE_HEIGHT;
        double titleHeight = bottom > 40 ? 2.8 : 2.0;
        sheet.fill(
                fitted(
                        page.title(),
                        Lettering.of(titleHeight).thickened(0.15),
                        EDGE,
                        EDGE + titleHeight,
                        sheet.width() - 2 * EDGE),
                design.captions());
        double top = EDGE + 2 * titleHeight;
        double pictureHeight = Math.min(45, (bottom - top) * 0.86);
        double pictureWidth = pictureHeight * PORTRAIT_RATIO;
        double pictureLeft = design.portraitRight() ? sheet.width() - EDGE - pictureWidth : EDGE;
        Rectangle2D picture = new Rectangle2D.Double(pictureLeft, top, pictureWidth, pictureHeight);
        sheet.picture(page.portrait(), picture, 0.92, design.portraitInInfrared());
        double left = design.portraitRight() ? EDGE : EDGE + pictureWidth + 4;
        fields(sheet, page.fields(), left, top, sheet.width() - 2 * EDGE - pictureWidth - 4, bottom - top - 1);
        double signed = design.portraitRight() ? EDGE + 8 : left + (sheet.width() - left) * 0.5;
        Shape signature = Signature.draw(signed, bottom - 4, 26, random);
        sheet.line(signature, 0.3, random.nextBoolean() ? Ink.dye(new Color(20, 30, 110)) : Ink.carbon(40), 0.85);
    }

    /** Two fields a row, but for long ones. */
    private void fields(
            Sheet sheet, List<PrintedPage.Field> fields, double left, double top, double width, double height) {
        double needed = 0;
        for (PrintedPage.Field field : fields) {
            needed += isLong(field) ? 1 : 0.5;
        }
        double row = Math.min(7.2, height / Math.ceil(needed + 0.5));
        double size = Math.min(design.values().capitalHeight(), row * 0.34);
        Lettering values = new Lettering(
                size,
                design.values().stretch(),
                design.values().slant(),
                design.values().bold(),
                0);
        Lettering captions = Lettering.of(Math.min(1.1, row * 0.2));
        double y = top;
        boolean second = false;
        for (PrintedPage.Field field : fields) {
            if (isLong(field) && second) {
                y += row;
                second = false;
            }
            double x = left + (second ? width / 2 : 0);
            double room = isLong(field) ? width : width / 2 - 2;
            sheet.fill(fitted(field.caption(), captions, x, y + row * 0.3, room), design.captions());
            sheet.fill(fitted(field.value(), values, x, y + row * 0.8, room), design.text());
            if (isLong(field) || second) {
                y += row;
            }
            second = !isLong(field) && !second;
        }
    }

    private static boolean isLong(PrintedPage.Field field) {
        return field.value().length() > 16;
    }

    /** Text squeezed to the room there is. */
    private static Shape fitted(String text, Lettering lettering, double x, double y, double room) {
        Shape shape = lettering.set(text, x, y);
        double width = shape.getBounds2D().getWidth();
        return width <= room || width == 0
                ? shape
                : lettering.stretched(room / width).set(text, x, y);
    }
}
