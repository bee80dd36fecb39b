// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.MrzContent;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.page.optics.Blur;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.optics.Levels;
import org.gatehouse.sim.page.optics.SensorNoise;
import org.gatehouse.sim.page.optics.UnevenLight;
import org.gatehouse.sim.page.print.DataPagePrinter;
import org.gatehouse.sim.page.print.Ink;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.page.print.MrzStyle;
import org.gatehouse.sim.page.print.PageDesign;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.PrintedPage;
import org.gatehouse.sim.page.print.Sheet;
import org.gatehouse.sim.page.specimen.VisualZone;
import org.gatehouse.sim.page.type.Lettering;
import org.gatehouse.sim.traveller.Jpeg;

/**
 * The glass of a full-page reader of 300 dpi: prints an issued passport's data page or its cover and takes the pictures of how it
 * lies there, in both lights. Safe for use by one thread.
 */
public final class ScannerGlass {
    private static final double DPI = 300;
    private static final int COLUMNS = 1480;
    private static final int ROWS = 1050;
    private static final double MILLIMETRES_AN_INCH = 25.4;
    /** A passport pushed against a stop lies nearly straight. */
    private static final double MOST_SKEW = Math.toRadians(0.8);
    /** Three characters of the MRZ and its margin. */
    private static final double BESIDE = -14;

    private static final float QUALITY = 0.9f;

    private final SplittableRandom random;

    /** @param seed of how exactly a passport is laid, and of noise */
    public ScannerGlass(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Takes the pictures of a passport.
     *
     * @param portrait as printed on the data page
     */
    public PageScan scan(IssuedPassport passport, BufferedImage portrait, Laying laying) {
        Sheet sheet = laying == Laying.COVER ? cover() : dataPage(passport.mrzLines(), portrait);
        Development development = new Development(
                glass(sheet, laying),
                8,
                List.of(
                        new UnevenLight(0.08 * random.nextDouble(), 2 * Math.PI * random.nextDouble()),
                        new Levels(12, 235),
                        new Blur(0.45),
                        new SensorNoise(1.2, 1.5)),
                random.nextLong());
        return new PageScan(
                Jpeg.encode(development.picture(sheet, Light.INFRARED), QUALITY),
                Jpeg.encode(development.picture(sheet, Light.VISIBLE), QUALITY));
    }

    private Camera glass(Sheet sheet, Laying laying) {
        double width = COLUMNS * MILLIMETRES_AN_INCH / DPI;
        double height = ROWS * MILLIMETRES_AN_INCH / DPI;
        double skew = (2 * random.nextDouble() - 1) * MOST_SKEW;
        double x = laying == Laying.PARTLY_BESIDE ? BESIDE : (width - sheet.width()) / 2;
        double turn = laying == Laying.UPSIDE_DOWN ? Math.PI + skew : skew;
        return Camera.scanner(sheet, COLUMNS, ROWS, DPI, x, (height - sheet.height()) / 2, turn);
    }

    private Sheet dataPage(List<String> mrzLines, BufferedImage portrait) {
        PageFormat format = PageFormat.TD3;
        PrintedPage page = new PrintedPage(
                format,
                VisualZone.title(format),
                VisualZone.fields(format, content(mrzLines)),
                rgb(portrait),
                mrzLines);
        return new DataPagePrinter(PageDesign.utopian(), MrzStyle.nominal(), random).print(page, DPI);
    }

    /** What the data page says in words is what its MRZ says (Doc 9303-4 §4.2.2). */
    private static MrzContent content(List<String> lines) {
        String upper = lines.get(0);
        String lower = lines.get(1);
        String[] names = upper.substring(5).split("<<", 2);
        return new MrzContent(
                words(upper.substring(0, 2)),
                words(upper.substring(2, 5)),
                words(lower.substring(0, 9)),
                words(names[0]),
                words(names[1]),
                words(lower.substring(10, 13)),
                lower.substring(13, 19),
                sex(lower.charAt(20)),
                lower.substring(21, 27),
                "");
    }

    private static String words(String field) {
        return field.replace('<', ' ').strip();
    }

    private static Sex sex(char entry) {
        return switch (entry) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private static BufferedImage rgb(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(picture, 0, 0, null);
        return copy;
    }

    /** Dark cloth with gilt lettering. */
    private static Sheet cover() {
        Sheet sheet = new Sheet(PageFormat.TD3.width(), PageFormat.TD3.height(), DPI);
        sheet.paper(new Color(28, 38, 74), 70);
        Ink gilt = Ink.dye(new Color(214, 178, 96));
        sheet.fill(Lettering.of(5).thickened(0.3).set("UTOPIA", 44, 22), gilt);
        sheet.fill(Lettering.of(5).thickened(0.3).set("PASSPORT", 38, 76), gilt);
        sheet.line(new Rectangle2D.Double(52, 34, 20, 20), 0.8, gilt, 1);
        sheet.close();
        return sheet;
    }
}
