// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.util.SplittableRandom;
import org.gatehouse.sim.page.optics.Backdrop;
import org.gatehouse.sim.page.optics.Camera;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.print.OtherPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.Sheet;

/** Pages on which no MRZ is to be found. */
final class BlankPages {
    private static final int KINDS = 7;

    private BlankPages() {}

    static SpecimenPage draw(SplittableRandom random, double dpi) {
        int kind = random.nextInt(KINDS);
        if (kind == KINDS - 1) {
            return withoutItsZone(random, dpi);
        }
        OtherPages pages = new OtherPages(random.split(), dpi);
        Sheet sheet = switch (kind) {
            case 0 -> pages.cover();
            case 1 -> pages.visaPage(random.nextInt(7));
            case 2 -> pages.text();
            case 3 -> pages.drivingLicence();
            case 4 -> pages.boardingPass();
            default -> pages.emptyGlass();
        };
        return SpecimenPages.seen(sheet, Situations.of(Profile.BLANK, sheet, random.split()), PageTruth.blank());
    }

    /** A data page that lies so far out that nothing of its MRZ is on the glass. */
    private static SpecimenPage withoutItsZone(SplittableRandom random, double dpi) {
        DataPageSheet page = DataPageSheet.draw(Profile.CLEAN_300, PageFormat.TD3, random, dpi);
        Development straight = Situations.reader(page.sheet(), dpi, random);
        Camera glass = straight.camera();
        double out = PageFormat.ZONE_HEIGHT + 1 + 30 * random.nextDouble();
        Camera camera = Camera.scanner(
                page.sheet(), glass.columns(), glass.rows(), dpi, 0, out, 0.02 * (random.nextDouble() - 0.5));
        Development development = new Development(camera, Backdrop.glass(random), straight.steps(), straight.seed());
        return SpecimenPages.seen(page.sheet(), development, PageTruth.blank());
    }
}
