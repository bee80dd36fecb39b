// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {

    private static byte[] picture(String format, int type, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? 0xff202020 : 0xffe0e0e0);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static void refused(byte[] encoded, PageImageErrorCode code) {
        assertThatThrownBy(() -> PageDecoder.decode(encoded))
                .isInstanceOfSatisfying(
                        PageImageException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"png, 1", "png, 6", "png, 10", "jpg, 1", "jpg, 10"})
    void aPictureBecomesGreyPixelsRowByRow(String format, int type) throws Exception {
        PageImage page = PageDecoder.decode(picture(format, type, 64, 40));

        assertThat(page.width()).isEqualTo(64);
        assertThat(page.height()).isEqualTo(40);
        assertThat(page.grey()[64 * 20 + 5] & 0xff).isBetween(16, 96);
        assertThat(page.grey()[64 * 20 + 60] & 0xff).isBetween(160, 240);
    }

    @Test
    void whatIsNoPictureIsNamed() {
        refused(new byte[0], PageImageErrorCode.PICTURE_FORMAT_UNKNOWN);
        refused(
                "GIF89a, which nobody sends".getBytes(StandardCharsets.US_ASCII),
                PageImageErrorCode.PICTURE_FORMAT_UNKNOWN);
        refused(new byte[PageDecoder.MAX_BYTES + 1], PageImageErrorCode.PICTURE_TOO_LARGE);
    }

    @Test
    void aPictureTooSmallOrTooLargeIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] bomb = picture("png", BufferedImage.TYPE_BYTE_GRAY, 64, 64);
        Arrays.fill(bomb, 16, 20, (byte) 0x7f);

        refused(bomb, PageImageErrorCode.PICTURE_DIMENSIONS_OUT_OF_BOUNDS);
        refused(
                picture("png", BufferedImage.TYPE_BYTE_GRAY, 31, 400),
                PageImageErrorCode.PICTURE_DIMENSIONS_OUT_OF_BOUNDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureThatEndsEarlyIsRefusedOrDecodedAsFarAsItGoes(String format) throws IOException {
        byte[] whole = picture(format, BufferedImage.TYPE_BYTE_GRAY, 64, 64);
        for (int length = 0; length < whole.length; length++) {
            ends(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aDamagedPictureIsDecodedOrRefusedByName() throws IOException {
        Random random = new Random(31);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = picture(format, BufferedImage.TYPE_BYTE_GRAY, 64, 64);
            for (int i = 0; i < 300; i++) {
                byte[] damaged = whole.clone();
                for (int change = 1 + random.nextInt(4); change > 0; change--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                ends(damaged);
            }
        }
    }

    private static void ends(byte[] encoded) {
        try {
            assertThat(PageDecoder.decode(encoded).grey()).isNotEmpty();
        } catch (PageImageException e) {
            assertThat(e.code()).isNotNull();
        }
    }
}
