// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.print.DataPagePrinter;
import org.gatehouse.sim.page.print.DrawnPortrait;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.page.print.MrzPrinter;
import org.gatehouse.sim.page.print.MrzStyle;
import org.gatehouse.sim.page.print.PageDesign;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.PrintedPage;
import org.gatehouse.sim.page.print.Sheet;
import org.gatehouse.sim.page.specimen.SpecimenDocument;
import org.gatehouse.sim.page.specimen.VisualZone;

/** Pages of invented documents. A profile and a seed give the same pixels on every machine. Thread-safe. */
public final class SpecimenPages {
    private static final double PRINT_DPI = 300;

    private SpecimenPages() {}

    /** One page of any format. */
    public static SpecimenPage page(Profile profile, long seed) {
        SplittableRandom random = random(profile, seed);
        if (profile == Profile.BLANK) {
            return blank(random);
        }
        PageFormat[] formats = PageFormat.values();
        return page(profile, formats[random.nextInt(formats.length)], random);
    }

    /** One page of a given format; of {@link Profile#BLANK} there are none. */
    public static SpecimenPage page(Profile profile, PageFormat format, long seed) {
        if (profile == Profile.BLANK) {
            throw new IllegalArgumentException("a page without an MRZ has no format: ask for page(BLANK, seed)");
        }
        return page(profile, format, random(profile, seed));
    }

    private static SplittableRandom random(Profile profile, long seed) {
        return new SplittableRandom(seed * Profile.values().length + profile.ordinal());
    }

    private static SpecimenPage page(Profile profile, PageFormat format, SplittableRandom random) {
        SpecimenDocument document = SpecimenDocument.draw(format, random.split());
        SplittableRandom looks = random.split();
        MrzStyle style = MrzStyle.draw(looks, profile == Profile.HARD ? 1 : 0.2);
        PrintedPage printed = new PrintedPage(
                format,
                VisualZone.title(format),
                VisualZone.fields(format, document.content()),
                DrawnPortrait.draw(looks.split()),
                document.mrzLines());
        Sheet sheet = new DataPagePrinter(PageDesign.draw(looks), style, looks).print(printed, PRINT_DPI);
        Development development = Situations.of(profile, sheet, random.split());
        return seen(sheet, development, truth(document, style, sheet, development.camera()));
    }

    private static SpecimenPage blank(SplittableRandom random) {
        Sheet sheet = new Sheet(PageFormat.TD3.width(), PageFormat.TD3.height(), PRINT_DPI);
        return seen(sheet, Situations.of(Profile.CLEAN_300, sheet, random), PageTruth.blank());
    }

    private static SpecimenPage seen(Sheet sheet, Development development, PageTruth truth) {
        return new SpecimenPage(
                development.picture(sheet, Light.VISIBLE), development.picture(sheet, Light.INFRARED), truth);
    }

    private static PageTruth truth(SpecimenDocument document, MrzStyle style, Sheet sheet, Camera camera) {
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = 0; i < document.mrzLines().size(); i++) {
            String text = document.mrzLines().get(i);
            Rectangle2D place = document.format().line(i);
            lines.add(
                    new PrintedLine(text, where(place, MrzPrinter.right(style, place, text.length()), sheet, camera)));
        }
        return new PageTruth(Optional.of(document.format()), lines, document.checkDigitsRight());
    }

    static Quadrilateral where(Rectangle2D place, double right, Sheet sheet, Camera camera) {
        return new Quadrilateral(
                camera.see(sheet, place.getX(), place.getY()),
                camera.see(sheet, right, place.getY()),
                camera.see(sheet, right, place.getMaxY()),
                camera.see(sheet, place.getX(), place.getMaxY()));
    }
}
