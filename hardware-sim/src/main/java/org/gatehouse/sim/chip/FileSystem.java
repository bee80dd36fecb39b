// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Master file, eMRTD application and their elementary files (Doc 9303-10 §3, ISO/IEC 7816-4 §11.2 and §11.3). Transparent
 * files only, and only for reading.
 */
final class FileSystem {

    private static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};
    private static final int MASTER_FILE = 0x3F00;
    private static final int EF_DIR_SHORT_ID = 0x1E;
    private static final Set<Integer> IN_MASTER_FILE =
            Set.of(ChipProfile.EF_ATR_INFO, ChipProfile.EF_DIR, ChipProfile.EF_CARD_ACCESS);
    /** Fingerprints and irises need terminal authentication (Doc 9303-10 §3.6), which this chip never grants. */
    private static final Set<Integer> EXTENDED_ACCESS_ONLY = Set.of(0x0103, 0x0104);

    private static final int FCI_TEMPLATE = 0x6F;
    private static final int OFFSET_OBJECT = 0x54;
    private static final int DATA_OBJECT = 0x53;
    private static final int LONGEST_DATA_OBJECT_HEADER = 4;

    private final Map<Integer, byte[]> files;
    private final boolean openToAll;
    private boolean inApplication;
    private @Nullable Integer current;

    /**
     * @param openToAll whether the application can be read without authentication: a chip with neither BAC nor PACE
     */
    FileSystem(Map<Integer, byte[]> files, boolean openToAll) {
        this.files = files;
        this.openToAll = openToAll;
    }

    /** Back to the master file, nothing selected. */
    void reset() {
        inApplication = false;
        current = null;
    }

    /** The end of a session takes the selected file away, not the application. */
    void deselectFile() {
        current = null;
    }

    boolean isInApplication() {
        return inApplication;
    }

    /**
     * SELECT.
     *
     * @param applicationOpen whether the application may be selected in the present state
     */
    Answer select(CommandApdu command, boolean authenticated, boolean applicationOpen) throws StatusException {
        int answerType = command.p2();
        if (answerType != 0x0C && answerType != 0x00) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        byte[] control = switch (command.p1()) {
            case 0x00, 0x02 -> selectByIdentifier(command.data(), authenticated);
            case 0x04 -> selectApplication(command.data(), applicationOpen);
            default -> throw new StatusException(StatusWord.INCORRECT_P1_P2);
        };
        return answerType == 0x0C ? Answer.success() : Answer.success(Tlv.encode(FCI_TEMPLATE, control));
    }

    private byte[] selectApplication(byte[] name, boolean applicationOpen) throws StatusException {
        if (!Arrays.equals(name, APPLICATION)) {
            throw new StatusException(StatusWord.FILE_NOT_FOUND);
        }
        if (!applicationOpen) {
            throw new StatusException(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
        inApplication = true;
        current = null;
        return Tlv.encode(0x84, name);
    }

    private byte[] selectByIdentifier(byte[] identifier, boolean authenticated) throws StatusException {
        if (identifier.length != 0 && identifier.length != 2) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        int fid = identifier.length == 0 ? MASTER_FILE : (identifier[0] & 0xFF) << 8 | identifier[1] & 0xFF;
        if (fid == MASTER_FILE) {
            reset();
            return Tlv.encode(0x83, new byte[] {0x3F, 0x00});
        }
        byte[] content = content(fid, authenticated);
        current = fid;
        byte[] size = {(byte) (content.length >> 8), (byte) content.length};
        return concatenate(Tlv.encode(0x80, size), Tlv.encode(0x83, identifier));
    }

    /** A protected file tells a stranger nothing, not even whether it exists (Doc 9303-11 §4.2). */
    private byte[] content(int fid, boolean authenticated) throws StatusException {
        boolean inMasterFile = IN_MASTER_FILE.contains(fid);
        boolean readable = inMasterFile || authenticated || openToAll;
        if (inApplication && (!readable || EXTENDED_ACCESS_ONLY.contains(fid))) {
            throw new StatusException(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
        byte[] content = files.get(fid);
        if (content == null || inMasterFile == inApplication) {
            throw new StatusException(StatusWord.FILE_NOT_FOUND);
        }
        return content;
    }

    /**
     * READ BINARY with even instruction: offset up to 32,767 in the current file, or a short identifier and an offset up to
     * 255.
     *
     * @param room most plain bytes that fit into the answer
     */
    Answer readBinary(CommandApdu command, boolean authenticated, int room) throws StatusException {
        if (command.data().length != 0) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        int offset = command.p1p2();
        byte[] content;
        if ((command.p1() & 0x80) == 0) {
            content = currentContent(authenticated);
        } else {
            if ((command.p1() & 0x60) != 0) {
                throw new StatusException(StatusWord.INCORRECT_P1_P2);
            }
            content = byShortIdentifier(command.p1() & 0x1F, authenticated);
            offset = command.p2();
        }
        if (offset >= content.length) {
            throw new StatusException(StatusWord.OFFSET_OUTSIDE_FILE);
        }
        int length = lengthToRead(command, room, content.length - offset);
        byte[] data = Arrays.copyOfRange(content, offset, offset + length);
        return new Answer(data, endReached(command, command.le() > content.length - offset));
    }

    /**
     * READ BINARY with odd instruction: any offset, in a data object; the answer is a data object too. Le counts that object's
     * header, which clients add to the most that fits into a protected answer: so what does not fit is left out, not refused.
     */
    Answer readBinaryWithObject(CommandApdu command, boolean authenticated, int room) throws StatusException {
        byte[] content;
        if (command.p1p2() == 0) {
            content = currentContent(authenticated);
        } else if (command.p1p2() <= 0x1E) {
            content = byShortIdentifier(command.p1p2(), authenticated);
        } else {
            content = content(command.p1p2(), authenticated);
            current = command.p1p2();
        }
        byte[] offsetBytes = Tlv.only(OFFSET_OBJECT, command.data());
        if (offsetBytes.length == 0 || offsetBytes.length > 4) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        long offset = 0;
        for (byte b : offsetBytes) {
            offset = offset << 8 | b & 0xFF;
        }
        if (offset >= content.length) {
            throw new StatusException(StatusWord.OFFSET_OUTSIDE_FILE);
        }
        int remaining = content.length - (int) offset;
        if (command.le() == CommandApdu.NO_LE) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        int frame = Math.min(command.le(), room);
        int length = Math.min(remaining, largestValue(frame));
        byte[] data = Arrays.copyOfRange(content, (int) offset, (int) offset + length);
        boolean beyond = command.le() > remaining + LONGEST_DATA_OBJECT_HEADER;
        return new Answer(Tlv.encode(DATA_OBJECT, data), endReached(command, beyond));
    }

    /** The longest value whose object, header included, fits into a frame. */
    private static int largestValue(int frame) throws StatusException {
        int value = frame <= 0x81 ? frame - 2 : frame <= 0x102 ? Math.max(0x7F, frame - 3) : frame - 4;
        if (value < 1) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        return value;
    }

    private static int endReached(CommandApdu command, boolean beyondEnd) {
        boolean warn = beyondEnd && !command.wantsAll();
        return (warn ? StatusWord.END_OF_FILE_REACHED : StatusWord.SUCCESS).value();
    }

    private static int lengthToRead(CommandApdu command, int room, int available) throws StatusException {
        boolean tooMuch = command.le() > room && !command.wantsAll();
        if (command.le() == CommandApdu.NO_LE || tooMuch) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        return Math.min(Math.min(command.le(), room), available);
    }

    private byte[] currentContent(boolean authenticated) throws StatusException {
        if (current == null) {
            throw new StatusException(
                    inApplication && !authenticated && !openToAll
                            ? StatusWord.SECURITY_STATUS_NOT_SATISFIED
                            : StatusWord.NO_CURRENT_FILE);
        }
        return content(current, authenticated);
    }

    /** The short identifier is the low five bits of the long one (Doc 9303-10 table 4), EF.DIR's excepted. */
    private byte[] byShortIdentifier(int shortId, boolean authenticated) throws StatusException {
        int fid = inApplication ? 0x0100 | shortId : inMasterFile(shortId);
        byte[] content = content(fid, authenticated);
        current = fid;
        return content;
    }

    private static int inMasterFile(int shortId) {
        return switch (shortId) {
            case 0x01 -> ChipProfile.EF_ATR_INFO;
            case EF_DIR_SHORT_ID -> ChipProfile.EF_DIR;
            default -> 0x0100 | shortId;
        };
    }
}
