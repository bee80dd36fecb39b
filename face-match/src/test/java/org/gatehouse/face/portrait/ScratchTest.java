// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matrices here lie over memory that the test owns, so that it can look after they are gone. */
class ScratchTest {
    private static final int BYTES = 10 * 20 * 3;

    private final BytePointer memory = new BytePointer(BYTES);

    @BeforeEach
    void fillWithSomething() {
        byte[] ones = new byte[BYTES];
        Arrays.fill(ones, (byte) 0x5a);
        memory.put(ones);
    }

    @AfterEach
    void free() {
        memory.close();
    }

    @Test
    void pixelsAreZeroAfterwards() {
        try (Scratch scratch = new Scratch()) {
            scratch.keep(new Mat(10, 20, CV_8UC3, memory));
        }
        assertThat(content()).containsOnly(0);
    }

    @Test
    void numbersAreZeroAfterwards() {
        try (Scratch scratch = new Scratch()) {
            scratch.keep(new Mat(1, BYTES / 4, CV_32FC1, memory));
        }
        assertThat(content()).containsOnly(0);
    }

    @Test
    void pixelsAreZeroAlsoWhenTheWorkFails() {
        assertThatThrownBy(() -> {
                    try (Scratch scratch = new Scratch()) {
                        scratch.keep(new Mat(10, 20, CV_8UC3, memory));
                        throw new IllegalStateException("work failed");
                    }
                })
                .hasMessage("work failed");
        assertThat(content()).containsOnly(0);
    }

    @Test
    void aPictureLeavesNoPixels() {
        new Picture(new Mat(10, 20, CV_8UC3, memory)).close();
        assertThat(content()).containsOnly(0);
    }

    @Test
    void anEmptyMatrixIsNoTrouble() {
        try (Scratch scratch = new Scratch()) {
            assertThat(scratch.mat().empty()).isTrue();
        }
    }

    private byte[] content() {
        byte[] content = new byte[BYTES];
        memory.position(0).get(content);
        return content;
    }
}
