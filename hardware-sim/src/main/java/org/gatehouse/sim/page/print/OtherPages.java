// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.type.Lettering;

/** Pages and papers without an MRZ, as travellers lay them on the glass. */
public final class OtherPages {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = "aaabcdeeeeefghiiijklmnnnoooprrrsssttttuvwy";

    private final RandomGenerator random;
    private final double dpi;

    public OtherPages(RandomGenerator random, double dpi) {
        this.random = random;
        this.dpi = dpi;
    }

    /** The outside of a booklet: dark cloth, a crest and a title in gold. */
    public Sheet cover() {
        Sheet sheet = new Sheet(PageFormat.TD3.height(), PageFormat.TD3.width(), dpi);
        sheet.paper(
                Color.getHSBColor(random.nextFloat(), 0.7f, 0.15f + 0.2f * random.nextFloat()),
                40 + random.nextInt(120));
        Ink gold = Ink.dye(new Color(205, 175, 95));
        centred(sheet, "UTOPIA", Lettering.of(6).thickened(0.4), 26, gold);
        Guilloche.rosette(sheet, sheet.width() / 2, 62, 18, gold, 0.9, random);
        centred(sheet, "PASSPORT", Lettering.of(5).thickened(0.4), 106, gold);
        sheet.line(new Rectangle2D.Double(38, 114, 12, 6), 0.7, gold, 1);
        return sheet;
    }

    /** A page for visas, with entry stamps. */
    public Sheet visaPage(int stamps) {
        Sheet sheet = new Sheet(PageFormat.TD3.width(), PageFormat.TD3.height(), dpi);
        PageDesign design = PageDesign.draw(random);
        sheet.paper(design.paper(), 230);
        Guilloche.waves(sheet, Ink.dye(design.lines()), design.lineCover(), random);
        Guilloche.waves(sheet, Ink.dye(design.tint().darker()), design.lineCover(), random);
        String number = Integer.toString(6 + random.nextInt(26));
        sheet.fill(Lettering.of(2.4).set(number, sheet.width() - 10, 6), design.captions());
        sheet.fill(Lettering.of(2.0).set("VISAS", 6, 6), design.captions());
        for (int i = 0; i < stamps; i++) {
            Stamp.draw(random, 0.9).press(sheet, 20 + random.nextDouble() * 85, 15 + random.nextDouble() * 58, random);
        }
        return sheet;
    }

    /** Printed paragraphs, at times with a table of capitals and figures in cells as wide as an MRZ's. */
    public Sheet text() {
        Sheet sheet = paper();
        boolean fixed = random.nextBoolean();
        double size = fixed ? PageFormat.CAPITAL_HEIGHT : 1.6 + random.nextDouble();
        Lettering letters = Lettering.of(size).stretched(fixed ? 1 : 0.9);
        if (fixed) {
            letters = letters.pitched(PageFormat.PITCH);
        }
        boolean table = random.nextBoolean();
        double room = sheet.width() - 16;
        int characters = (int) (room / (fixed ? PageFormat.PITCH : size * 0.82));
        double y = 12;
        while (y < sheet.height() - 6) {
            boolean ends = random.nextInt(6) == 0;
            String line = table ? tableRow(characters) : sentence(ends ? characters / 2 : characters);
            sheet.fill(letters.set(line, 8, y), Ink.carbon(30));
            y += ends ? size * 3.6 : size * (fixed ? 2.5 : 1.9);
        }
        if (table) {
            sheet.line(new Rectangle2D.Double(6, 6, sheet.width() - 12, sheet.height() - 12), 0.3, Ink.carbon(30), 1);
        }
        return sheet;
    }

