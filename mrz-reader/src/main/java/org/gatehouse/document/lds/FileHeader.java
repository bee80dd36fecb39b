// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/**
 * The first bytes of an elementary file: its tag and the length that it claims.
 *
 * @param tag the file's tag
 * @param totalLength of the whole file with its header, in bytes, as claimed: the reader compares it with its own limit
 */
public record FileHeader(int tag, long totalLength) {

    /** Bytes that always hold the header: one of tag, up to five of length. Files may be shorter than that. */
    public static final int MAX_BYTES = 6;

    /**
     * Reads a header from the first bytes of a file, whose tag is one byte long (Doc 9303-10 §4.7).
     *
     * @throws LdsException {@link LdsErrorCode#LENGTH} when there is no definite length
     */
    public static FileHeader of(byte[] start) throws LdsException {
        DataObject whole = new DataObject(0, start, 0, 0, start.length, 0);
        int first = whole.at(1);
        if (first < 0x80) {
            return new FileHeader(whole.at(0), 2L + first);
        }
        int count = first & 0x7F;
        if (count == 0 || count > 4) {
            throw new LdsException(LdsErrorCode.LENGTH, "a length of a form that no file uses");
        }
        return new FileHeader(whole.at(0), 2L + count + whole.number(2, count));
    }
}
