// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageImagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp"})
    void aPictureOfEveryFormatIsDecodedRowByRow(String format) throws IOException, PageException {
        BufferedImage picture = picture();

        PageImage page = PageImages.decode(encoded(picture, format));

        assertThat(page.width()).isEqualTo(40);
        assertThat(page.height()).isEqualTo(24);
        assertThat(page.grey()[5 * 40 + 5] & 0xFF).isGreaterThan(240);
        assertThat(page.grey()[20 * 40 + 35] & 0xFF).isLessThan(15);
    }

    @Test
    void aRedStampIsMuchPalerThanBlackPrint() throws IOException, PageException {
        BufferedImage picture = picture();
        picture.setRGB(2, 2, 0xE03030);

        PageImage page = PageImages.decode(encoded(picture, "png"));

        assertThat(page.grey()[2 * 40 + 2] & 0xFF).isGreaterThan(140);
    }

    @Test
    void whatIsNoPictureIsRefusedByName() throws IOException {
        assertRefused(new byte[0], PageErrorCode.NOT_A_PICTURE);
        assertRefused("P<UTO".getBytes(StandardCharsets.US_ASCII), PageErrorCode.NOT_A_PICTURE);
        assertRefused(encoded(picture(), "gif"), PageErrorCode.NOT_A_PICTURE);
        byte[] png = encoded(picture(), "png");
        assertRefused(Arrays.copyOf(png, 30), PageErrorCode.NOT_A_PICTURE);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedByItsHeader() {
        assertRefused(pngHeader(8193, 1), PageErrorCode.TOO_LARGE);
        assertRefused(pngHeader(1, 8193), PageErrorCode.TOO_LARGE);
        assertRefused(pngHeader(8000, 8000), PageErrorCode.TOO_LARGE);
        assertRefused(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), PageErrorCode.TOO_LARGE);
    }

    @Test
    void aJpegOfFewScansIsDecodedAndOneOfVeryManyIsRefused() throws Exception {
        byte[] progressive = progressive(picture());
        assertThat(PageImages.decode(progressive).width()).isEqualTo(40);

        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(progressive, 0, progressive.length - 2);
        for (int i = 0; i <= PageImages.MOST_SCANS; i++) {
            many.writeBytes(scan);
        }
        many.write(progressive, progressive.length - 2, 2);
        assertThatThrownBy(() -> PageImages.decode(many.toByteArray()))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("more than 64 scans");
    }

    @Test
    void moreBytesThanAnyPageHasAreRefusedUnread() {
        assertRefused(new byte[PageImages.MOST_BYTES + 1], PageErrorCode.TOO_LARGE);
    }

    @Test
    void aBrokenPictureIsDecodedOrRefusedByName() throws IOException {
        Random random = new Random(9);
        for (String format : new String[] {"png", "jpeg", "bmp"}) {
            byte[] whole = encoded(picture(), format);
            for (int i = 0; i < 60; i++) {
                byte[] broken = whole.clone();
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                broken[random.nextInt(Math.min(64, broken.length))] = (byte) random.nextInt();
                try {
                    assertThat(PageImages.decode(broken).grey()).isNotEmpty();
                } catch (PageException e) {
                    assertThat(e.code()).isNotNull();
                }
            }
        }
    }

    private static void assertRefused(byte[] encoded, PageErrorCode code) {
        assertThatThrownBy(() -> PageImages.decode(encoded))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** White, black in its lower right quarter. */
    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 40; x++) {
                picture.setRGB(x, y, x >= 24 && y >= 12 ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] progressive(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4 + 8);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13).put(chunk.array()).putInt((int) crc.getValue());
        png.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII));
        return png.array();
    }
}
