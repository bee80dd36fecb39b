// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** The files that are read from a chip, with the most that one of them may reasonably hold (Doc 9303-10 §4.6, §4.7). */
public enum ElementaryFile {
    CARD_ACCESS(0x011C, 0x31, 2 << 10),
    COM(0x011E, 0x60, 1 << 10),
    SOD(0x011D, 0x77, 64 << 10),
    DG1(0x0101, 0x61, 512),
    DG2(0x0102, 0x75, 256 << 10),
    DG14(0x010E, 0x6E, 16 << 10);

    private final int identifier;
    private final int tag;
    private final int maxBytes;

    ElementaryFile(int identifier, int tag, int maxBytes) {
        this.identifier = identifier;
        this.tag = tag;
        this.maxBytes = maxBytes;
    }

    int identifier() {
        return identifier;
    }

    int tag() {
        return tag;
    }

    int maxBytes() {
        return maxBytes;
    }
}
