// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;

/**
 * A command APDU taken apart (ISO/IEC 7816-4 §5.1 and 7816-3 §12.1.3).
 *
 * @param le most bytes the terminal expects, 1 to 65,536; {@link #NO_LE} if it expects none
 * @param extended whether the length fields were extended
 */
record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int le, boolean extended) {

    static final int NO_LE = -1;
    /** Le of zero in a short APDU: everything, at most this. */
    static final int SHORT_MAXIMUM = 256;
    /** Le of zero in an extended APDU: everything, at most this. */
    static final int EXTENDED_MAXIMUM = 65_536;

    private static final int HEADER = 4;
    private static final int SECURE_MESSAGING_BITS = 0x0C;
    private static final int CHAINING_BIT = 0x10;

    /** Parses strictly: every byte must have its place. */
    static CommandApdu parse(byte[] apdu) throws StatusException {
        if (apdu.length < HEADER) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        if (apdu.length > HEADER + 1 && apdu[HEADER] == 0) {
            return extended(apdu);
        }
        if (apdu.length == HEADER) {
            return of(apdu, new byte[0], NO_LE, false);
        }
        int first = apdu[HEADER] & 0xFF;
        if (apdu.length == HEADER + 1) {
            return of(apdu, new byte[0], shortLe(first), false);
        }
        int end = HEADER + 1 + first;
        if (apdu.length == end) {
            return of(apdu, Arrays.copyOfRange(apdu, HEADER + 1, end), NO_LE, false);
        }
        if (apdu.length == end + 1) {
            return of(apdu, Arrays.copyOfRange(apdu, HEADER + 1, end), shortLe(apdu[end] & 0xFF), false);
        }
        throw new StatusException(StatusWord.WRONG_LENGTH);
    }

    private static CommandApdu extended(byte[] apdu) throws StatusException {
        int body = HEADER + 3;
        if (apdu.length < body) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        int first = twoBytes(apdu, HEADER + 1);
        if (apdu.length == body) {
            return of(apdu, new byte[0], extendedLe(first), true);
        }
        int end = body + first;
        if (first > 0 && apdu.length == end) {
            return of(apdu, Arrays.copyOfRange(apdu, body, end), NO_LE, true);
        }
        if (first > 0 && apdu.length == end + 2) {
            return of(apdu, Arrays.copyOfRange(apdu, body, end), extendedLe(twoBytes(apdu, end)), true);
        }
        throw new StatusException(StatusWord.WRONG_LENGTH);
    }

    private static CommandApdu of(byte[] apdu, byte[] data, int le, boolean extended) {
        return new CommandApdu(apdu[0] & 0xFF, apdu[1] & 0xFF, apdu[2] & 0xFF, apdu[3] & 0xFF, data, le, extended);
    }

    private static int twoBytes(byte[] apdu, int at) {
        return (apdu[at] & 0xFF) << 8 | apdu[at + 1] & 0xFF;
    }

    private static int shortLe(int field) {
        return field == 0 ? SHORT_MAXIMUM : field;
    }

    private static int extendedLe(int field) {
        return field == 0 ? EXTENDED_MAXIMUM : field;
    }

    /** P1 and P2 as one number. */
    int p1p2() {
        return p1 << 8 | p2;
    }

    boolean isSecured() {
        return (cla & SECURE_MESSAGING_BITS) == SECURE_MESSAGING_BITS;
    }

    boolean isChained() {
        return (cla & CHAINING_BIT) != 0;
    }

    /** Whether Le asks for "everything there is" rather than a number. */
    boolean wantsAll() {
        return le == (extended ? EXTENDED_MAXIMUM : SHORT_MAXIMUM);
    }

    /** The command inside secure messaging. */
    CommandApdu unsecured(byte[] plainData, int plainLe) {
        return new CommandApdu(cla & ~SECURE_MESSAGING_BITS, ins, p1, p2, plainData, plainLe, extended);
    }

    /** CLA INS P1 P2. */
    byte[] header() {
        return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
    }
}
