// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/**
 * The files that are read from a chip, with the most that one of them may reasonably hold (Doc 9303-10 §3.11, §4.6, §4.7).
 */
public enum ElementaryFile {
    /** In the master file, readable by anybody: which PACE is offered. */
    CARD_ACCESS(true, 0x011C, 0x1C, 0x31, 2 << 10),
    /** In the master file, readable by anybody: what lengths of command the chip takes; holds objects, not one object. */
    ATR_INFO(true, 0x2F01, 0x01, 0, 1 << 10),
    /** In the master file, readable after PACE: the signed copy of EF.CardAccess, with the key of PACE-CAM. */
    CARD_SECURITY(true, 0x011D, 0x1D, 0x30, 16 << 10),
    COM(false, 0x011E, 0x1E, 0x60, 1 << 10),
    SOD(false, 0x011D, 0x1D, 0x77, 64 << 10),
    DG1(false, 0x0101, 0x01, 0x61, 512),
    DG2(false, 0x0102, 0x02, 0x75, 256 << 10),
    DG11(false, 0x010B, 0x0B, 0x6B, 16 << 10),
    DG12(false, 0x010C, 0x0C, 0x6C, 64 << 10),
    DG14(false, 0x010E, 0x0E, 0x6E, 16 << 10),
    DG15(false, 0x010F, 0x0F, 0x6F, 16 << 10);

    private final boolean masterFile;
    private final int identifier;
    private final int shortIdentifier;
    private final int tag;
    private final int maxBytes;

    ElementaryFile(boolean masterFile, int identifier, int shortIdentifier, int tag, int maxBytes) {
        this.masterFile = masterFile;
        this.identifier = identifier;
        this.shortIdentifier = shortIdentifier;
        this.tag = tag;
        this.maxBytes = maxBytes;
    }

    /** Whether it lies in the master file, else in the eMRTD application. */
    boolean inMasterFile() {
        return masterFile;
    }

    int identifier() {
        return identifier;
    }

    /** The short EF identifier for READ BINARY without SELECT (ISO/IEC 7816-4 §11.3.3). */
    int shortIdentifier() {
        return shortIdentifier;
    }

    /** Tag of the one object that the file is; 0 when it is a row of objects. */
    int tag() {
        return tag;
    }

    int maxBytes() {
        return maxBytes;
    }
}
