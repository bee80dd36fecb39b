// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetPixel;
import static org.bytedeco.leptonica.global.leptonica.pixReadMem;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.bytedeco.leptonica.PIX;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PortraitFileTest {
    private static final double LEAST_LIKENESS_DECIBELS = 35;
    private static final BufferedImage PORTRAIT = Orders.drawing(Color.PINK);

    @ParameterizedTest
    @EnumSource(PortraitCoding.class)
    void nestsOneFaceAsDoc9303Part10Lays(PortraitCoding coding) throws Exception {
        byte[] file = PortraitFile.of(PORTRAIT, coding, DataGroupsOrder.standard());
        Tlv template = Tlv.whole(file).child(0x7F61);
        assertThat(Tlv.whole(file).tag()).isEqualTo(0x75);
        assertThat(template.child(0x02).value()).containsExactly(1);
        Tlv instance = template.child(0x7F60);
        assertThat(instance.child(0xA1).value()).isEqualTo(HexFormat.of().parseHex("8101028201008702010188020008"));
        ByteBuffer facial = ByteBuffer.wrap(instance.child(0x5F2E).value());
        int length = facial.capacity();
        assertThat(facial.getInt(0)).isEqualTo(0x46414300);
        assertThat(facial.getInt(4)).isEqualTo(0x30313000);
        assertThat(facial.getInt(8)).isEqualTo(length);
        assertThat(facial.getShort(12)).isEqualTo((short) 1);
        assertThat(facial.getInt(14)).isEqualTo(length - 14);
        assertThat(Arrays.copyOfRange(facial.array(), 18, 34)).containsOnly(0);
        assertThat(facial.get(34)).isEqualTo((byte) 1);
        assertThat(facial.get(35)).isEqualTo((byte) (coding == PortraitCoding.JPEG ? 0 : 1));
        assertThat(facial.getShort(36)).isEqualTo((short) 480);
        assertThat(facial.getShort(38)).isEqualTo((short) 640);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, FFD8FF", "JPEG2000, 0000000C6A5020200D0A870A", "JPEG2000_CODESTREAM, FF4FFF51"})
    void startsTheImageAsItsCodingDoes(PortraitCoding coding, String magic) throws Exception {
        assertThat(HexFormat.of().withUpperCase().formatHex(image(coding))).startsWith(magic);
    }

    @Test
    void givesBackTheJpegPortrait() throws Exception {
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(image(PortraitCoding.JPEG)));
        assertThat(decoded.getWidth()).isEqualTo(480);
        assertThat(decoded.getHeight()).isEqualTo(640);
        assertThat(decoded.getRaster().getNumBands()).isEqualTo(3);
        assertThat(likeness((x, y) -> decoded.getRGB(x, y))).isGreaterThan(LEAST_LIKENESS_DECIBELS);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG2000", "JPEG2000_CODESTREAM"})
    void givesBackTheJpeg2000Portrait(PortraitCoding coding) throws Exception {
        byte[] image = image(coding);
        PIX decoded = pixReadMem(image, image.length);
        assertThat(decoded).isNotNull();
        try {
            assertThat(decoded.w()).isEqualTo(480);
            assertThat(decoded.h()).isEqualTo(640);
            assertThat(decoded.spp()).isEqualTo(3);
            int[] pixel = new int[1];
            assertThat(likeness((x, y) -> {
                        pixGetPixel(decoded, x, y, pixel);
                        return pixel[0] >>> 8;
                    }))
                    .isGreaterThan(LEAST_LIKENESS_DECIBELS);
        } finally {
            pixDestroy(decoded);
        }
    }

    @Test
    void spendsOnADetailedPortraitWhatAChipHas() throws Exception {
        byte[] detailed = Jpeg2000Encoder.encode(Orders.detailed(Color.PINK));
        assertThat(detailed.length).isBetween(12_000, 16 * 1024);
        assertThat(image(PortraitCoding.JPEG).length).isBetween(10_000, 24 * 1024);
        assertThat(JpegEncoder.encode(Orders.detailed(Color.PINK)).length).isLessThan(40_000);
    }

    @Test
    void takesOnlyTheBoxesOffForTheBareCodestream() throws Exception {
        byte[] jp2 = Jpeg2000Encoder.encode(PORTRAIT);
        byte[] codestream = Jpeg2000Encoder.codestreamOf(jp2);
        assertThat(codestream).isEqualTo(Arrays.copyOfRange(jp2, jp2.length - codestream.length, jp2.length));
        assertThat(codestream).endsWith(0xFF, 0xD9);
        assertThatThrownBy(() -> Jpeg2000Encoder.codestreamOf(codestream)).hasMessage("PORTRAIT_ENCODING_FAILED");
    }

    @Test
    void refusesPortraitsThatNoChipCarries() {
        for (BufferedImage wrong : new BufferedImage[] {
            Orders.drawing(Color.RED, 15, 640), Orders.drawing(Color.RED, 480, 15), Orders.drawing(Color.RED, 16, 4097)
        }) {
            assertThatThrownBy(() -> PortraitFile.of(wrong, PortraitCoding.JPEG2000, DataGroupsOrder.standard()))
                    .hasMessage("PORTRAIT_SIZE_OUT_OF_RANGE");
        }
    }

    @Test
    void codesTheSmallestAndOddSizesToo() throws Exception {
        for (PortraitCoding coding : PortraitCoding.values()) {
            assertThat(PortraitFile.of(Orders.drawing(Color.RED, 16, 16), coding, DataGroupsOrder.standard()))
                    .isNotEmpty();
            assertThat(PortraitFile.of(Orders.drawing(Color.RED, 333, 427), coding, DataGroupsOrder.standard()))
                    .isNotEmpty();
        }
    }

    private static byte[] image(PortraitCoding coding) throws IssuanceException {
        byte[] record = Tlv.whole(PortraitFile.of(PORTRAIT, coding, DataGroupsOrder.standard()))
                .child(0x7F61)
                .child(0x7F60)
                .child(0x5F2E)
                .value();
        return Arrays.copyOfRange(record, 46, record.length);
    }

    private interface Pixels {
        int rgb(int x, int y);
    }

    /** Peak signal to noise ratio over all channels, in decibels. */
    private static double likeness(Pixels decoded) {
        long squares = 0;
        for (int y = 0; y < 640; y++) {
            for (int x = 0; x < 480; x++) {
                int expected = PORTRAIT.getRGB(x, y);
                int actual = decoded.rgb(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    long error = (expected >> shift & 0xFF) - (actual >> shift & 0xFF);
                    squares += error * error;
                }
            }
        }
        return 10 * Math.log10(255.0 * 255.0 * 480 * 640 * 3 / squares);
    }
}
