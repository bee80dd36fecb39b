// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** Object identifiers in their dotted form (ISO/IEC 8825-1 §8.19). */
final class ObjectIdentifier {
    static final int TAG = 0x06;
    private static final int MAX_BYTES = 32;

    private ObjectIdentifier() {}

    static String dotted(DataObject object) throws LdsException {
        if (object.length() < 1 || object.length() > MAX_BYTES || object.at(object.length() - 1) > 0x7F) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "no object identifier");
        }
        StringBuilder dotted = new StringBuilder();
        long arc = 0;
        for (int i = 0; i < object.length(); i++) {
            int octet = object.at(i);
            arc = arc << 7 | (octet & 0x7F);
            if (arc > Integer.MAX_VALUE) {
                throw new LdsException(LdsErrorCode.STRUCTURE, "an object identifier with a huge arc");
            }
            if (octet <= 0x7F) {
                append(dotted, arc);
                arc = 0;
            }
        }
        return dotted.toString();
    }

    private static void append(StringBuilder dotted, long arc) {
        if (dotted.isEmpty()) {
            // The first two arcs share one number.
            long first = Math.min(arc / 40, 2);
            dotted.append(first).append('.').append(arc - 40 * first);
        } else {
            dotted.append('.').append(arc);
        }
    }
}
