// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.page.PageImages;
import org.gatehouse.sim.page.PassportPage;

/**
 * A passport as a document reader meets it.
 *
 * @param passport with its chip
 * @param pictures what the reader's scanner sees, for each way in which it will be laid
 */
public record LaidPassport(IssuedPassport passport, Map<LaidAs, PageImages> pictures) {
    public LaidPassport {
        pictures = Map.copyOf(pictures);
    }

    /**
     * Prints the passport's page and takes the pictures.
     *
     * @param order what it was issued for
     * @param seed of print and noise
     */
    public static LaidPassport pictured(IssuedPassport passport, PassportOrder order, Set<LaidAs> ways, long seed) {
        PassportPage page = PassportPage.print(passport, order, seed);
        PassportPage cover = PassportPage.cover(seed);
        Map<LaidAs, PageImages> pictures = new EnumMap<>(LaidAs.class);
        for (LaidAs way : ways) {
            pictures.put(way, (way == LaidAs.COVER ? cover : page).scan(way.laying(), seed + way.ordinal()));
        }
        return new LaidPassport(passport, pictures);
    }

    /** What the scanner sees of it. */
    public PageImages picture(LaidAs way) {
        PageImages picture = pictures.get(way);
        if (picture == null) {
            throw new IllegalArgumentException("no picture was taken of a passport laid as " + way);
        }
        return picture;
    }

    @Override
    public String toString() {
        return "LaidPassport" + pictures.keySet();
    }
}
