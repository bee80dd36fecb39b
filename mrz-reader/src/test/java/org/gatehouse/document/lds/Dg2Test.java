// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Dg2Test {
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600ffd9");
    private static final byte[] JP2 = HexFormat.of().parseHex("0000000c6a5020200d0a870a00");
    private static final byte[] CODE_STREAM = HexFormat.of().parseHex("ff4fff5100290000");

    @Test
    void readsTheFirstFaceAndItsSize() throws LdsException {
        FaceImage face = Dg2.face(dg2(record(0, JPEG), 0x5F2E));
        assertThat(face.bytes()).isEqualTo(JPEG);
        assertThat(face.jpeg2000()).isFalse();
        assertThat(face.widthPixels()).isEqualTo(413);
        assertThat(face.heightPixels()).isEqualTo(531);
    }

    @Test
    void theCodingIsToldFromTheImageAndNotFromTheRecord() throws LdsException {
        assertThat(Dg2.face(dg2(record(2, JP2), 0x5F2E)).jpeg2000()).isTrue();
        assertThat(Dg2.face(dg2(record(0, CODE_STREAM), 0x5F2E)).jpeg2000()).isTrue();
        assertCode(LdsErrorCode.IMAGE_CODING_UNKNOWN, dg2(record(0, new byte[40]), 0x5F2E));
    }

    @Test
    void featurePointsAreSkippedWhenThereIsRoomForThem() throws LdsException {
        assertThat(Dg2.face(dg2(record(3, JPEG), 0x5F2E)).bytes()).isEqualTo(JPEG);
    }

    @Test
    void moreFeaturePointsThanTheRecordCanHoldAreRefused() {
        for (int points : new int[] {2, 0x7F00, 0xFFFF}) {
            byte[] record = record(0, JPEG);
            record[18] = (byte) (points >> 8);
            record[19] = (byte) points;
            assertCode(LdsErrorCode.LENGTH, dg2(record, 0x5F2E));
        }
    }

    @Test
    void otherCodingsAreRefusedByName() {
        assertCode(LdsErrorCode.FACE_CODING_UNKNOWN, dg2(record(0, JPEG), 0x7F2E));
        byte[] version = record(0, JPEG);
        version[5] = '3';
        assertCode(LdsErrorCode.FACE_CODING_UNKNOWN, dg2(version, 0x5F2E));
    }

    @Test
    void aRecordThatLiesAboutItsLengthIsRefused() {
        byte[] longer = record(0, JPEG);
        longer[11]++;
        assertCode(LdsErrorCode.STRUCTURE, dg2(longer, 0x5F2E));
        byte[] face = record(0, JPEG);
        face[17]++;
        assertCode(LdsErrorCode.LENGTH, dg2(face, 0x5F2E));
    }

    private static void assertCode(LdsErrorCode code, byte[] file) {
        assertThatThrownBy(() -> Dg2.face(file))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A facial record with that many feature points round the image. */
    private static byte[] record(int featurePoints, byte[] image) {
        int faceLength = 20 + 8 * featurePoints + 12 + image.length;
        ByteBuffer record = ByteBuffer.allocate(14 + faceLength);
        record.put(new byte[] {'F', 'A', 'C', 0, '0', '1', '0', 0});
        record.putInt(14 + faceLength).putShort((short) 1);
        record.putInt(faceLength).putShort((short) featurePoints).put(new byte[14 + 8 * featurePoints]);
        record.put(new byte[] {1, 0})
                .putShort((short) 413)
                .putShort((short) 531)
                .put(new byte[6]);
        return record.put(image).array();
    }

    private static byte[] dg2(byte[] record, int dataTag) {
        byte[] template = concat(object(0xA1, HexFormat.of().parseHex("81010288020008")), object(dataTag, record));
        return object(0x75, object(0x7F61, concat(object(0x02, new byte[] {1}), object(0x7F60, template))));
    }

    private static byte[] object(int tag, byte[] value) {
        ByteBuffer object = ByteBuffer.allocate(value.length + 6);
        if (tag > 0xFF) {
            object.put((byte) (tag >> 8));
        }
        object.put((byte) tag).put((byte) 0x82).putShort((short) value.length).put(value);
        return java.util.Arrays.copyOf(object.array(), object.position());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
