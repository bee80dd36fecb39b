// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.LineLocator;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.CellRow;
import org.gatehouse.document.ocr.read.LineModel;
import org.gatehouse.document.ocr.read.LineModelException;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.Test;

class LineReadsTest {
    private static final PageImage PAGE = GeneratedPage.of(SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, 71))
            .image();

    @Test
    void nothingOfWhatALineMayHaveSaidOutlivesThePage() throws LineModelException {
        List<float[][]> cells = new ArrayList<>();
        try (LineModel model = LineModel.load();
                Scratch scratch = new Scratch();
                LineLocator locator = new LineLocator(PAGE)) {
            LineGroup group = locator.next().get(0);
            try (LineReads reads = new LineReads(model, scratch.copy(PAGE), 20, () -> false)) {
                for (TextLine line : group.lines()) {
                    for (int width : new int[] {30, 36, 44}) {
                        reads.read(line)
                                .flatMap(reading -> reading.cells(width))
                                .map(CellRow::lattice)
                                .ifPresent(lattice -> cells.add(lattice.logProbabilities()));
                    }
                    reads.readStraight(line, 1, locator)
                            .flatMap(reading -> reading.lattice(44))
                            .ifPresent(lattice -> cells.add(lattice.logProbabilities()));
                }
                assertThat(cells).hasSizeGreaterThanOrEqualTo(4).noneMatch(LineReadsTest::blank);
            }
        }

        assertThat(cells).allMatch(LineReadsTest::blank);
    }

    @Test
    void aCutIsReadOnceAndNoMoreLinesThanMayBe() throws LineModelException {
        TextLine line = new TextLine(100, 900, 1300, 900, 25);
        TextLine other = new TextLine(100, 960, 1300, 960, 25);
        try (LineModel model = LineModel.load();
                Scratch scratch = new Scratch();
                LineReads reads = new LineReads(model, scratch.copy(PAGE), 1, () -> false)) {
            assertThat(reads.read(line)).isPresent().isEqualTo(reads.read(line));
            assertThat(reads.count()).isEqualTo(1);
            assertThat(reads.read(other)).isEmpty();
        }
    }

    private static boolean blank(float[][] cells) {
        for (float[] cell : cells) {
            for (float value : cell) {
                if (value != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
