// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import net.sf.scuba.smartcards.CommandAPDU;
import org.gatehouse.document.lds.FileHeader;
import org.gatehouse.document.lds.LdsException;

/** The commands that read files (ISO/IEC 7816-4 §11.3.3, Doc 9303-10 §3.6). */
final class ReadCommands {
    private static final int INS_SELECT = 0xA4;
    private static final int INS_READ_BINARY = 0xB0;
    private static final int INS_READ_BINARY_ODD = 0xB1;
    private static final int SHORT_IDENTIFIER = 0x80;
    /** Up to here an offset fits P1-P2 of READ BINARY. */
    private static final int MAX_SIMPLE_OFFSET = 0x7FFF;
    /** Tag and length round the data that a READ BINARY with odd instruction byte answers. */
    private static final int DISCRETIONARY_DATA = 0x53;

    private ReadCommands() {}

    static CommandAPDU select(ElementaryFile file) {
        byte[] identifier = {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        return new CommandAPDU(0, INS_SELECT, 0x02, 0x0C, identifier);
    }

    /** From the beginning of a file that need not be selected. */
    static CommandAPDU read(ElementaryFile file, int count) {
        return new CommandAPDU(0, INS_READ_BINARY, SHORT_IDENTIFIER | file.shortIdentifier(), 0, count);
    }

    /**
     * From anywhere in the selected file.
     *
     * @param room most bytes that may be asked for; beyond 32,767 the wrapping of the data counts among them
     */
    static CommandAPDU read(int offset, int count, int room) {
        if (offset <= MAX_SIMPLE_OFFSET) {
            return new CommandAPDU(0, INS_READ_BINARY, offset >> 8, offset & 0xFF, count);
        }
        byte[] where = offset > 0xFFFF
                ? new byte[] {0x54, 0x03, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset}
                : new byte[] {0x54, 0x02, (byte) (offset >> 8), (byte) offset};
        int wrapping = count > 0xFF ? 4 : count > 0x7F ? 3 : 2;
        return new CommandAPDU(0, INS_READ_BINARY_ODD, 0, 0, where, Math.min(count + wrapping, room));
    }

    /** Where the data begins in an answer to {@link #read(int, int, int)} at this offset, and where it ends. */
    static Extent data(ElementaryFile file, int offset, byte[] answer) throws ChipException {
        if (offset <= MAX_SIMPLE_OFFSET) {
            return new Extent(0, answer.length);
        }
        try {
            FileHeader header = FileHeader.of(answer);
            int length = answer.length < 2 ? 0 : answer[1] & 0xFF;
            int from = length < 0x80 ? 2 : 2 + (length & 0x7F);
            if (header.tag() == DISCRETIONARY_DATA
                    && header.totalLength() <= answer.length
                    && from < header.totalLength()) {
                return new Extent(from, (int) header.totalLength());
            }
        } catch (LdsException e) {
            // Said below.
        }
        throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " was answered without its wrapping");
    }

    /**
     * A range of bytes.
     *
     * @param from the first
     * @param to the one after the last
     */
    record Extent(int from, int to) {}
}
