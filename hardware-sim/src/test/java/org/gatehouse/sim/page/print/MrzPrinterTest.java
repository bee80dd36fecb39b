// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.gatehouse.sim.page.type.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MrzPrinterTest {
    private static final double DPI = 300;
    private static final double MILLIMETRE = DPI / 25.4;

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void printsEveryLineWithinTheZoneOfDoc9303(PageFormat format) {
        Sheet sheet = new Sheet(format.width(), format.height(), DPI);
        MrzPrinter printer = new MrzPrinter(MrzStyle.nominal(), new SplittableRandom(1));
        for (int i = 0; i < format.mrz().lines(); i++) {
            printer.print(sheet, "H".repeat(format.mrz().lineLength()), format.line(i));
        }
        Rectangle2D ink = ink(sheet);
        assertThat(ink.getMinY()).isGreaterThan(format.height() - PageFormat.ZONE_HEIGHT + 2);
        assertThat(ink.getMaxY()).isLessThan(format.height() - 2);
        assertThat(ink.getMinX()).isGreaterThan(2);
        assertThat(ink.getMaxX()).isLessThan(format.width() - 2);
        assertThat(ink.getWidth()).as("the effective reading zone's width").isLessThan(118.0);
        assertThat(ink.getHeight()).as("the effective reading zone's height").isLessThan(17.0);
    }

    @Test
    void tenCharactersTakeAnInch() {
        Sheet sheet = new Sheet(125, 88, DPI);
        new MrzPrinter(MrzStyle.nominal(), new SplittableRandom(2))
                .print(sheet, "H".repeat(44), PageFormat.TD3.line(0));
        double letter = Typeface.OCR_B.outline('H').getBounds2D().getWidth() * 2.54 / Typeface.ADVANCE;
        assertThat((ink(sheet).getWidth() - letter) / 43).isCloseTo(2.54, within(0.0254));
    }

    @Test
    void aLowThresholdThickensTheStrokes() {
        assertThat(inked(0.3)).isGreaterThan(inked(0.5) * 1.05);
        assertThat(inked(0.7)).isLessThan(inked(0.5) * 0.95);
    }

    @ParameterizedTest
    @EnumSource(PrintProcess.class)
    void everyProcessLeavesItsOwnPattern(PrintProcess process) {
        assertThat(brightness(style(process, 0.5, 0.9))).isNotEqualTo(brightness(style(process, 0.5, 0)));
    }

    private static double inked(double threshold) {
        double sum = 0;
        for (float value : brightness(style(PrintProcess.LASER, threshold, 0))) {
            sum += 255 - value;
        }
        return sum;
    }

    private static float[] brightness(MrzStyle style) {
        Sheet sheet = new Sheet(85.6, 54, DPI);
        new MrzPrinter(style, new SplittableRandom(3))
                .print(sheet, "I<UTOD231458907<<<<<<<<<<<<<<<", PageFormat.TD1.line(0));
        return sheet.brightness(Light.VISIBLE);
    }

    private static MrzStyle style(PrintProcess process, double threshold, double grain) {
        return new MrzStyle(Typeface.OCR_B, process, Ink.carbon(20), 0.06, threshold, 1, 0, 0, 1, grain);
    }

    /** Where ink is, mm. */
    private static Rectangle2D ink(Sheet sheet) {
        float[] values = sheet.brightness(Light.INFRARED);
        Rectangle2D box = null;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 128) {
                Rectangle2D pixel = new Rectangle2D.Double(
                        i % sheet.columns() / MILLIMETRE,
                        i / sheet.columns() / MILLIMETRE,
                        1 / MILLIMETRE,
                        1 / MILLIMETRE);
                box = box == null ? pixel : box.createUnion(pixel);
            }
        }
        return box;
    }
}
