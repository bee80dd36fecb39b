// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.awt.image.BufferedImage;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.FaceException;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong in the gate over one traveller's portrait, the next traveller's is decoded from the next traveller's image.
 * The first portrait is black: each of its bytes, left in the socket, would be taken for the beginning of a good answer.
 */
class DecoderOwnAnswerTest {
    private static final byte[] FORMER = TestImages.jpeg(new BufferedImage(122, 160, BufferedImage.TYPE_INT_RGB));
    private static final byte[] NEXT = TestImages.jpeg(TestImages.quarters(122, 160));

    @Test
    void aPortraitForWhichThereIsNoMemoryLeavesNothingBehind() throws FaceException {
        OutOfMemoryError none = new OutOfMemoryError("none left");
        try (DecoderProcess decoder = decoder(header -> {
            throw none;
        })) {
            decoder.awaitReady();
            long before = decoder.pid().orElseThrow();

            assertThatThrownBy(() -> decoder.decode(FORMER)).isSameAs(none);

            assertOwnAnswer(decoder);
            assertThat(decoder.pid())
                    .as("nothing was asked, so nothing is left")
                    .hasValue(before);
        }
    }

    @Test
    void aFailureInTheMidstOfAnAnswerCostsTheProcess() throws FaceException {
        try (DecoderProcess decoder = decoder(ReadOnly::new)) {
            decoder.awaitReady();
            ProcessHandle asked = ProcessHandle.of(decoder.pid().orElseThrow()).orElseThrow();

            assertThatThrownBy(() -> decoder.decode(FORMER)).isInstanceOf(IllegalArgumentException.class);

            assertThat(asked.isAlive()).isFalse();
            assertOwnAnswer(decoder);
        }
    }

    private static void assertOwnAnswer(DecoderProcess decoder) throws FaceException {
        try (Picture there = decoder.decode(NEXT);
                Picture here = PortraitDecoder.inThisProcess().decode(NEXT)) {
            assertThat(TestImages.pixels(there)).isEqualTo(TestImages.pixels(here));
        }
    }

    /** With this memory for the first portrait, and the usual for the next. */
    private static DecoderProcess decoder(Function<ImageHeader, Mat> first) throws FaceException {
        Iterator<Function<ImageHeader, Mat>> canvases =
                List.of(first, DecoderOwnAnswerTest::usual).iterator();
        return DecoderProcess.start(
                DecoderSettings.usual(), header -> canvases.next().apply(header));
    }

    private static Mat usual(ImageHeader header) {
        return new Mat(header.height(), header.width(), CV_8UC3);
    }

    /** Memory into which the pixels cannot be read, which shows only when they are there. */
    private static final class ReadOnly extends Mat {
        ReadOnly(ImageHeader header) {
            super(header.height(), header.width(), CV_8UC3);
        }

        @Override
        @SuppressWarnings("unchecked") // a byte buffer for bytes
        public <B extends Buffer> B createBuffer() {
            return (B) ((ByteBuffer) super.createBuffer()).asReadOnlyBuffer();
        }
    }
}
