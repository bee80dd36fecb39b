// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {
    private static final byte[] JPEG = TestImages.jpeg(TestImages.quarters(120, 160));
    private static final byte[] JP2 = TestImages.jp2(TestImages.quarters(120, 160));
    private static final byte[] J2K = TestImages.j2k(TestImages.quarters(120, 160));

    @Test
    void readsWhatEachFormatSaysOfItself() throws FaceException {
        assertThat(read(JPEG)).isEqualTo(new ImageHeader(ImageFormat.JPEG, 120, 160, 3));
        assertThat(read(JP2)).isEqualTo(new ImageHeader(ImageFormat.JP2, 120, 160, 3));
        assertThat(read(J2K)).isEqualTo(new ImageHeader(ImageFormat.J2K, 120, 160, 3));
    }

    @Test
    void nothingIsNoImage() {
        assertThat(refused(new byte[0])).isEqualTo(FaceErrorCode.IMAGE_EMPTY);
    }

    @Test
    void bytesBeyondTheBoundAreNotLookedAt() {
        byte[] large = Arrays.copyOf(JPEG, 256 * 1024 + 1);
        assertThat(refused(large)).isEqualTo(FaceErrorCode.IMAGE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void formatsThatNoPassportHasAreRefused(String format) {
        assertThat(refused(TestImages.written(TestImages.quarters(120, 160), format)))
                .isEqualTo(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
    }

    @Test
    void aJpegTooWideIsRefusedBeforeDecoding() {
        byte[] wide = TestImages.withShort(JPEG, frameAt() + 7, 4097);
        assertThat(refused(wide)).isEqualTo(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
    }

    @Test
    void aJpegWithTooManyPixelsIsRefusedThoughEachSideIsAllowed() {
        byte[] large = TestImages.withShort(TestImages.withShort(JPEG, frameAt() + 7, 4000), frameAt() + 5, 4000);
        assertThat(refused(large)).isEqualTo(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
    }

    @Test
    void aTinyImageIsRefused() {
        assertThat(refused(TestImages.jpeg(TestImages.quarters(31, 200))))
                .isEqualTo(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
    }

    @Test
    void arithmeticCodingIsRefused() {
        byte[] arithmetic = JPEG.clone();
        arithmetic[frameAt() + 1] = (byte) 0xc9;
        assertThat(refused(arithmetic)).isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
    }

    @Test
    void twoFrameHeadersAreRefused() {
        int frame = frameAt();
        byte[] header = Arrays.copyOfRange(JPEG, frame, frame + 19);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(JPEG, 0, frame);
        twice.writeBytes(header);
        twice.write(JPEG, frame, JPEG.length - frame);
        assertThat(refused(twice.toByteArray())).isEqualTo(FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }

    @Test
    void moreScansThanAnyEncoderWritesAreRefused() {
        int scan = markerAt(0xda);
        byte[] scanAndData = Arrays.copyOfRange(JPEG, scan, JPEG.length - 2);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(JPEG, 0, scan);
        for (int i = 0; i < 33; i++) {
            many.writeBytes(scanAndData);
        }
        many.write(JPEG, JPEG.length - 2, 2);
        assertThat(refused(many.toByteArray())).isEqualTo(FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }

    @Test
    void scansOverMorePixelsThanADecoderManagesInSecondsAreRefused() {
        int scan = 0;
        while ((JPEG[scan] & 0xff) != 0xff || (JPEG[scan + 1] & 0xff) != 0xda) {
            scan++;
        }
        byte[] large = TestImages.withShort(TestImages.withShort(JPEG, frameAt() + 7, 2000), frameAt() + 5, 4000);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(large, 0, large.length - 2);
        for (int scans = 1; scans < 17; scans++) {
            many.write(large, scan, large.length - 2 - scan);
        }
        many.write(large, large.length - 2, 2);
        assertThat(refused(many.toByteArray())).isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
    }

    @Test
    void aCameraSendsNoJpeg2000() throws FaceException {
        ImageHeader.read(JPEG, ImageBounds.PROBE);
        for (byte[] encoded : List.of(JP2, J2K)) {
            assertThat(catchThrowableOfType(FaceException.class, () -> ImageHeader.read(encoded, ImageBounds.PROBE))
                            .code())
                    .isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
        }
    }

    @Test
    void aCodestreamOfManyTilesIsRefused() {
        byte[] tiled = TestImages.with(TestImages.with(J2K, 24, 8), 28, 8);
        assertThat(refused(tiled)).isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
    }

    @Test
    void tilesWithoutASizeAreRefused() {
        assertThat(refused(TestImages.with(J2K, 24, 0))).isEqualTo(FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }

    @Test
    void aCodestreamOfFourThousandMillionPixelsIsRefused() {
        byte[] huge = TestImages.with(TestImages.with(J2K, 8, -1), 24, -1);
        assertThat(refused(huge)).isEqualTo(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
    }

    @Test
    void subsampledComponentsAreRefused() {
        byte[] subsampled = J2K.clone();
        subsampled[44] = 2;
        assertThat(refused(subsampled)).isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
    }

    @Test
    void sixteenBitComponentsAreRefused() {
        byte[] deep = J2K.clone();
        deep[42] = 15;
        assertThat(refused(deep)).isEqualTo(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
    }

    @Test
    void aBoxThatContradictsItsCodestreamIsRefused() {
        byte[] contradicting = TestImages.with(JP2, TestImages.codestreamAt(JP2) + 8, 130);
        contradicting = TestImages.with(contradicting, TestImages.codestreamAt(JP2) + 24, 130);
        assertThat(refused(contradicting)).isEqualTo(FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }

    @Test
    void everyShortenedHeaderIsRefused() {
        for (byte[] whole : new byte[][] {JPEG, JP2, J2K}) {
            for (int length = 1; length < 80; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThat(refused(part))
                        .isIn(FaceErrorCode.IMAGE_HEADER_MALFORMED, FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
            }
        }
    }

    @Test
    void aJpegThatEndsEarlyIsRefused() {
        assertThat(refused(Arrays.copyOf(JPEG, JPEG.length - 2))).isEqualTo(FaceErrorCode.IMAGE_HEADER_MALFORMED);
    }

    /** Whatever the bytes, the answer is a header within bounds or a named error, never anything else. */
    @Test
    void changedBytesNeverCauseAnythingButANamedError() {
        Random random = new Random(20_260_101);
        for (int round = 0; round < 6_000; round++) {
            byte[] changed = new byte[][] {JPEG, JP2, J2K}[round % 3].clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                changed[random.nextInt(round % 2 == 0 ? 200 : changed.length)] = (byte) random.nextInt();
            }
            try {
                ImageHeader header = read(changed);
                assertThat(header.width()).isBetween(32, 4096);
                assertThat(header.height()).isBetween(32, 4096);
            } catch (FaceException e) {
                assertThat(e.code().name()).startsWith("IMAGE_");
            }
        }
    }

    private static int frameAt() {
        return markerAt(0xc0);
    }

    private static int markerAt(int marker) {
        for (int i = 2; i < JPEG.length; i++) {
            if ((JPEG[i] & 0xff) == 0xff && (JPEG[i + 1] & 0xff) == marker) {
                return i;
            }
        }
        throw new IllegalStateException("No such marker");
    }

    private static ImageHeader read(byte[] encoded) throws FaceException {
        return ImageHeader.read(encoded, ImageBounds.PORTRAIT);
    }

    private static FaceErrorCode refused(byte[] encoded) {
        return catchThrowableOfType(FaceException.class, () -> read(encoded)).code();
    }
}
