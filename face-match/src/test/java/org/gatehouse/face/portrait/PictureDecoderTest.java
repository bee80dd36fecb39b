// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureDecoderTest {
    private static final BufferedImage QUARTERS = TestImages.quarters(122, 160);

    static Stream<byte[]> everyFormat() {
        return Stream.of(TestImages.jpeg(QUARTERS), TestImages.jp2(QUARTERS), TestImages.j2k(QUARTERS));
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void coloursAndPlacesSurviveDecoding(byte[] encoded) throws FaceException {
        try (Picture picture = PictureDecoder.decode(encoded, ImageBounds.PORTRAIT)) {
            assertThat(picture.width()).isEqualTo(122);
            assertThat(picture.height()).isEqualTo(160);
            expect(picture, 20, 20, 0xd02020);
            expect(picture, 100, 20, 0x20d020);
            expect(picture, 20, 140, 0x2020d0);
            expect(picture, 100, 140, 0x808080);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void theOfficerGetsAJpegOfTheSamePicture(byte[] encoded) throws FaceException {
        BufferedImage shown = TestImages.read(FaceMatcher.portraitAsJpeg(encoded));
        assertThat(shown.getWidth()).isEqualTo(122);
        assertThat(shown.getRGB(20, 140) & 0xff).isCloseTo(0xd0, within(6));
        assertThat(shown.getRGB(20, 140) >> 16 & 0xff).isCloseTo(0x20, within(6));
    }

    @Test
    void aGreyJpegBecomesThreeEqualChannels() throws FaceException {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 255);
        try (Picture picture = PictureDecoder.decode(TestImages.jpeg(grey), ImageBounds.PORTRAIT)) {
            assertThat(picture.bgr().channels()).isEqualTo(3);
            expect(picture, 50, 50, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void aHeaderWithoutItsDataIsAnErrorNotAPicture(byte[] encoded) {
        byte[] cut = Arrays.copyOf(encoded, encoded.length / 2);
        assertThat(catchThrowableOfType(
                                FaceException.class,
                                () -> PictureDecoder.decode(cut, ImageBounds.PORTRAIT)
                                        .close())
                        .code())
                .isIn(FaceErrorCode.IMAGE_UNDECODABLE, FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }

    /** Damaged data may still give a picture; it never gives anything but a picture or a named error. */
    @ParameterizedTest
    @MethodSource("everyFormat")
    void damagedDataNeverLeavesTheBounds(byte[] encoded) {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = encoded.clone();
            for (int i = 0; i < 5; i++) {
                damaged[20 + random.nextInt(damaged.length - 22)] = (byte) random.nextInt();
            }
            try (Picture picture = PictureDecoder.decode(damaged, ImageBounds.PORTRAIT)) {
                assertThat(picture.width()).isBetween(32, 4096);
            } catch (FaceException e) {
                assertThat(e.code().name()).startsWith("IMAGE_");
            }
        }
    }

    private static void expect(Picture picture, int x, int y, int rgb) {
        try (UByteIndexer pixels = picture.bgr().createIndexer()) {
            assertThat(pixels.get(y, x, 2)).isCloseTo(rgb >> 16 & 0xff, within(8));
            assertThat(pixels.get(y, x, 1)).isCloseTo(rgb >> 8 & 0xff, within(8));
            assertThat(pixels.get(y, x, 0)).isCloseTo(rgb & 0xff, within(8));
        }
    }
}