    /** A driving licence: numbered fields, a portrait, no MRZ. */
    public Sheet drivingLicence() {
        Sheet sheet = new Sheet(PageFormat.TD1.width(), PageFormat.TD1.height(), dpi);
        PageDesign design = PageDesign.draw(random);
        sheet.paper(design.paper(), 230);
        Guilloche.waves(sheet, Ink.dye(design.lines()), design.lineCover(), random);
        sheet.fill(Lettering.of(3).thickened(0.2).set("DRIVING LICENCE   UTOPIA", 5, 7), design.captions());
        sheet.picture(DrawnPortrait.draw(random), new Rectangle2D.Double(4, 13, 22, 29), 0.95, 0.3);
        String[] fields = {
            "1.  " + capitals(7),
            "2.  " + capitals(6),
            "3.  " + date() + "  " + capitals(5),
            "4a. " + date() + "  4c. " + capitals(6),
            "4b. " + date(),
            "5.  " + code(10),
            "9.  AM/B1/B/BE/C1"
        };
        for (int i = 0; i < fields.length; i++) {
            sheet.fill(Lettering.of(2).set(fields[i], 30, 15 + 4.8 * i), design.text());
        }
        sheet.line(Signature.draw(31, 51, 26, random), 0.3, Ink.carbon(40), 0.9);
        return sheet;
    }

    /** A boarding pass: lines of capitals and figures in fixed cells. */
    public Sheet boardingPass() {
        Sheet sheet = paper();
        Lettering fixed = Lettering.of(PageFormat.CAPITAL_HEIGHT).pitched(PageFormat.PITCH);
        Ink thermal = Ink.carbon(40 + random.nextInt(40));
        String[] lines = {
            "BOARDING PASS  UTOPIA AIRWAYS",
            capitals(6) + "/" + capitals(7) + " MR",
            "FROM " + capitals(3) + " TO " + capitals(3) + "  FLIGHT UA" + digits(4),
            "DATE " + date() + "  GATE " + capitals(1) + digits(2) + "  SEAT " + digits(2) + "A",
            "ETKT " + digits(13) + "/1  SEQ " + digits(3),
            "M1" + capitals(6) + "/" + capitals(4) + "  E" + code(6) + " " + capitals(8) + " " + digits(4)
        };
        for (int i = 0; i < lines.length; i++) {
            sheet.fill(fixed.set(lines[i], 7, 14 + 8.4 * i), thermal);
        }
        double x = 8;
        while (x < sheet.width() - 12) {
            double bar = 0.3 + random.nextInt(4) * 0.3;
            sheet.fill(new Rectangle2D.Double(x, sheet.height() - 20, bar, 14), thermal);
            x += bar + 0.3 + random.nextInt(3) * 0.3;
        }
        return sheet;
    }

    /** Nothing: the lid of the reader, with a hair or two. */
    public Sheet emptyGlass() {
        Sheet sheet = new Sheet(PageFormat.TD3.width() + 2, PageFormat.TD3.height() + 2, dpi);
        int lid = 5 + random.nextInt(60);
        sheet.paper(new Color(lid, lid, lid), lid);
        for (int i = 0; i < random.nextInt(4); i++) {
            double x = random.nextDouble() * sheet.width();
            double y = random.nextDouble() * sheet.height();
            sheet.line(new Line2D.Double(x, y, x + 6 * random.nextDouble(), y + 3), 0.08, Ink.dye(Color.GRAY), 0.6);
        }
        return sheet;
    }

    private Sheet paper() {
        Sheet sheet = new Sheet(PageFormat.TD3.width(), PageFormat.TD3.height(), dpi);
        int white = 225 + random.nextInt(30);
        sheet.paper(new Color(white, white, white - random.nextInt(15)), white - 10);
        return sheet;
    }

    private static void centred(Sheet sheet, String text, Lettering lettering, double y, Ink ink) {
        double width = lettering.set(text, 0, 0).getBounds2D().getWidth();
        sheet.fill(lettering.set(text, (sheet.width() - width) / 2, y), ink);
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(some(SMALL, 1 + random.nextInt(9))).append(random.nextInt(9) == 0 ? ", " : " ");
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.substring(0, length);
    }

    private String tableRow(int length) {
        StringBuilder row = new StringBuilder();
        while (row.length() < length - 8) {
            row.append(random.nextBoolean() ? capitals(2 + random.nextInt(7)) : digits(2 + random.nextInt(6)));
            row.append(" ".repeat(1 + random.nextInt(3)));
        }
        return row.toString();
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%02d.%02d.%d", 1 + random.nextInt(28), 1 + random.nextInt(12), 1950 + random.nextInt(90));
    }

    private String capitals(int count) {
        return some(LETTERS, count);
    }

    private String digits(int count) {
        return some("0123456789", count);
    }

    private String code(int count) {
        return some(LETTERS + "0123456789", count);
    }

    private String some(String characters, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
