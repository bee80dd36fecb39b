// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BendTest {

    @Test
    void aBendIsFollowedAlthoughSomePointsLieElsewhere() {
        List<Bend.Point> points = new ArrayList<>();
        for (int column = 0; column <= 800; column += 25) {
            double row = column == 300 || column == 625 ? 60 : bent(column);
            points.add(new Bend.Point(column, row, 1));
        }

        Bend bend = Bend.through(points).orElseThrow();

        for (int column = 0; column <= 800; column += 10) {
            assertThat(bend.row(column)).as("column %d", column).isCloseTo(bent(column), within(1.0));
        }
    }

    @Test
    void beyondWhatIsKnownALineRunsOnStraight() {
        List<Bend.Point> points = new ArrayList<>();
        for (int column = 100; column <= 700; column += 25) {
            points.add(new Bend.Point(column, bent(column), 1));
        }

        Bend bend = Bend.through(points).orElseThrow();

        double step = bend.row(760) - bend.row(730);
        assertThat(bend.row(790) - bend.row(760)).isCloseTo(step, within(1e-6));
    }

    @Test
    void fewPointsAreNoLine() {
        assertThat(Bend.through(List.of(new Bend.Point(0, 0, 1), new Bend.Point(10, 0, 1))))
                .isEmpty();
    }

    private static double bent(double column) {
        double x = (column - 400) / 400;
        return 40 + 8 * x * x - 5 * x * x * x;
    }
}
