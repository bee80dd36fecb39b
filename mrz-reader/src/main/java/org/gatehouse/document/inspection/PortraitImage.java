// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/**
 * The portrait of DG2, still encoded. Its bytes belong to the {@link Inspection} and are overwritten when that closes.
 *
 * @param bytes the encoded image, not copied
 * @param coding how it is encoded
 */
public record PortraitImage(byte[] bytes, Coding coding) {

    /** Image codings of ISO/IEC 19794-5 §5.7.3. */
    public enum Coding {
        JPEG,
        /** JPEG 2000, as a JP2 file or as a bare code stream. */
        JPEG2000
    }

    @Override
    public String toString() {
        return "PortraitImage[" + coding + ", " + bytes.length + " bytes]";
    }
}
