// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.mrz.MrzParser;

/** DG1: the MRZ as the chip holds it (Doc 9303-10 §4.7.1). */
public final class Dg1 {
    static final int TAG = 0x61;
    private static final int MRZ = 0x5F1F;

    private Dg1() {}

    /**
     * Reads the raw file.
     *
     * @throws LdsException when it is not a DG1 or holds no MRZ
     */
    public static Mrz mrz(byte[] file) throws LdsException {
        DataObjects inside = DataObject.ofFile(file, TAG).inside();
        byte[] text = inside.next(MRZ).value();
        inside.end();
        for (MrzFormat format : MrzFormat.values()) {
            if (text.length == format.lines() * format.width()) {
                return parse(text, format.width());
            }
        }
        throw new LdsException(LdsErrorCode.MRZ, "an MRZ of no known format");
    }

    private static Mrz parse(byte[] text, int width) throws LdsException {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length; at += width) {
            lines.add(new String(text, at, width, StandardCharsets.ISO_8859_1));
        }
        try {
            Mrz mrz = MrzParser.parse(lines);
            if (!mrz.format().mayHaveChip()) {
                throw new LdsException(LdsErrorCode.MRZ, "the MRZ of a document that has no chip");
            }
            return mrz;
        } catch (MrzException e) {
            throw new LdsException(LdsErrorCode.MRZ, e.code().name());
        }
    }
}
