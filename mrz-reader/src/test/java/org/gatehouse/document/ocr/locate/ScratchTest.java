// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void allIsFreedAlsoWhereOneOfThemCannotBe() {
        Scratch scratch = new Scratch();
        BytePointer first = scratch.copy(new byte[] {1, 2, 3});
        scratch.keep(new Unclosable());
        scratch.keep(new Unclosable());
        Mat last = scratch.keep(new Mat(2, 2, CV_8UC1));

        assertThatThrownBy(scratch::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stuck");

        assertThat(first.isNull()).isTrue();
        assertThat(last.isNull()).isTrue();
        scratch.close();
    }

    private static final class Unclosable extends Mat {
        @Override
        public void close() {
            super.close();
            throw new IllegalStateException("stuck");
        }
    }
}
