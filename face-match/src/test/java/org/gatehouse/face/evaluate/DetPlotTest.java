// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetPlotTest {
    private static final int CURVE = 0xff1f5fbf;
    private static final int MARK = 0xffc2410c;

    private static BufferedImage draw(double[] genuine, double[] impostor) {
        Evaluation evaluation = new Evaluation(genuine, impostor);
        List<DetPlot.Mark> marks = List.of(new DetPlot.Mark("operating point", 0.01, 0.01));
        return new DetPlot(evaluation.curve(), impostor.length, marks, "invented").draw();
    }

    private static long pixels(BufferedImage picture, int colour) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aCurveAndItsMarksAreDrawn() {
        BufferedImage picture = draw(new double[] {0.4, 0.6, 0.8, 0.9}, new double[] {0.1, 0.3, 0.5, 0.7});
        assertThat(pixels(picture, CURVE)).isGreaterThan(1_000);
        assertThat(pixels(picture, MARK)).isGreaterThan(300);
    }

    @Test
    void scoresWithoutErrorsLieOnTheEdgeAndAreStillSeen() {
        BufferedImage picture = draw(new double[] {0.8, 0.9}, new double[] {0.1, 0.3});
        assertThat(pixels(picture, CURVE)).isGreaterThan(1_000);
    }

    @Test
    void aPointOfOnePercentEachLiesWhereTheAxesSayOnePercent() {
        BufferedImage picture = draw(new double[] {0.8, 0.9}, new double[] {0.1, 0.3});
        // x = 130 + 1020 (probit(0.01) - probit(5e-6)) / -probit(5e-6); y = 780 - 690 (...)(5e-5).
        assertThat(picture.getRGB(612, 502)).isEqualTo(MARK);
    }
}
