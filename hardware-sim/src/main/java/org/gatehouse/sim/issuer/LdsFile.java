// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The elementary files of a passport, by file identifier (Doc 9303-10 §3.11 and table 34). */
public enum LdsFile {
    /** In the master file, readable before access control. */
    CARD_ACCESS(0x011C, 0),
    COM(0x011E, 0),
    SOD(0x011D, 0),
    DG1(0x0101, 1),
    DG2(0x0102, 2),
    DG14(0x010E, 14);

    private final int fid;
    private final int dataGroup;

    LdsFile(int fid, int dataGroup) {
        this.fid = fid;
        this.dataGroup = dataGroup;
    }

    /** The two-byte file identifier. */
    public int fid() {
        return fid;
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
