// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gatehouse.document.ocr.PageImage;
import org.junit.jupiter.api.Test;

class StraightenerTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 120;
    private static final int CAP = 14;

    @Test
    void aBentLineIsDrawnLevelAndNothingOfItIsLost() {
        try (LineLocator locator = new LineLocator(bentRow())) {
            StraightLine straight =
                    locator.straightened(new TextLine(60, 60, 580, 60, CAP)).orElseThrow();

            PageImage picture = straight.picture();
            double cap = straight.line().capHeight();
            for (double along = 0.05; along < 1; along += 0.1) {
                double from = straight.line().startX() + along * straight.line().length();
                assertThat(middleOfInk(picture, (int) from, (int) (from + 2 * cap)))
                        .as("at %.2f of the line", along)
                        .isBetween(
                                straight.line().startY() - 0.12 * cap,
                                straight.line().startY() + 0.12 * cap);
            }
            assertThat(straight.toPage(straight.line()).length()).isBetween(510.0, 530.0);
        }
    }

    @Test
    void whereNoLineRunsNothingIsDrawn() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        Arrays.fill(grey, (byte) 200);
        try (LineLocator locator = new LineLocator(new PageImage(WIDTH, HEIGHT, grey))) {
            assertThat(locator.straightened(new TextLine(60, 60, 580, 60, CAP))).isEmpty();
        }
    }

    private static double middleOfInk(PageImage picture, int from, int to) {
        double sum = 0;
        double rows = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = from; x < to; x++) {
                if ((picture.grey()[y * picture.width() + x] & 0xFF) < 120) {
                    sum++;
                    rows += y;
                }
            }
        }
        return rows / sum;
    }

    /** Upright strokes in a row that sags by more than half of its height. */
    private static PageImage bentRow() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            int x = i % WIDTH;
            double t = (x - 320) / 260.0;
            double middle = 64 - 9 * t * t;
            boolean stroke = x >= 60 && x < 580 && x % 15 < 4 && Math.abs(i / WIDTH - middle) < CAP / 2.0;
            grey[i] = (byte) (stroke ? 30 : 220);
        }
        return new PageImage(WIDTH, HEIGHT, grey);
    }
}
