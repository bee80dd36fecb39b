// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.type.Typeface;

/**
 * How an MRZ is printed. The tolerances are those that passports in use show; Doc 9303-3 §4.4 and ISO 1831 ask for less.
 *
 * @param typeface which drawing
 * @param process how the ink gets there
 * @param ink which ink
 * @param spread softness of the ink's rim, mm (standard deviation)
 * @param threshold where in the soft rim the stroke ends, 0..1: below one half strokes grow, above they shrink
 * @param stretch height of the characters over their nominal height
 * @param slant tangent of a lean
 * @param jitter how far single characters stand off their place, mm (standard deviation)
 * @param pitch distance of characters over the nominal 2.54 mm
 * @param grain strength of the process' own pattern, 0..1
 */
public record MrzStyle(
        Typeface typeface,
        PrintProcess process,
        Ink ink,
        double spread,
        double threshold,
        double stretch,
        double slant,
        double jitter,
        double pitch,
        double grain) {

    /** As the standard has it: black toner, nothing astray. */
    public static MrzStyle nominal() {
        return new MrzStyle(Typeface.OCR_B, PrintProcess.LASER, Ink.carbon(25), 0.025, 0.5, 1, 0, 0.004, 1, 0.1);
    }

    /**
     * Any printer.
     *
     * @param wear 0 for a careful one to 1 for one that should be serviced
     */
    public static MrzStyle draw(RandomGenerator random, double wear) {
        PrintProcess process = PrintProcess.values()[random.nextInt(PrintProcess.values().length)];
        int darkness = process == PrintProcess.ENGRAVED ? 35 + random.nextInt(40) : 15 + random.nextInt(30);
        return new MrzStyle(
                random.nextInt(4) == 0 ? Typeface.OCR_B_SHARP : Typeface.OCR_B,
                process,
                Ink.carbon(darkness + (int) (wear * random.nextInt(40))),
                0.02 + 0.03 * random.nextDouble(),
                0.5 + (random.nextDouble() - 0.55) * (0.35 + 0.35 * wear),
                1 + (random.nextDouble() - 0.5) * 0.08 * (0.3 + wear),
                random.nextGaussian() * 0.02 * wear,
                0.006 + 0.02 * wear * random.nextDouble(),
                1 + random.nextGaussian() * 0.003,
                random.nextDouble() * (0.4 + 0.6 * wear));
    }
}
