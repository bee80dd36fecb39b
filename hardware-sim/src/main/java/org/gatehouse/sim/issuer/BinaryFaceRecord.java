// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.nio.ByteBuffer;

/** A facial record of ISO/IEC 19794-5:2005 with one image, in its biometric information template. */
final class BinaryFaceRecord {
    private static final int FACIAL_HEADER_LENGTH = 14;
    private static final int FACIAL_INFORMATION_LENGTH = 20;
    private static final int FEATURE_POINT_LENGTH = 8;
    private static final int IMAGE_INFORMATION_LENGTH = 12;
    private static final byte FULL_FRONTAL = 1;
    private static final byte RGB_24_BIT = 1;
    private static final byte DIGITAL_STILL_CAMERA = 2;
    private static final byte MPEG4_FEATURE = 1;
    private static final int FEATURES_OF_A_GROUP = 15;
    private static final int FEATURE_GROUPS = 11;

    private BinaryFaceRecord() {}

    static byte[] template(PortraitFile.EncodedPortrait portrait, int featurePoints) {
        return DataObject.of(0x7F60, header(), DataObject.of(0x5F2E, record(portrait, featurePoints)));
    }

    /** Biometric header template of ISO/IEC 7816-11: facial features, no subtype, format of JTC 1/SC 37, 19794-5. */
    private static byte[] header() {
        return DataObject.of(
                0xA1,
                DataObject.of(0x81, DataObject.bytes(0x02)),
                DataObject.of(0x82, DataObject.bytes(0x00)),
                DataObject.of(0x87, DataObject.bytes(0x01, 0x01)),
                DataObject.of(0x88, DataObject.bytes(0x00, 0x08)));
    }

    /** ISO/IEC 19794-5:2005 §5: header, facial information, feature points, image information, image. */
    private static byte[] record(PortraitFile.EncodedPortrait portrait, int featurePoints) {
        int blockLength = FACIAL_INFORMATION_LENGTH
                + featurePoints * FEATURE_POINT_LENGTH
                + IMAGE_INFORMATION_LENGTH
                + portrait.image().length;
        ByteBuffer buffer = ByteBuffer.allocate(FACIAL_HEADER_LENGTH + blockLength);
        buffer.put(DataObject.bytes('F', 'A', 'C', 0)).put(DataObject.bytes('0', '1', '0', 0));
        buffer.putInt(FACIAL_HEADER_LENGTH + blockLength).putShort((short) 1);
        // Gender, eyes, hair, feature mask, expression, pose, pose uncertainty: all 0.
        buffer.putInt(blockLength).putShort((short) featurePoints);
        buffer.position(FACIAL_HEADER_LENGTH + FACIAL_INFORMATION_LENGTH);
        for (int i = 0; i < featurePoints; i++) {
            putFeaturePoint(buffer, portrait, i);
        }
        buffer.put(FULL_FRONTAL).put((byte) (portrait.coding() == PortraitCoding.JPEG ? 0 : 1));
        buffer.putShort((short) portrait.width()).putShort((short) portrait.height());
        buffer.put(RGB_24_BIT).put(DIGITAL_STILL_CAMERA);
        buffer.putShort((short) 0).putShort((short) 0); // device type and quality unspecified
        buffer.put(portrait.image());
        return buffer.array();
    }

    /** §5.6: type, MPEG-4 code in two nibbles, place in the image, two bytes reserved. */
    private static void putFeaturePoint(ByteBuffer buffer, PortraitFile.EncodedPortrait portrait, int index) {
        int major = 1 + index / FEATURES_OF_A_GROUP % FEATURE_GROUPS;
        int minor = 1 + index % FEATURES_OF_A_GROUP;
        buffer.put(MPEG4_FEATURE).put((byte) (major << 4 | minor));
        buffer.putShort((short) (index % portrait.width())).putShort((short) (index % portrait.height()));
        buffer.putShort((short) 0);
    }
}
