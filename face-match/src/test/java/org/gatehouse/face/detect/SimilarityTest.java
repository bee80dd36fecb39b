// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final List<Point> FIVE =
            List.of(new Point(10, 10), new Point(50, 12), new Point(30, 35), new Point(15, 60), new Point(45, 58));
    private static final Similarity QUARTER_TURN_DOUBLED = new Similarity(0, 2, 7, -3);

    @Test
    void fittingFindsTheTransformThatMadeThePoints() {
        List<Point> moved = FIVE.stream()
                .map(point -> QUARTER_TURN_DOUBLED.apply(point.x(), point.y()))
                .toList();
        Similarity found = Similarity.fit(FIVE, moved);
        assertThat(found.a()).isCloseTo(0, within(1e-9));
        assertThat(found.b()).isCloseTo(2, within(1e-9));
        assertThat(found.dx()).isCloseTo(7, within(1e-9));
        assertThat(found.dy()).isCloseTo(-3, within(1e-9));
    }

    @Test
    void noNeighbouringTransformFitsBetter() {
        List<Point> target =
                List.of(new Point(0, 0), new Point(41, 5), new Point(18, 22), new Point(3, 55), new Point(37, 44));
        Similarity best = Similarity.fit(FIVE, target);
        double least = error(best, target);
        for (double step : new double[] {-1e-3, 1e-3}) {
            assertThat(error(new Similarity(best.a() + step, best.b(), best.dx(), best.dy()), target))
                    .isGreaterThan(least);
            assertThat(error(new Similarity(best.a(), best.b() + step, best.dx(), best.dy()), target))
                    .isGreaterThan(least);
            assertThat(error(new Similarity(best.a(), best.b(), best.dx() + step, best.dy()), target))
                    .isGreaterThan(least);
            assertThat(error(new Similarity(best.a(), best.b(), best.dx(), best.dy() + step), target))
                    .isGreaterThan(least);
        }
    }

    @Test
    void thereAndBackIsNowhere() {
        Point there = QUARTER_TURN_DOUBLED.apply(3, 4);
        Point back = QUARTER_TURN_DOUBLED.inverse().apply(there.x(), there.y());
        assertThat(back.distance(new Point(3, 4))).isLessThan(1e-9);
    }

    @Test
    void oneAfterTheOtherIsTheComposition() {
        Similarity first = new Similarity(0.6, 0.8, 1, 2);
        Point stepped = first.apply(5, -6);
        Point expected = QUARTER_TURN_DOUBLED.apply(stepped.x(), stepped.y());
        assertThat(QUARTER_TURN_DOUBLED.after(first).apply(5, -6).distance(expected))
                .isLessThan(1e-9);
    }

    @Test
    void pointsInOnePlaceCannotBeFitted() {
        List<Point> same = List.of(new Point(1, 1), new Point(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Similarity.fit(same, FIVE.subList(0, 2)));
    }

    private static double error(Similarity similarity, List<Point> target) {
        double sum = 0;
        for (int i = 0; i < target.size(); i++) {
            Point moved = similarity.apply(FIVE.get(i).x(), FIVE.get(i).y());
            sum += Math.pow(moved.distance(target.get(i)), 2);
        }
        return sum;
    }
}
