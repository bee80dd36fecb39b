// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotographDecoderTest {
    private static final byte[] JPEG = TestImages.jpeg(TestImages.quarters(92, 112));

    private static byte[] as(String suffix) throws FaceException {
        try (Picture picture = PhotographDecoder.decode(JPEG);
                Mat grey = new Mat();
                BytePointer buffer = new BytePointer()) {
            cvtColor(picture.bgr(), grey, COLOR_BGR2GRAY);
            assertThat(imencode(suffix, suffix.equals(".pgm") ? grey : picture.bgr(), buffer))
                    .isTrue();
            byte[] encoded = new byte[(int) buffer.limit()];
            buffer.get(encoded);
            return encoded;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".bmp", ".pgm", ".ppm", ".tiff", ".webp"})
    void everyFormatOfFaceSetsIsRead(String suffix) throws Exception {
        try (Picture picture = PhotographDecoder.decode(as(suffix))) {
            assertThat(picture.width()).isEqualTo(92);
            assertThat(picture.height()).isEqualTo(112);
        }
    }

    @Test
    void jpeg2000IsReadAsAtAGate() throws Exception {
        try (Picture picture = PhotographDecoder.decode(TestImages.jp2(TestImages.quarters(92, 112)))) {
            assertThat(picture.width()).isEqualTo(92);
        }
    }

    @Test
    void aCommentInAPgmDoesNotDisturb() throws Exception {
        byte[] pixels = new byte[20 * 20];
        byte[] heading = "P5\n# made by hand\n20 20\n255\n".getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(heading, heading.length + pixels.length);
        try (Picture picture = PhotographDecoder.decode(file)) {
            assertThat(picture.height()).isEqualTo(20);
        }
    }

    @Test
    void aPhotographThatEndsEarlyIsUsedAsFarAsItGoes() throws Exception {
        byte[] whole = TestImages.jpeg(TestImages.quarters(600, 800));
        try (Picture picture = PhotographDecoder.decode(Arrays.copyOf(whole, whole.length - 200))) {
            assertThat(picture.width()).isEqualTo(600);
        }
    }

    @Test
    void anEnormousPictureIsRefusedByItsHeaderAlone() throws Exception {
        byte[] png = as(".png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(refused(png)).isEqualTo(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
        assertThat(refused("P5 99999 99999 255 ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
    }

    @Test
    void whatIsNoPictureIsNamed() {
        assertThat(refused(new byte[0])).isEqualTo(FaceErrorCode.IMAGE_EMPTY);
        assertThat(refused("no picture".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
        assertThat(refused(new byte[] {'P', '5'})).isEqualTo(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
        assertThat(refused("P5 x".getBytes(StandardCharsets.US_ASCII))).isEqualTo(FaceErrorCode.IMAGE_HEADER_MALFORMED);
        assertThat(refused(new byte[(32 << 20) + 1])).isEqualTo(FaceErrorCode.IMAGE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".bmp", ".pgm", ".tiff", ".webp"})
    void aFileCutAnywhereIsReadOrNamed(String suffix) throws Exception {
        byte[] whole = as(suffix);
        for (int length = 1; length < whole.length; length += Math.max(1, whole.length / 60)) {
            try (Picture picture = PhotographDecoder.decode(Arrays.copyOf(whole, length))) {
                assertThat(picture.width()).isEqualTo(92);
            } catch (FaceException named) {
                assertThat(named.code()).isNotNull();
            }
        }
    }

    private static FaceErrorCode refused(byte[] encoded) {
        return catchThrowableOfType(
                        FaceException.class,
                        () -> PhotographDecoder.decode(encoded).close())
                .code();
    }
}
