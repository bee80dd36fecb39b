// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;
import java.util.stream.Collectors;

/** The layouts of MRZ that are read here (Doc 9303 parts 4 to 7, and the French identity card of before August 2021). */
public enum MrzFormat {
    /** Card: three lines of thirty characters (Doc 9303-5). */
    TD1(3, 30),
    /** Larger card: two lines of thirty-six characters (Doc 9303-6). */
    TD2(2, 36),
    /** Passport booklet: two lines of forty-four characters (Doc 9303-4). */
    TD3(2, 44),
    /** Visa of format A: two lines of forty-four characters (Doc 9303-7 §4). */
    MRVA(2, 44),
    /** Visa of format B: two lines of thirty-six characters (Doc 9303-7 §5). */
    MRVB(2, 36),
    /** French identity card of before August 2021: two lines of thirty-six characters, no format of Doc 9303. */
    FRA_ID(2, 36);

    private final int lines;
    private final int width;

    MrzFormat(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    /**
     * The format of lines. Visas have the sizes of TD3 and TD2 and begin with V (Doc 9303-7 §4.2.2.1, §7.2.2.1); the French
     * card has the size of TD2 and begins with {@code IDFRA}.
     *
     * @throws MrzException when there are not two or three lines, when they have the lengths of no format, or when they hold a
     *     character that no MRZ has
     */
    public static MrzFormat of(List<String> lines) throws MrzException {
        if (lines.size() != TD3.lines && lines.size() != TD1.lines) {
            throw new MrzException(
                    MrzErrorCode.LINE_COUNT, "an MRZ has two or three lines, and there are " + lines.size());
        }
        MrzFormat size = ofSize(lines);
        for (int line = 0; line < lines.size(); line++) {
            for (int at = 0; at < size.width; at++) {
                if (!belongs(lines.get(line).charAt(at))) {
                    throw new MrzException(
                            MrzErrorCode.CHARACTER,
                            "a character that no MRZ has, in line " + (line + 1) + " at position " + (at + 1));
                }
            }
        }
        return size.lines == 2 ? kind(size, lines.get(0)) : size;
    }

    private static MrzFormat ofSize(List<String> lines) throws MrzException {
        for (MrzFormat format : List.of(TD1, TD2, TD3)) {
            if (lines.size() == format.lines && lines.stream().allMatch(line -> line.length() == format.width)) {
                return format;
            }
        }
        String lengths =
                lines.stream().map(line -> String.valueOf(line.length())).collect(Collectors.joining(", "));
        throw new MrzException(MrzErrorCode.LINE_LENGTH, "lines of " + lengths + " characters, which no format has");
    }

    private static boolean belongs(char c) {
        return c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static MrzFormat kind(MrzFormat size, String upper) {
        if (upper.charAt(0) == 'V') {
            return size == TD3 ? MRVA : MRVB;
        }
        return size == TD2 && upper.startsWith("IDFRA") ? FRA_ID : size;
    }

    /**
     * Whether a document with such an MRZ can have a chip (Doc 9303-10 §4.7.1). A visa is a sticker in somebody's passport, and the
     * French card of that time had none.
     */
    public boolean mayHaveChip() {
        return this == TD1 || this == TD2 || this == TD3;
    }

    /** Number of lines. */
    public int lines() {
        return lines;
    }

    /** Characters in each line. */
    public int width() {
        return width;
    }
}
