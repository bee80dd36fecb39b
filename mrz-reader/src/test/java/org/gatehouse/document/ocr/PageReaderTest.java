// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.read.LineModelException;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageReaderTest {
    private static final long SEED = 71;

    private static PageReader reader;

    @BeforeAll
    static void open() throws LineModelException {
        reader = PageReader.open();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void aCleanPageOfEveryFormatIsReadAsPrinted(PageFormat format) {
        GeneratedPage page = page(format);

        PageReading reading = reader.read(page.image());

        assertThat(reading.lines()).isEqualTo(page.printed());
        assertThat(reading.placements()).hasSameSizeAs(page.printed());
        assertThat(reading.format().map(MrzFormat::lines))
                .contains(page.printed().size());
    }

    @Test
    void aPageIsReadWhicheverSideIsUp() {
        GeneratedPage page = page(PageFormat.TD3);

        for (int quarters = 1; quarters <= 3; quarters++) {
            page = page.quarterTurned();
            assertThat(reader.read(page.image()).lines())
                    .as("%d quarters", quarters)
                    .isEqualTo(page.printed());
        }
    }

    @Test
    void aPageWithoutAnMrzSaysNothing() {
        for (long seed = SEED; seed < SEED + 3; seed++) {
            GeneratedPage page = GeneratedPage.of(SpecimenPages.page(Profile.BLANK, seed));

            assertThat(reader.read(page.image()).found()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void onePixelABlackPageAWhitePageAndAStripeSayNothing() {
        assertThat(reader.read(plain(1, 1, 0)).found()).isFalse();
        assertThat(reader.read(plain(1480, 1050, 0)).found()).isFalse();
        assertThat(reader.read(plain(1480, 1050, 255)).found()).isFalse();
        assertThat(reader.read(plain(8192, 1, 128)).found()).isFalse();
        assertThat(reader.read(plain(2, 8192, 128)).found()).isFalse();
    }

    @Test
    void whatLooksLikeTextEverywhereCostsNoMoreThanItMay() {
        Random random = new Random(SEED);
        byte[] grey = new byte[900 * 600];
        for (int i = 0; i < grey.length; i++) {
            boolean line = i / 900 % 20 < 11;
            grey[i] = (byte) (line && (i % 900 % 11 < 3 || random.nextInt(6) == 0) ? 20 : 230);
        }
        Watch watch = new Watch();

        PageReading reading = reader.read(new PageImage(900, 600, grey), watch);

        assertThat(reading.accepted()).isFalse();
        assertThat(watch.lineReads).isBetween(1, PageReader.MOST_LINE_READS);
    }

    @Test
    void aPageThatLiesWellTakesOneLookAndFewReads() {
        Watch watch = new Watch();

        PageReading reading = reader.read(page(PageFormat.TD3).image(), watch);

        assertThat(watch.located).hasSize(1);
        assertThat(watch.located.get(0).get(0).lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(watch.readings).contains(reading);
        assertThat(watch.lineReads).isLessThanOrEqualTo(12);
    }

    @Test
    void aReaderThatReadAPageReadsTheNextOneAsIfItWereTheFirst() throws LineModelException {
        PageImage second = page(PageFormat.TD1).image();
        reader.read(page(PageFormat.TD3).image());

        PageReading afterAnother = reader.read(second);

        try (PageReader fresh = PageReader.open()) {
            assertThat(fresh.read(second)).isEqualTo(afterAnother);
        }
    }

    private static GeneratedPage page(PageFormat format) {
        return GeneratedPage.of(SpecimenPages.page(Profile.CLEAN_300, format, SEED));
    }

    private static PageImage plain(int width, int height, int value) {
        byte[] grey = new byte[width * height];
        Arrays.fill(grey, (byte) value);
        return new PageImage(width, height, grey);
    }

    /** Remembers what it was told. */
    private static final class Watch implements ReadingTrace {
        private final List<List<LineGroup>> located = new ArrayList<>();
        private final List<PageReading> readings = new ArrayList<>();
        private int lineReads;

        @Override
        public void located(List<LineGroup> groups) {
            located.add(groups);
        }

        @Override
        public void read(LineGroup group, PageReading reading) {
            readings.add(reading);
        }

        @Override
        public void finished(int reads) {
            lineReads = reads;
        }
    }
}
