// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/**
 * EF.ATR/INFO: how long commands and answers may be (Doc 9303-10 §3.11.1, ISO/IEC 7816-4 §12.7.1). Unsigned: a hint for
 * speed, from which nothing else follows.
 *
 * @param commandBytes most bytes of an extended length command, 0 to 2^24 - 1
 * @param responseBytes most bytes of an answer to one, 0 to 2^24 - 1
 */
public record AtrInfo(int commandBytes, int responseBytes) {
    private static final int EXTENDED_LENGTH = 0x7F66;
    private static final int MAX_NUMBER_BYTES = 3;

    /**
     * Reads the raw file, a row of objects.
     *
     * @throws LdsException when there is no extended length information in it, or not exactly two numbers in that
     */
    public static AtrInfo of(byte[] file) throws LdsException {
        DataObjects numbers = new DataObjects(file).find(EXTENDED_LENGTH).inside();
        int command = number(numbers.next(SmallInteger.TAG));
        int response = number(numbers.next(SmallInteger.TAG));
        numbers.end();
        return new AtrInfo(command, response);
    }

    /** Chips write 80 00 and above in two bytes, which are no negative numbers here. */
    private static int number(DataObject object) throws LdsException {
        object.atMost(MAX_NUMBER_BYTES);
        if (object.length() < 1) {
            throw new LdsException(LdsErrorCode.LENGTH, "an empty number");
        }
        return (int) object.number(0, object.length());
    }
}
