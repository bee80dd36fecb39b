// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/**
 * DG2: one biometric information template (Doc 9303-10 §4.7.2) around a facial record of ISO/IEC 19794-5:2005 with one
 * image. The record states nothing about the person that the format lets it leave unspecified.
 */
final class PortraitFile {
    static final int SHORTEST_SIDE = 16;
    static final int LONGEST_SIDE = 4096;

    private static final int FACIAL_HEADER_LENGTH = 14;
    private static final int FACIAL_INFORMATION_LENGTH = 20;
    private static final int IMAGE_INFORMATION_LENGTH = 12;
    private static final byte FULL_FRONTAL = 1;
    private static final byte RGB_24_BIT = 1;
    private static final byte DIGITAL_STILL_CAMERA = 2;

    private PortraitFile() {}

    /**
     * The file for a portrait.
     *
     * @throws IssuanceException {@code PORTRAIT_SIZE_OUT_OF_RANGE} or {@code PORTRAIT_ENCODING_FAILED}
     */
    static byte[] of(BufferedImage portrait, PortraitCoding coding) throws IssuanceException {
        requireSide(portrait.getWidth());
        requireSide(portrait.getHeight());
        byte[] image = switch (coding) {
            case JPEG -> JpegEncoder.encode(portrait);
            case JPEG2000 -> Jpeg2000Encoder.encode(portrait);
            case JPEG2000_CODESTREAM -> Jpeg2000Encoder.codestreamOf(Jpeg2000Encoder.encode(portrait));
        };
        byte imageDataType = (byte) (coding == PortraitCoding.JPEG ? 0 : 1);
        byte[] facialRecord = facialRecord(image, imageDataType, portrait.getWidth(), portrait.getHeight());
        return DataObject.of(
                0x75,
                DataObject.of(
                        0x7F61,
                        DataObject.of(0x02, DataObject.bytes(1)), // one instance
                        DataObject.of(0x7F60, biometricHeader(), DataObject.of(0x5F2E, facialRecord))));
    }

    /** Biometric header template of ISO/IEC 7816-11: facial features, no subtype, format of JTC 1/SC 37, 19794-5. */
    private static byte[] biometricHeader() {
        return DataObject.of(
                0xA1,
                DataObject.of(0x81, DataObject.bytes(0x02)),
                DataObject.of(0x82, DataObject.bytes(0x00)),
                DataObject.of(0x87, DataObject.bytes(0x01, 0x01)),
                DataObject.of(0x88, DataObject.bytes(0x00, 0x08)));
    }

    /** ISO/IEC 19794-5:2005 §5: header, facial information without feature points, image information, image. */
    private static byte[] facialRecord(byte[] image, byte imageDataType, int width, int height) {
        int blockLength = FACIAL_INFORMATION_LENGTH + IMAGE_INFORMATION_LENGTH + image.length;
        ByteBuffer buffer = ByteBuffer.allocate(FACIAL_HEADER_LENGTH + blockLength);
        buffer.put(DataObject.bytes('F', 'A', 'C', 0)).put(DataObject.bytes('0', '1', '0', 0));
        buffer.putInt(FACIAL_HEADER_LENGTH + blockLength).putShort((short) 1);
        // Block length, then: feature points, gender, eyes, hair, feature mask, expression, pose, pose uncertainty: all
        // 0.
        buffer.putInt(blockLength).position(FACIAL_HEADER_LENGTH + FACIAL_INFORMATION_LENGTH);
        buffer.put(FULL_FRONTAL).put(imageDataType).putShort((short) width).putShort((short) height);
        buffer.put(RGB_24_BIT).put(DIGITAL_STILL_CAMERA);
        buffer.putShort((short) 0).putShort((short) 0); // device type and quality unspecified
        buffer.put(image);
        return buffer.array();
    }

    private static void requireSide(int pixels) throws IssuanceException {
        if (pixels < SHORTEST_SIDE || pixels > LONGEST_SIDE) {
            throw new IssuanceException(IssuanceFault.PORTRAIT_SIZE_OUT_OF_RANGE);
        }
    }
}
