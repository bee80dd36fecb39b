// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.image.BufferedImage;

/**
 * DG2: one biometric information template (Doc 9303-10 §4.7.2) around one portrait. The record states nothing about the
 * person that its format lets it leave unspecified.
 */
final class PortraitFile {
    static final int SHORTEST_SIDE = 16;
    static final int LONGEST_SIDE = 4096;

    private PortraitFile() {}

    /**
     * The file for a portrait.
     *
     * @throws IssuanceException {@code PORTRAIT_SIZE_OUT_OF_RANGE} or {@code PORTRAIT_ENCODING_FAILED}
     */
    static byte[] of(BufferedImage portrait, PortraitCoding coding, DataGroupsOrder order) throws IssuanceException {
        requireSide(portrait.getWidth());
        requireSide(portrait.getHeight());
        byte[] image = switch (coding) {
            case JPEG -> JpegEncoder.encode(portrait);
            case JPEG2000 -> Jpeg2000Encoder.encode(portrait);
            case JPEG2000_CODESTREAM -> Jpeg2000Encoder.codestreamOf(Jpeg2000Encoder.encode(portrait));
        };
        EncodedPortrait encoded = new EncodedPortrait(image, coding, portrait.getWidth(), portrait.getHeight());
        byte[] template = order.portraitRecord() == PortraitRecord.ISO_39794_5
                ? ExtensibleFaceRecord.template(encoded)
                : BinaryFaceRecord.template(encoded, order.featurePoints());
        return DataObject.of(
                LdsFile.DG2.tag(),
                DataObject.of(
                        0x7F61,
                        DataObject.of(0x02, DataObject.bytes(1)), // one instance
                        template));
    }

    /**
     * A coded portrait.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record EncodedPortrait(byte[] image, PortraitCoding coding, int width, int height) {
        @Override
        public String toString() {
            return "EncodedPortrait[" + coding + ", " + image.length + " bytes]";
        }
    }

    private static void requireSide(int pixels) throws IssuanceException {
        if (pixels < SHORTEST_SIDE || pixels > LONGEST_SIDE) {
            throw new IssuanceException(IssuanceFault.PORTRAIT_SIZE_OUT_OF_RANGE);
        }
    }
}
