// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Arrays;
import net.sf.scuba.smartcards.CommandAPDU;
import org.gatehouse.document.lds.FileHeader;
import org.gatehouse.document.lds.LdsException;

/** Reads elementary files: header first, then exactly as much as it announces, if that is within the file's limit. */
final class FileReader {
    /** Largest block whose protected answer is still short with AES (Doc 9303-11 §9.8). */
    static final int SHORT_BLOCK_BYTES = 223;

    private static final int INS_SELECT = 0xA4;
    private static final int INS_READ_BINARY = 0xB0;
    private static final int INS_READ_BINARY_ODD = 0xB1;
    /** Up to here an offset fits P1-P2 of READ BINARY (ISO/IEC 7816-4 §11.2.2). */
    private static final int MAX_SIMPLE_OFFSET = 0x7FFF;
    /** Tag and length round the data that a READ BINARY with odd instruction byte answers. */
    private static final int DISCRETIONARY_DATA = 0x53;

    private final ChipDialogue dialogue;
    private final int blockBytes;

    FileReader(ChipDialogue dialogue, int blockBytes) {
        this.dialogue = dialogue;
        this.blockBytes = blockBytes;
    }

    Answer select(ElementaryFile file) throws ChipException {
        byte[] identifier = {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        return dialogue.exchange(new CommandAPDU(0, INS_SELECT, 0x02, 0x0C, identifier));
    }

    byte[] read(ElementaryFile file) throws ChipException {
        Answer answer = select(file);
        if (answer.notFound()) {
            throw new ChipException(ChipErrorCode.FILE_MISSING, file + " is not there");
        }
        if (!answer.succeeded()) {
            throw new ChipException(ChipErrorCode.CHIP_REFUSED, file + " cannot be selected, " + answer.statusText());
        }
        return readSelected(file);
    }

    byte[] readSelected(ElementaryFile file) throws ChipException {
        byte[] start = block(file, 0, FileHeader.MAX_BYTES);
        FileHeader header = header(file, start);
        if (header.totalLength() > file.maxBytes()) {
            throw new ChipException(
                    ChipErrorCode.FILE_TOO_LARGE, file + " claims more than " + file.maxBytes() + " bytes");
        }
        byte[] content = Arrays.copyOf(start, (int) header.totalLength());
        try {
            int at = Math.min(start.length, content.length);
            while (at < content.length) {
                byte[] block = block(file, at, Math.min(blockBytes, content.length - at));
                int count = Math.min(block.length, content.length - at);
                System.arraycopy(block, 0, content, at, count);
                Arrays.fill(block, (byte) 0);
                at += count;
            }
            return content;
        } catch (ChipException e) {
            Arrays.fill(content, (byte) 0);
            throw e;
        }
    }

    private static FileHeader header(ElementaryFile file, byte[] start) throws ChipException {
        try {
            FileHeader header = FileHeader.of(start);
            if (header.tag() != file.tag()) {
                throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " begins with another file's tag");
            }
            return header;
        } catch (LdsException e) {
            throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " begins without a tag and a length");
        }
    }

    /** At least one byte from there on; fewer than asked for when the chip likes. */
    private byte[] block(ElementaryFile file, int offset, int count) throws ChipException {
        Answer answer = dialogue.exchange(offset <= MAX_SIMPLE_OFFSET ? simple(offset, count) : odd(offset, count));
        if (!answer.hasData()) {
            throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " ends too early, " + answer.statusText());
        }
        byte[] data = answer.data();
        answer.wipe();
        return offset <= MAX_SIMPLE_OFFSET ? data : discretionaryData(file, data);
    }

    private static CommandAPDU simple(int offset, int count) {
        return new CommandAPDU(0, INS_READ_BINARY, offset >> 8, offset & 0xFF, count);
    }

    private CommandAPDU odd(int offset, int count) {
        byte[] where = {0x54, 0x03, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset};
        if (offset <= 0xFFFF) {
            where = new byte[] {0x54, 0x02, (byte) (offset >> 8), (byte) offset};
        }
        // Tag and length of the answer count as read bytes.
        int header = count > 0xFF - 3 ? 4 : 3;
        return new CommandAPDU(0, INS_READ_BINARY_ODD, 0, 0, where, Math.min(count + header, blockBytes));
    }

    private static byte[] discretionaryData(ElementaryFile file, byte[] data) throws ChipException {
        try {
            FileHeader header = FileHeader.of(data);
            int length = data.length < 2 ? 0 : data[1] & 0xFF;
            int from = length < 0x80 ? 2 : 2 + (length & 0x7F);
            if (header.tag() != DISCRETIONARY_DATA
                    || header.totalLength() > data.length
                    || from >= header.totalLength()) {
                throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " was answered without its wrapping");
            }
            return Arrays.copyOfRange(data, from, (int) header.totalLength());
        } catch (LdsException e) {
            throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " was answered without its wrapping");
        }
    }
}
