// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.bytes;
import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dg2Test {
    private static final byte[] JPEG = hex("ffd8ffe000104a46494600ffd9");
    private static final byte[] JP2 = hex("0000000c6a5020200d0a870a00");
    private static final byte[] CODE_STREAM = hex("ff4fff5100290000");
    private static final byte[] HEADER = header("02", "0101", "0008");
    private static final byte[] ONE = object(0x02, hex("01"));

    @Test
    void readsTheFirstFaceAndItsSize() throws LdsException {
        FaceTemplate face = Dg2.read(dg2(record(0, JPEG)));
        assertThat(face.portrait().bytes()).isEqualTo(JPEG);
        assertThat(face.portrait().jpeg2000()).isFalse();
        assertThat(face.portrait().widthPixels()).isEqualTo(413);
        assertThat(face.portrait().heightPixels()).isEqualTo(531);
        assertThat(face.format()).isEqualTo(FaceTemplate.Format.ISO_19794_5);
        assertThat(face.faces()).isEqualTo(1);
        assertThat(face.templates()).isEqualTo(1);
        assertThat(face.remarks()).isEmpty();
    }

    @Test
    void theCodingIsToldFromTheImageAndNotFromTheRecord() throws LdsException {
        FaceTemplate jp2 = Dg2.read(dg2(record(2, JP2)));
        assertThat(jp2.portrait().jpeg2000()).isTrue();
        assertThat(jp2.remarks()).containsExactly(FaceRemark.IMAGE_DATA_TYPE);
        assertThat(Dg2.face(dg2(record(0, CODE_STREAM))).jpeg2000()).isTrue();
        assertCode(LdsErrorCode.IMAGE_CODING_UNKNOWN, dg2(record(0, new byte[40])));
    }

    @Test
    void featurePointsAreSkippedWhenThereIsRoomForThem() throws LdsException {
        assertThat(Dg2.face(dg2(record(3, JPEG))).bytes()).isEqualTo(JPEG);
    }

    @Test
    void moreFeaturePointsThanTheRecordCanHoldAreRefused() {
        for (int points : new int[] {2, 0x7F00, 0xFFFF}) {
            byte[] record = record(0, JPEG);
            record[18] = (byte) (points >> 8);
            record[19] = (byte) points;
            assertCode(LdsErrorCode.LENGTH, dg2(record));
        }
    }

    @Test
    void additionalFeaturePointsThatTheFaceLengthForgetsAreRemarked() throws LdsException {
        byte[] record = record(3, JPEG);
        record[17] -= 3 * 8;
        FaceTemplate face = Dg2.read(dg2(record));
        assertThat(face.portrait().bytes()).isEqualTo(JPEG);
        assertThat(face.remarks()).containsExactly(FaceRemark.FACE_LENGTH);
    }

    @Test
    void eitherTagMayHoldTheRecord() throws LdsException {
        assertThat(Dg2.face(dg2(group(ONE, template(HEADER, 0x7F2E, record(0, JPEG)))))
                        .bytes())
                .isEqualTo(JPEG);
    }

    @Test
    void otherCodingsAreRefusedByName() {
        byte[] version = record(0, JPEG);
        version[5] = '3';
        assertCode(LdsErrorCode.FACE_CODING_UNKNOWN, dg2(version));
        byte[] identifier = record(0, JPEG);
        identifier[0] = 'G';
        assertCode(LdsErrorCode.FACE_CODING_UNKNOWN, dg2(identifier));
        byte[] junk = object(0xA1, object(0x65, object(0xA0, hex("800103")), object(0xA1, hex("3003800100"))));
        assertCode(LdsErrorCode.FACE_CODING_UNKNOWN, dg2(junk));
    }

    @Test
    void aFaceNestedWithoutEndIsRefused() {
        byte[] deep = object(0x80, JPEG);
        for (int i = 0; i < 20; i++) {
            deep = object(0xA0, deep);
        }
        assertCode(LdsErrorCode.TOO_MANY, dg2(object(0xA1, object(0x65, deep))));
    }

    @Test
    void aRecordOfAnotherLengthThanItSaysIsRemarked() throws LdsException {
        byte[] longer = record(0, JPEG);
        longer[11]++;
        assertThat(Dg2.read(dg2(longer)).remarks()).containsExactly(FaceRemark.RECORD_LENGTH);
        byte[] none = record(0, JPEG);
        none[13] = 0;
        assertCode(LdsErrorCode.STRUCTURE, dg2(none));
    }

    @Test
    void theFirstOfSeveralFacesIsThePortrait() throws LdsException {
        byte[] first = record(1, JPEG);
        byte[] second = record(0, JP2);
        byte[] both = bytes(first, java.util.Arrays.copyOfRange(second, 14, second.length));
        ByteBuffer.wrap(both).putInt(8, both.length).putShort(12, (short) 2);
        FaceTemplate face = Dg2.read(dg2(both));
        assertThat(face.faces()).isEqualTo(2);
        assertThat(face.portrait().bytes()).isEqualTo(JPEG);
        assertThat(face.remarks()).isEmpty();
        ByteBuffer.wrap(both).putInt(14, both.length);
        assertCode(LdsErrorCode.LENGTH, dg2(both));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 3, GENDER",
        "21, 8, EYE_COLOUR",
        "22, 8, HAIR_COLOUR",
        "28, 181, POSE_ANGLE",
        "29, 200, POSE_ANGLE",
        "30, 255, POSE_ANGLE",
        "31, 182, POSE_ANGLE_UNCERTAINTY",
        "32, 182, POSE_ANGLE_UNCERTAINTY",
        "33, 182, POSE_ANGLE_UNCERTAINTY",
        "34, 0, FACE_IMAGE_TYPE",
        "34, 3, FACE_IMAGE_TYPE",
        "35, 1, IMAGE_DATA_TYPE",
        "35, 2, IMAGE_DATA_TYPE"
    })
    void aValueThatTheStandardDoesNotHaveIsRemarked(int at, int value, FaceRemark remark) throws LdsException {
        byte[] record = record(0, JPEG);
        record[at] = (byte) value;
        assertThat(Dg2.read(dg2(record)).remarks()).containsExactly(remark);
    }

    @ParameterizedTest
    @CsvSource({"20, 2", "20, 255", "21, 7", "21, 255", "22, 7", "28, 180", "31, 181", "34, 2"})
    void theLastValuesThatTheStandardHasAreNotRemarked(int at, int value) throws LdsException {
        byte[] record = record(0, JPEG);
        record[at] = (byte) value;
        assertThat(Dg2.read(dg2(record)).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "08, 0101, 0008, BIOMETRIC_TYPE",
        "0400, 0101, 0008, BIOMETRIC_TYPE_DEPRECATED",
        "02, 0102, 0008, FORMAT_OWNER",
        "02, , 0008, FORMAT_OWNER_MISSING",
        "02, 0101, 0009, FORMAT_TYPE",
        "02, 0101, 002a, FORMAT_TYPE",
        "02, 0101, , FORMAT_TYPE_MISSING"
    })
    void aHeaderThatDoesNotFitIsRemarked(String type, String owner, String format, FaceRemark remark)
            throws LdsException {
        byte[] file = dg2(group(ONE, template(header(type, owner, format), 0x5F2E, record(0, JPEG))));
        assertThat(Dg2.read(file).remarks()).containsExactly(remark);
        assertThat(Dg2.face(file).bytes()).isEqualTo(JPEG);
    }

    @Test
    void aMissingHeaderIsRemarkedAndTheTypeMayBeLeftOut() throws LdsException {
        assertThat(Dg2.read(dg2(group(ONE, template(new byte[0], 0x5F2E, record(0, JPEG)))))
                        .remarks())
                .containsExactly(FaceRemark.HEADER_MISSING);
        assertThat(Dg2.read(dg2(group(ONE, template(header(null, "0101", "0008"), 0x5F2E, record(0, JPEG)))))
                        .remarks())
                .isEmpty();
    }

    @Test
    void theNumberOfTemplatesIsComparedAndNeverBelieved() throws LdsException {
        byte[] template = template(HEADER, 0x5F2E, record(0, JPEG));
        assertThat(Dg2.read(dg2(group(template))).remarks()).containsExactly(FaceRemark.TEMPLATE_COUNT_MISSING);
        assertThat(Dg2.read(dg2(group(object(0x02, hex("ff")), template))).remarks())
                .containsExactly(FaceRemark.TEMPLATE_COUNT);
        assertThat(Dg2.read(dg2(group(object(0x02, hex("0001")), template))).remarks())
                .containsExactly(FaceRemark.TEMPLATE_COUNT);
        FaceTemplate two = Dg2.read(dg2(group(object(0x02, hex("02")), template, template)));
        assertThat(two.templates()).isEqualTo(2);
        assertThat(two.remarks()).isEmpty();
        byte[][] ten = new byte[11][];
        java.util.Arrays.fill(ten, template);
        ten[0] = object(0x02, hex("0a"));
        assertCode(LdsErrorCode.TOO_MANY, dg2(group(ten)));
    }

    @Test
    void aGroupIsLookedAtToItsEndBeforeAFaceIsCopiedOutOfIt() {
        byte[] refused = template(HEADER, 0x5F2E, record(0, new byte[40]));
        assertCode(LdsErrorCode.STRUCTURE, dg2(group(object(0x02, hex("02")), refused, object(0x04, hex("00")))));
    }

    @Test
    void aCopyOfAnImageThatIsRefusedIsOverwritten() {
        byte[] copy = hex("ffd900");
        assertThatThrownBy(() -> FaceImage.of(copy, 0, 0)).isInstanceOf(LdsException.class);
        assertThat(copy).containsOnly(0);
    }

    @Test
    void whatIsNoGroupOfTemplatesIsRefused() {
        assertCode(LdsErrorCode.STRUCTURE, dg2(group(object(0x04, hex("00")))));
        assertCode(LdsErrorCode.STRUCTURE, dg2(group(ONE, object(0x7F60, HEADER))));
        byte[] wrongTag = dg2(record(0, JPEG));
        wrongTag[0] = 0x76;
        assertCode(LdsErrorCode.STRUCTURE, wrongTag);
        assertCode(LdsErrorCode.TRAILING_BYTES, bytes(dg2(record(0, JPEG)), new byte[1]));
        assertCode(LdsErrorCode.LENGTH, new byte[(1 << 20) + 1]);
    }

    private static void assertCode(LdsErrorCode code, byte[] file) {
        assertThatThrownBy(() -> Dg2.read(file))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A facial record with that many feature points before the image. */
    static byte[] record(int featurePoints, byte[] image) {
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

    static byte[] dg2(byte[] recordOrGroup) {
        boolean group = recordOrGroup.length > 1 && recordOrGroup[0] == 0x7F && recordOrGroup[1] == 0x61;
        return object(0x75, group ? recordOrGroup : group(ONE, template(HEADER, 0x5F2E, recordOrGroup)));
    }

    private static byte[] group(byte[]... objects) {
        return object(0x7F61, objects);
    }

    private static byte[] template(byte[] header, int dataTag, byte[] data) {
        return object(0x7F60, header, object(dataTag, data));
    }

    private static byte[] header(String type, String owner, String format) {
        return object(0xA1, element(0x81, type), element(0x87, owner), element(0x88, format));
    }

    private static byte[] element(int tag, String value) {
        return value == null ? new byte[0] : object(tag, hex(value));
    }
}
