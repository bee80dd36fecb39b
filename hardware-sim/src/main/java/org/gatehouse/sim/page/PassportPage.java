// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.gatehouse.sim.issuer.DocumentFormat;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.MrzContent;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.page.optics.Backdrop;
import org.gatehouse.sim.page.optics.Blur;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.optics.Levels;
import org.gatehouse.sim.page.optics.SensorNoise;
import org.gatehouse.sim.page.print.DataPagePrinter;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.page.print.MrzStyle;
import org.gatehouse.sim.page.print.OtherPages;
import org.gatehouse.sim.page.print.PageDesign;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.PrintedPage;
import org.gatehouse.sim.page.print.Sheet;
import org.gatehouse.sim.page.specimen.VisualZone;
import org.gatehouse.sim.traveller.Jpeg;

/**
 * The data page of an issued passport, to be laid on the glass of a page reader of 300 dpi as often as the traveller
 * likes. Thread-safe.
 */
public final class PassportPage {
    private static final double DPI = 300;
    private static final double MILLIMETRE = DPI / 25.4;
    private static final float JPEG_QUALITY = 0.9f;
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Sheet sheet;
    private final PageFormat format;

    private PassportPage(Sheet sheet, PageFormat format) {
        this.sheet = sheet;
        this.format = format;
    }

    /**
     * Prints it: the MRZ of the passport, and names, dates and portrait of the order.
     *
     * @param seed of everything that no two prints have in common
     */
    public static PassportPage print(IssuedPassport passport, PassportOrder order, long seed) {
        PageFormat format = order.format() == DocumentFormat.TD1 ? PageFormat.TD1 : PageFormat.TD3;
        List<String> lines = passport.mrzLines();
        PrintedPage page = new PrintedPage(
                format,
                VisualZone.title(format),
                VisualZone.fields(format, content(lines, order)),
                order.portrait(),
                lines);
        DataPagePrinter printer =
                new DataPagePrinter(PageDesign.utopian(), MrzStyle.nominal(), new SplittableRandom(seed));
        return new PassportPage(printer.print(page, DPI), format);
    }

    /** The cover of a passport, as it lies on the glass wrong side down. */
    public static PassportPage cover(long seed) {
        return new PassportPage(new OtherPages(new SplittableRandom(seed), DPI).cover(), PageFormat.TD3);
    }

    private static MrzContent content(List<String> lines, PassportOrder order) {
        return new MrzContent(
                order.format().documentCode().replace("<", ""),
                lines.get(0).substring(2, 5).replace("<", ""),
                order.documentNumber(),
                order.primaryIdentifier().toUpperCase(Locale.ROOT),
                order.secondaryIdentifier().toUpperCase(Locale.ROOT),
                order.nationality(),
                date(order.birthDate()),
                order.sex(),
                date(order.expiryDate()),
                order.optionalData());
    }

    private static String date(LocalDate date) {
        return YYMMDD.format(date);
    }

    /**
     * The page read once, 1480 x 1050 pixels in either light.
     *
     * @param seed of the noise
     */
    public PageImages scan(Laying laying, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double x = Situations.GLASS_WIDTH - format.width() - 0.1 + laying.outX();
        double y = Situations.GLASS_HEIGHT - format.height() - 0.1 - laying.outY();
        Camera camera = Camera.scanner(
                sheet,
                Situations.GLASS_COLUMNS,
                Situations.GLASS_ROWS,
                DPI,
                x,
                y,
                Math.toRadians(laying.turnDegrees()));
        Development development = new Development(
                camera,
                Backdrop.glass(random),
                List.of(new Blur(laying.blur() * MILLIMETRE), new Levels(12, 248), new SensorNoise(1.2, 1.5)),
                random.nextLong());
        return new PageImages(
                Jpeg.encode(development.picture(sheet, Light.VISIBLE), JPEG_QUALITY),
                Jpeg.encode(development.picture(sheet, Light.INFRARED), JPEG_QUALITY));
    }
}
