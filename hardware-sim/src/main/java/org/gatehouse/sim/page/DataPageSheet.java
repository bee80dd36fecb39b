// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.print.DataPagePrinter;
import org.gatehouse.sim.page.print.DrawnPortrait;
import org.gatehouse.sim.page.print.Hologram;
import org.gatehouse.sim.page.print.MrzPrinter;
import org.gatehouse.sim.page.print.MrzStyle;
import org.gatehouse.sim.page.print.OtherPages;
import org.gatehouse.sim.page.print.PageDesign;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.PrintedPage;
import org.gatehouse.sim.page.print.Sheet;
import org.gatehouse.sim.page.print.Stamp;
import org.gatehouse.sim.page.specimen.SpecimenDocument;
import org.gatehouse.sim.page.specimen.VisualZone;

/**
 * The printed sheet of an invented document.
 *
 * @param sheet what lies before the lens
 * @param document what is printed
 * @param style how its MRZ is printed
 * @param left where the document begins on the sheet, mm: a visa is glued on a page
 * @param top likewise
 */
record DataPageSheet(Sheet sheet, SpecimenDocument document, MrzStyle style, double left, double top) {
    /** Ink of a stamp over an MRZ lets the print shine through. */
    private static final double STAMP_COVER = 0.45;

    static DataPageSheet draw(Profile profile, PageFormat format, SplittableRandom random, double dpi) {
        boolean hard = profile == Profile.HARD;
        SpecimenDocument document = SpecimenDocument.draw(format, random.split());
        SplittableRandom looks = random.split();
        MrzStyle style = MrzStyle.draw(looks, hard ? 1 : 0.2);
        PrintedPage printed = new PrintedPage(
                format,
                VisualZone.title(format),
                VisualZone.fields(format, document.content()),
                DrawnPortrait.draw(looks.split()),
                document.mrzLines());
        Sheet sheet = new DataPagePrinter(PageDesign.draw(looks), style, looks).print(printed, dpi);
        boolean visa = format == PageFormat.MRV_A || format == PageFormat.MRV_B;
        DataPageSheet page = visa && random.nextInt(3) != 0
                ? glued(sheet, document, style, random.split(), dpi)
                : new DataPageSheet(sheet, document, style, 0, 0);
        if (random.nextInt(3) == 0) {
            new Hologram((hard ? 0.3 : 0.15) * random.nextDouble()).over(page.sheet, random.split());
        }
        if (hard && random.nextInt(3) == 0) {
            page.stamp(random.split());
        }
        return page;
    }

    /** A visa on a page of a passport, along its lower edge (Doc 9303-7 §2). */
    private static DataPageSheet glued(
            Sheet visa, SpecimenDocument document, MrzStyle style, SplittableRandom random, double dpi) {
        Sheet page = new OtherPages(random, dpi).visaPage(random.nextInt(3));
        // Whole pixels, so that the place of the MRZ stays exact.
        double pixel = 1 / page.pixelsAMillimetre();
        double left = Math.floor((page.width() - visa.width()) * random.nextDouble() / pixel) * pixel;
        double top = Math.floor((page.height() - visa.height() - 0.5 * random.nextDouble()) / pixel) * pixel;
        page.paste(visa, left, top);
        return new DataPageSheet(page, document, style, left, top);
    }

    private void stamp(SplittableRandom random) {
        double x = left + document.format().width() * random.nextDouble();
        double y = top + document.format().height() - PageFormat.ZONE_HEIGHT * random.nextDouble() - 4;
        Stamp.draw(random, STAMP_COVER).press(sheet, x, y, random);
    }

    /** What a camera sees of it. */
    PageTruth truth(Camera camera) {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < document.mrzLines().size(); i++) {
            lines.add(line(document.mrzLines().get(i), document.format().line(i), camera));
        }
        return new PageTruth(Optional.of(document.format()), lines, document.checkDigitsRight());
    }

    private PrintedLine line(String text, Rectangle2D place, Camera camera) {
        double begin = left + place.getX();
        double end = left + MrzPrinter.right(style, place, text.length());
        double upper = top + place.getY();
        double lower = top + place.getMaxY();
        return new PrintedLine(
                text,
                new Quadrilateral(
                        camera.see(sheet, begin, upper),
                        camera.see(sheet, end, upper),
                        camera.see(sheet, end, lower),
                        camera.see(sheet, begin, lower)));
    }
}
