// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gatehouse.document.ocr.PageImage;
import org.junit.jupiter.api.Test;

class InkStripTest {

    @Test
    void theStrokesOfALineAreOverwrittenAfterUse() {
        try (Pyramid page = new Pyramid(strokes())) {
            byte[] ink;
            try (InkStrip strip =
                    InkStrip.along(new TextLine(20, 30, 380, 30, 14), page, InkStrip.FINE, 5, Ink.FAINTEST)) {
                ink = strip.ink();
                assertThat(ink).isNotEqualTo(new byte[ink.length]);
                assertThat(strip).hasToString("InkStrip[" + strip.columns() + " x 80]");
            }
            assertThat(ink).isEqualTo(new byte[ink.length]);
        }
    }

    private static PageImage strokes() {
        byte[] grey = new byte[400 * 60];
        Arrays.fill(grey, (byte) 220);
        for (int y = 23; y < 37; y++) {
            for (int x = 20; x < 380; x += 15) {
                Arrays.fill(grey, y * 400 + x, y * 400 + x + 3, (byte) 30);
            }
        }
        return new PageImage(400, 60, grey);
    }
}
