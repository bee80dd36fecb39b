// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/** Which characters of OCR-B are taken for which when print or picture is poor. */
final class Confusions {

    private static final String[] PAIRS = {
        "0O", "0D", "0Q", "0C", "0G", "0U", "0B", "08", "06", "09", "OD", "OQ", "OC", "OG", "OU", "DQ", "DB", "DU",
                "CG", "CE",
        "CL", "GQ", "G6", "1I", "1L", "1T", "1J", "17", "14", "I7", "IL", "IT", "IJ", "I4", "2Z", "27", "23", "Z7",
                "38", "39",
        "35", "3B", "3J", "3S", "4A", "56", "5S", "58", "59", "68", "65", "6S", "8B", "8S", "89", "8G", "B6", "BE",
                "BR", "BP",
        "BS", "E6", "EF", "EL", "ES", "FP", "FT", "F7", "HM", "HN", "HK", "HW", "HA", "HU", "MN", "MW", "NW", "NU",
                "KR", "KX",
        "KH", "KM", "NX", "PR", "PD", "RA", "UV", "VY", "VW", "XY", "TY", "T7", "QB", "Q8", "K<", "L<", "C<", "E<",
                "X<", "R<",
        "S<", "G<", "6<", "4<", "Z<", "V<",
    };

    private static final boolean[][] TABLE = table();

    private Confusions() {}

    /** Whether one of the two is known to be taken for the other. */
    static boolean known(char one, char other) {
        return TABLE[Alphabet.classOf(one)][Alphabet.classOf(other)];
    }

    private static boolean[][] table() {
        boolean[][] table = new boolean[Alphabet.SIZE][Alphabet.SIZE];
        for (String pair : PAIRS) {
            int one = Alphabet.classOf(pair.charAt(0));
            int other = Alphabet.classOf(pair.charAt(1));
            table[one][other] = true;
            table[other][one] = true;
        }
        return table;
    }
}
