// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.TextLine;
import org.junit.jupiter.api.Test;

class CutLinesTest {
    private final CutLines cut = new CutLines(1480, 1050);

    @Test
    void linesWithinThePictureAreWhole() {
        assertThat(after(60, 1400, 900, 0.9)).isFalse();
    }

    @Test
    void linesThatReachAnyEdgeAreCutOff() {
        assertThat(after(5, 1300, 900, 0.9)).isTrue();
        assertThat(after(200, 1475, 900, 0.9)).isTrue();
        assertThat(after(60, 1400, 1040, 0.9)).isTrue();
        assertThat(after(60, 1400, 5, 0.9)).isTrue();
    }

    @Test
    void linesThatHardlyLookLikeAnMrzAreNone() {
        assertThat(after(5, 1300, 900, 0.3)).isFalse();
    }

    @Test
    void linesMuchLongerThanAnMrzAreOrnaments() {
        double high = 15;
        cut.located(List.of(new LineGroup(
                List.of(new TextLine(-80, 400, 1560, 400, high), new TextLine(-80, 440, 1560, 440, high)), 0.57)));
        assertThat(cut.seen(PageReading.NOTHING)).isFalse();
    }

    @Test
    void aSingleLineIsNoMrz() {
        cut.located(List.of(new LineGroup(List.of(new TextLine(5, 900, 1300, 900, 24)), 0.9)));
        assertThat(cut.seen(PageReading.NOTHING)).isFalse();
    }

    @Test
    void theLinesThatWereReadCountBeforeThoseThatWereLocated() {
        cut.located(List.of(lines(5, 1300, 900, 0.9)));
        assertThat(cut.seen(TestPage.unclear(List.of("A", "B")).reading())).isFalse();
    }

    private boolean after(double left, double right, double y, double score) {
        CutLines watch = new CutLines(1480, 1050);
        watch.located(List.of(lines(left, right, y, score)));
        return watch.seen(PageReading.NOTHING);
    }

    private static LineGroup lines(double left, double right, double y, double score) {
        double other = y < 525 ? y + 75 : y - 75;
        return new LineGroup(
                List.of(new TextLine(left, other, right, other, 24), new TextLine(left, y, right, y, 24)), score);
    }
}
