// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/**
 * A face image data block of ISO/IEC 39794-5:2019 with one image, as Doc 9303's application profile wraps it: 7F2E instead of
 * 5F2E, and A1 around the block. DER with automatic tags, so it is written as the data objects that it is.
 */
final class ExtensibleFaceRecord {
    private static final int FACE_IMAGE_DATA_BLOCK = 0x65;
    private static final int GENERATION = 3;
    private static final int YEAR = 2019;
    private static final int FIRST_REPRESENTATION = 0;
    private static final int JPEG = 2;
    private static final int JPEG2000_LOSSY = 3;

    private ExtensibleFaceRecord() {}

    static byte[] template(PortraitFile.EncodedPortrait portrait) {
        return DataObject.of(0x7F60, header(), DataObject.of(0x7F2E, DataObject.of(0xA1, dataBlock(portrait))));
    }

    /** Biometric header template: format of JTC 1/SC 37, number 42. */
    private static byte[] header() {
        return DataObject.of(
                0xA1,
                DataObject.of(0x87, DataObject.bytes(0x01, 0x01)),
                DataObject.of(0x88, DataObject.bytes(0x00, 0x2A)));
    }

    private static byte[] dataBlock(PortraitFile.EncodedPortrait portrait) {
        byte[] version = DataObject.of(0xA0, integer(0, GENERATION), integer(1, YEAR));
        byte[] representation = DataObject.of(
                0x30, integer(0, FIRST_REPRESENTATION), DataObject.of(0xA1, imageRepresentation(portrait)));
        return DataObject.of(FACE_IMAGE_DATA_BLOCK, version, DataObject.of(0xA1, representation));
    }

    /** Of the choices, the two-dimensional one in this version of the standard: image, then what is said of it. */
    private static byte[] imageRepresentation(PortraitFile.EncodedPortrait portrait) {
        byte[] format =
                DataObject.of(0xA0, integer(0, portrait.coding() == PortraitCoding.JPEG ? JPEG : JPEG2000_LOSSY));
        byte[] size = DataObject.of(0xA7, integer(0, portrait.width()), integer(1, portrait.height()));
        return DataObject.of(
                0xA0, DataObject.of(0xA0, DataObject.of(0x80, portrait.image()), DataObject.of(0xA1, format, size)));
    }

    /** An INTEGER or ENUMERATED under a context tag, shortest form; 0 to 32,767. */
    private static byte[] integer(int tagNumber, int value) {
        return DataObject.of(
                0x80 | tagNumber,
                value > Byte.MAX_VALUE ? DataObject.bytes(value >>> 8, value) : DataObject.bytes(value));
    }
}
