// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import java.awt.geom.Point2D;
import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.document.ocr.GeneratedPage;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.decode.Lattice;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.sim.page.PrintedLine;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.Quadrilateral;
import org.gatehouse.sim.page.SpecimenPage;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineModelTest {
    private static final long SEED = 77;

    private static LineModel model;

    @BeforeAll
    static void load() throws LineModelException {
        model = LineModel.load();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void aCleanLineIsReadAsPrintedFromThePixelsAlone(PageFormat format) {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, format, SEED);
        try (Mat grey = grey(GeneratedPage.of(page).image())) {
            for (PrintedLine printed : page.truth().lines()) {
                LineReading reading = model.read(grey, line(printed.where()));

                assertThat(text(reading, printed.text().length())).isEqualTo(printed.text());
            }
        }
    }

    @Test
    void theRightNumberOfCharactersExplainsALineBest() {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_150, PageFormat.TD2, SEED);
        try (Mat grey = grey(GeneratedPage.of(page).image())) {
            for (PrintedLine printed : page.truth().lines()) {
                LineReading reading = model.read(grey, line(printed.where()));

                assertThat(score(reading, 36)).isGreaterThan(score(reading, 30) + 10);
                assertThat(score(reading, 36)).isGreaterThan(score(reading, 44) + 10);
            }
        }
    }

    @Test
    void aLineIsPlacedWhereItIsPrinted() {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, SEED);
        try (Mat grey = grey(GeneratedPage.of(page).image())) {
            TextLine printed = line(page.truth().lines().get(1).where());
            TextLine longer = new TextLine(
                    printed.startX() - 40, printed.startY(), printed.endX() + 25, printed.endY(), printed.capHeight());

            TextLine found = model.read(grey, longer).cells(44).orElseThrow().placement();

            double pitch = printed.length() / 44;
            assertThat(Math.abs(found.startX() - printed.startX())).isLessThan(pitch / 3);
            assertThat(Math.abs(found.endX() - printed.endX())).isLessThan(pitch / 3);
        }
    }

    @Test
    void whatStandsUpsideDownIsLessLegible() {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD1, SEED);
        try (Mat grey = grey(GeneratedPage.of(page).image())) {
            for (PrintedLine printed : page.truth().lines()) {
                TextLine line = line(printed.where());

                assertThat(certainty(model.read(grey, line.reversed()), 30))
                        .isLessThan(certainty(model.read(grey, line), 30) - 0.1);
            }
        }
    }

    @Test
    void aLineBesideThePictureIsReadAsNothingAndBreaksNothing() {
        try (Mat grey = grey(new PageImage(64, 48, new byte[64 * 48]))) {
            for (TextLine line : List.of(
                    new TextLine(-500, -500, -100, -500, 20),
                    new TextLine(10, 10, 10, 10, 1),
                    new TextLine(0, 24, 64, 24, 400),
                    new TextLine(0, 0, 1e6, 1e6, 2))) {
                LineReading reading = model.read(grey, line);

                reading.cells(44)
                        .ifPresent(row -> assertThat(row.lattice().cells()).isEqualTo(44));
            }
        }
    }

    private static String text(LineReading reading, int cells) {
        Lattice lattice = reading.cells(cells).orElseThrow().lattice();
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < cells; cell++) {
            text.append(lattice.best(cell));
        }
        return text.toString();
    }

    private static double certainty(LineReading reading, int cells) {
        Lattice lattice = reading.cells(cells).orElseThrow().lattice();
        double sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            sum += lattice.logProbability(cell, lattice.best(cell));
        }
        return sum / cells;
    }

    private static double score(LineReading reading, int cells) {
        return reading.cells(cells).map(CellRow::score).orElse(Double.NEGATIVE_INFINITY);
    }

    /** The truth counts from the edge of a pixel, the reader from its middle. */
    private static TextLine line(Quadrilateral where) {
        return new TextLine(
                middle(where.upperLeft().getX(), where.lowerLeft().getX()),
                middle(where.upperLeft().getY(), where.lowerLeft().getY()),
                middle(where.upperRight().getX(), where.lowerRight().getX()),
                middle(where.upperRight().getY(), where.lowerRight().getY()),
                Point2D.distance(
                        where.upperLeft().getX(),
                        where.upperLeft().getY(),
                        where.lowerLeft().getX(),
                        where.lowerLeft().getY()));
    }

    private static double middle(double one, double other) {
        return (one + other) / 2 - 0.5;
    }

    private static Mat grey(PageImage page) {
        Mat grey = new Mat(page.height(), page.width(), CV_8UC1);
        ByteBuffer pixels = grey.createBuffer();
        pixels.put(page.grey());
        return grey;
    }
}
