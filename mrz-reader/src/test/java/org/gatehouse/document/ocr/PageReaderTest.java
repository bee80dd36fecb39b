// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.read.LineModelException;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.SpecimenPage;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageReaderTest {
    private static final long SEED = 71;
    private static final int HARD_PAGES = 12;

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
    void aCleanPageOfEveryFormatIsReadAsPrintedAndAcceptedInBothLights(PageFormat format) {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, format, SEED);
        assertThat(page.truth().checkDigitsRight()).isTrue();
        for (GeneratedPage light : List.of(GeneratedPage.of(page), GeneratedPage.infrared(page))) {
            PageReading reading = reader.read(light.image());

            assertThat(reading.lines()).isEqualTo(light.printed());
            assertThat(reading.valid()).isTrue();
            assertThat(reading.accepted()).isTrue();
            assertThat(reading.confidence()).isBetween(Math.log(0.98), 0.0);
            assertThat(reading.placements()).hasSameSizeAs(light.printed());
            assertThat(reading.format().map(MrzFormat::lines))
                    .contains(light.printed().size());
        }
    }

    @Test
    void whatIsAcceptedOfHardPagesIsRightAndMostOfItIsRead() {
        int right = 0;
        for (long seed = SEED; seed < SEED + HARD_PAGES; seed++) {
            GeneratedPage page = GeneratedPage.of(SpecimenPages.page(Profile.HARD, seed));

            PageReading reading = reader.read(page.image());

            boolean exact = reading.lines().equals(page.printed());
            right += exact ? 1 : 0;
            assertThat(exact || !reading.accepted()).as("seed %d", seed).isTrue();
        }
        assertThat(right).isGreaterThan(HARD_PAGES * 3 / 4);
    }

    @Test
    void aReaderWithoutTimeLooksNowhere() throws LineModelException {
        Watch watch = new Watch();
        try (PageReader late = PageReader.open(Duration.ZERO, () -> 0)) {
            PageReading reading = late.read(page(PageFormat.TD3).image(), watch);

            assertThat(reading).isEqualTo(PageReading.NOTHING);
            assertThat(reading.confidence()).isEqualTo(Double.NEGATIVE_INFINITY);
        }
        assertThat(watch.located).isEmpty();
        assertThat(watch.lineReads).isZero();
    }

    @Test
    void aPageThatTakesTooLongIsLeftWhenItsTimeIsUp() throws LineModelException {
        PageImage text = text();
        Watch unhurried = new Watch();
        reader.read(text, unhurried);
        Watch hurried = new Watch();
        AtomicLong seconds = new AtomicLong();
        LongSupplier secondByCall =
                () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos();
        try (PageReader slow = PageReader.open(Duration.ofSeconds(10), secondByCall)) {
            assertThat(slow.read(text, hurried).accepted()).isFalse();
        }

        assertThat(hurried.lineReads).isLessThanOrEqualTo(10).isLessThan(unhurried.lineReads);
        assertThat(hurried.located).hasSizeLessThanOrEqualTo(10);
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
        Watch watch = new Watch();

        PageReading reading = reader.read(text(), watch);

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

    /** Rows of strokes that are no letters. */
    private static PageImage text() {
        Random random = new Random(SEED);
        byte[] grey = new byte[900 * 600];
        for (int i = 0; i < grey.length; i++) {
            boolean line = i / 900 % 20 < 11;
            grey[i] = (byte) (line && (i % 900 % 11 < 3 || random.nextInt(6) == 0) ? 20 : 230);
        }
        return new PageImage(900, 600, grey);
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
