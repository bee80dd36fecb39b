// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterboxDetectorTest {
    private static final int SIDE = 128;

    @Test
    void aFaceUpToTwoFramesWideIsKept() {
        assertThat(LetterboxDetector.bounded(List.of(at(-64, -64, 256, 256), at(10, 10, 20, 30)), SIDE))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256.1, 100",
        "0, 0, 100, 1e30",
        "0, 0, NaN, 100",
        "0, 0, 100, Infinity",
        "0, 0, -5, 100",
        "0, 0, 100, 0",
        "1e30, 0, 100, 100",
        "0, NaN, 100, 100"
    })
    void aBoxThatNoFaceOfAPictureHasIsLeftOut(double x, double y, double width, double height) {
        Detection face = at(5, 5, 50, 50);
        assertThat(LetterboxDetector.bounded(List.of(at(x, y, width, height), face), SIDE))
                .containsExactly(face);
    }

    private static Detection at(double x, double y, double width, double height) {
        return new Detection(new FaceBox(x, y, width, height, 0.9), new Point(1, 1), new Point(2, 1));
    }
}
