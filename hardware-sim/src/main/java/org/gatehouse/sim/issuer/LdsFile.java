// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The elementary files of a passport, by file identifier (Doc 9303-10 §3.11 and table 34). */
public enum LdsFile {
    /** In the master file, readable before access control. */
    CARD_ACCESS(0x011C, 0, 0x31),
    /** In the master file, readable after PACE; the leading one tells it from EF.SOD, as the virtual chip has it. */
    CARD_SECURITY(0x1_011D, 0, 0x30),
    /** In the master file, readable before access control. */
    ATR_INFO(0x2F01, 0, 0x7F66),
    /** In the master file, readable before access control. */
    DIR(0x2F00, 0, 0x61),
    COM(0x011E, 0, 0x60),
    SOD(0x011D, 0, 0x77),
    DG1(0x0101, 1, 0x61),
    DG2(0x0102, 2, 0x75),
    DG3(0x0103, 3, 0x63),
    DG4(0x0104, 4, 0x76),
    DG5(0x0105, 5, 0x65),
    DG6(0x0106, 6, 0x66),
    DG7(0x0107, 7, 0x67),
    DG8(0x0108, 8, 0x68),
    DG9(0x0109, 9, 0x69),
    DG10(0x010A, 10, 0x6A),
    DG11(0x010B, 11, 0x6B),
    DG12(0x010C, 12, 0x6C),
    DG13(0x010D, 13, 0x6D),
    DG14(0x010E, 14, 0x6E),
    DG15(0x010F, 15, 0x6F),
    DG16(0x0110, 16, 0x70);

    private final int fid;
    private final int dataGroup;
    private final int tag;

    LdsFile(int fid, int dataGroup, int tag) {
        this.fid = fid;
        this.dataGroup = dataGroup;
        this.tag = tag;
    }

    /** The two-byte file identifier; with a leading one for EF.CardSecurity, see {@link #CARD_SECURITY}. */
    public int fid() {
        return fid;
    }

    /** The tag of the file's first data object, one or two bytes. */
    public int tag() {
        return tag;
    }

    /** The data group's number, empty for files that are no data group. */
    public OptionalInt dataGroup() {
        return dataGroup == 0 ? OptionalInt.empty() : OptionalInt.of(dataGroup);
    }

    /** The file with this identifier. */
    public static Optional<LdsFile> ofFid(int fid) {
        return Stream.of(values()).filter(file -> file.fid == fid).findFirst();
    }
}
