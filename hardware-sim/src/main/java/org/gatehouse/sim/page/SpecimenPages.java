// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.optics.Development;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.Sheet;

/** Pages of invented documents. A profile and a seed give the same pixels on every machine. Thread-safe. */
public final class SpecimenPages {
    private static final double PRINT_DPI = 300;

    /** Passports are what most travellers lay down. */
    private static final List<PageFormat> FORMATS = List.of(
            PageFormat.TD3,
            PageFormat.TD3,
            PageFormat.TD3,
            PageFormat.TD2,
            PageFormat.TD1,
            PageFormat.TD1,
            PageFormat.MRV_A,
            PageFormat.MRV_B,
            PageFormat.FRENCH_ID);

    private SpecimenPages() {}

    /** One page, of {@link Profile#BLANK} any kind, otherwise of any format; a third are passports. */
    public static SpecimenPage page(Profile profile, long seed) {
        SplittableRandom random = random(profile, seed);
        if (profile == Profile.BLANK) {
            return BlankPages.draw(random, PRINT_DPI);
        }
        return page(profile, FORMATS.get(random.nextInt(FORMATS.size())), random);
    }

    /**
     * One page of a given format.
     *
     * @throws IllegalArgumentException for {@link Profile#BLANK}, which has none
     */
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
        DataPageSheet page = DataPageSheet.draw(profile, format, random.split(), PRINT_DPI);
        Development development = Situations.of(profile, page.sheet(), random.split());
        return seen(page.sheet(), development, page.truth(development.camera()));
    }

    static SpecimenPage seen(Sheet sheet, Development development, PageTruth truth) {
        return new SpecimenPage(
                development.picture(sheet, Light.VISIBLE), development.picture(sheet, Light.INFRARED), truth);
    }
}
