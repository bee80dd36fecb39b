// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceOrderTest {

    private static Detection face(double middleX, double middleY, double side) {
        FaceBox box = new FaceBox(middleX - side / 2, middleY - side / 2, side, side, 0.9);
        return new Detection(box, new Point(middleX - side / 4, middleY), new Point(middleX + side / 4, middleY));
    }

    @Test
    void atAGateTheLargestComesFirst() {
        Detection small = face(125, 125, 80);
        Detection large = face(230, 125, 110);
        assertThat(List.of(small, large).stream().sorted(FaceOrder.largest())).containsExactly(large, small);
    }

    @Test
    void inAPhotographTheOneInTheMiddleComesBeforeALargerOneAtTheEdge() {
        Detection small = face(125, 125, 80);
        Detection large = face(230, 125, 110);
        assertThat(List.of(large, small).stream().sorted(FaceOrder.subject(250, 250)))
                .containsExactly(small, large);
    }

    @Test
    void someoneTinyBehindTheSubjectIsNotTakenForHim() {
        Detection subject = face(90, 110, 120);
        Detection behind = face(125, 125, 20);
        assertThat(List.of(behind, subject).stream().sorted(FaceOrder.subject(250, 250)))
                .containsExactly(subject, behind);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatIsFoundInAViewIsGivenInThePicture(int stage) {
        for (View view : View.stages(400, 300).get(stage)) {
            // A face in the picture, as the view shows it.
            Point eye = view.toSquare().apply(180, 140);
            Point other = view.toSquare().apply(220, 140);
            Point middle = view.toSquare().apply(200, 150);
            double side = 100 * view.toSquare().scale();
            FaceBox box = new FaceBox(middle.x() - side / 2, middle.y() - side / 2, side, side, 0.8);

            Detection found = view.inPicture(new Detection(box, eye, other));

            assertThat(found.box().x()).isCloseTo(150, within(1e-6));
            assertThat(found.box().y()).isCloseTo(100, within(1e-6));
            assertThat(found.box().width()).isCloseTo(100, within(1e-6));
            assertThat(found.leftEye().x()).isCloseTo(180, within(1e-6));
            assertThat(found.rightEye().y()).isCloseTo(140, within(1e-6));
        }
    }

    @Test
    void thePartsShowEveryPixelOfThePicture() {
        for (List<View> stage : View.stages(400, 300).subList(3, 5)) {
            for (int x = 0; x < 400; x += 7) {
                for (int y = 0; y < 300; y += 7) {
                    int px = x;
                    int py = y;
                    assertThat(stage).anySatisfy(view -> {
                        Point seen = view.toSquare().apply(px, py);
                        assertThat(seen.x()).isBetween(-1.0, (double) View.SIDE);
                        assertThat(seen.y()).isBetween(-1.0, (double) View.SIDE);
                    });
                }
            }
        }
    }
}
