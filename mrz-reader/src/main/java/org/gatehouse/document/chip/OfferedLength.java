// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.OptionalInt;
import org.gatehouse.document.lds.AtrInfo;
import org.gatehouse.document.lds.LdsException;

/**
 * Whether a chip takes extended length, and how long its answers may then be: EF.ATR/INFO says so (Doc 9303-10 §3.11.1), or
 * the card capabilities in the answer to reset (ISO/IEC 7816-4 §12.1.1). Nothing signs either; a wrong word costs a session.
 */
final class OfferedLength {
    /** What a chip that names no limit is asked for. */
    private static final int UNLIMITED = 8192;

    private static final int SHORT_ANSWER = 258;
    /** Third byte of the capabilities: commands of extended length are understood. */
    private static final int EXTENDED = 0x40;

    private final FileReader files;
    private final byte[] answerToReset;

    OfferedLength(FileReader files, byte[] answerToReset) {
        this.files = files;
        this.answerToReset = answerToReset;
    }

    /** Longest answer in bytes, status word included; 0 when only short ones are given. */
    int answerBytes() throws ChipException {
        OptionalInt capabilities = capabilities(answerToReset);
        boolean extended = capabilities.isPresent() && (capabilities.getAsInt() & EXTENDED) != 0;
        if (capabilities.isPresent() && !extended) {
            return 0;
        }
        try {
            int most = AtrInfo.of(files.read(ElementaryFile.ATR_INFO)).responseBytes();
            return most > SHORT_ANSWER ? Math.min(most, UNLIMITED) : 0;
        } catch (ChipException e) {
            if (e.code().endsSession()) {
                throw e;
            }
        } catch (LdsException e) {
            // Nothing about lengths in it.
        }
        return extended ? UNLIMITED : 0;
    }

    /** The byte of the card capabilities that tells of lengths; empty when there is none among the historical bytes. */
    static OptionalInt capabilities(byte[] atr) {
        int count = atr.length < 2 ? 0 : atr[1] & 0x0F;
        int at = 2;
        int present = atr.length < 2 ? 0 : (atr[1] & 0xF0) >> 4;
        // Interface bytes TA, TB, TC, TD; the last tells which of the next round are there (ISO/IEC 7816-3 §8.2.3).
        while (present != 0 && at < atr.length) {
            at += Integer.bitCount(present);
            present = (present & 0x08) != 0 && at <= atr.length ? (atr[at - 1] & 0xF0) >> 4 : 0;
        }
        int end = Math.min(atr.length, at + count);
        if (at >= end || atr[at] != (byte) 0x80 && atr[at] != 0x00) {
            return OptionalInt.empty();
        }
        // COMPACT-TLV: tag and length in one byte.
        for (at++; at < end; at += 1 + (atr[at] & 0x0F)) {
            if ((atr[at] & 0xFF) == 0x73 && at + 3 < end) {
                return OptionalInt.of(atr[at + 3] & 0xFF);
            }
        }
        return OptionalInt.empty();
    }
}
