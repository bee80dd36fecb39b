// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.sim.chip.behaviour.ReadingHabits;
import org.jspecify.annotations.Nullable;

/**
 * Master file, eMRTD application and their elementary files (Doc 9303-10 §3, ISO/IEC 7816-4 §11.2 and §11.3). Transparent
 * files only, and only for reading.
 */
final class FileSystem {

    private static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};
    private static final int MASTER_FILE = 0x3F00;
    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int READ_BINARY_ODD = 0xB1;
    private static final int LAST_SHORT_ID = 0x1E;
    private static final int EF_DIR_SHORT_ID = 0x1E;
    private static final Set<Integer> IN_MASTER_FILE = Set.of(
            ChipProfile.EF_ATR_INFO, ChipProfile.EF_DIR, ChipProfile.EF_CARD_ACCESS, ChipProfile.EF_CARD_SECURITY);
    /** Fingerprints and irises need terminal authentication (Doc 9303-10 §3.6), which this chip never grants. */
    private static final Set<Integer> EXTENDED_ACCESS_ONLY = Set.of(0x0103, 0x0104);

    private static final int FCI_TEMPLATE = 0x6F;
    private static final int OFFSET_OBJECT = 0x54;

    private final Map<Integer, byte[]> files;
    private final boolean openToAll;
    private final ReadingHabits habits;
    private boolean inApplication;
    private @Nullable Integer current;

    /** What the terminal has proved so far. */
    enum Access {
        /** Nothing. */
        NONE,
        /** BAC was done. */
        BAC,
        /** PACE was done, which opens EF.CardSecurity too (Doc 9303-10 §3.11.4). */
        PACE
    }

    /**
     * @param openToAll whether the application can be read without authentication: a chip with neither BAC nor PACE
     */
    FileSystem(Map<Integer, byte[]> files, boolean openToAll, ReadingHabits habits) {
        this.files = files;
        this.openToAll = openToAll;
        this.habits = habits;
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
    Answer select(CommandApdu command, Access access, boolean applicationOpen) throws StatusException {
        int answerType = command.p2();
        if (answerType != 0x0C && answerType != 0x00) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        byte[] control = switch (command.p1()) {
            case 0x00, 0x02 -> selectByIdentifier(command.data(), access);
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

    private byte[] selectByIdentifier(byte[] identifier, Access access) throws StatusException {
        if (identifier.length != 0 && identifier.length != 2) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        int fid = fileNamed(identifier);
        if (fid == MASTER_FILE) {
            reset();
            return Tlv.encode(0x83, new byte[] {0x3F, 0x00});
        }
        byte[] content = content(fid, access);
        current = fid;
        byte[] size = {(byte) (content.length >> 8), (byte) content.length};
        return concatenate(Tlv.encode(0x80, size), Tlv.encode(0x83, identifier));
    }

    /** EF.CardSecurity and EF.SOD share an identifier; the directory tells which is meant. */
    private int fileNamed(byte[] identifier) {
        if (identifier.length == 0) {
            return MASTER_FILE;
        }
        int fid = (identifier[0] & 0xFF) << 8 | identifier[1] & 0xFF;
        return !inApplication && fid == ChipProfile.EF_SOD ? ChipProfile.EF_CARD_SECURITY : fid;
    }

    /** The file that a SELECT or READ BINARY concerns, whether it exists or not. */
    OptionalInt concernedBy(CommandApdu command) {
        if (command.ins() == SELECT) {
            boolean named = (command.p1() == 0x00 || command.p1() == 0x02) && command.data().length == 2;
            return named ? OptionalInt.of(fileNamed(command.data())) : OptionalInt.empty();
        }
        boolean even = command.ins() == READ_BINARY;
        if (even && (command.p1() & 0x80) != 0) {
            return OptionalInt.of(fileWithShortIdentifier(command.p1() & 0x1F));
        }
        if (command.ins() == READ_BINARY_ODD && command.p1p2() != 0) {
            boolean isShort = command.p1p2() <= LAST_SHORT_ID;
            return OptionalInt.of(isShort ? fileWithShortIdentifier(command.p1p2()) : command.p1p2());
        }
        boolean reads = even || command.ins() == READ_BINARY_ODD;
        return reads && current != null ? OptionalInt.of(current) : OptionalInt.empty();
    }

    /** A protected file tells a stranger nothing, not even whether it exists (Doc 9303-11 §4.2). */
    private byte[] content(int fid, Access access) throws StatusException {
        boolean inMasterFile = IN_MASTER_FILE.contains(fid);
        boolean readable = inMasterFile ? isOpenInMasterFile(fid, access) : access != Access.NONE || openToAll;
        boolean guarded = inApplication || fid == ChipProfile.EF_CARD_SECURITY;
        if (guarded && (!readable || EXTENDED_ACCESS_ONLY.contains(fid))) {
            throw new StatusException(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
        byte[] content = files.get(fid);
        if (content == null || inMasterFile == inApplication) {
            throw new StatusException(StatusWord.FILE_NOT_FOUND);
        }
        return content;
    }

    private boolean isOpenInMasterFile(int fid, Access access) {
        return fid != ChipProfile.EF_CARD_SECURITY || access == Access.PACE || openToAll;
    }

    /**
     * READ BINARY with even instruction: offset up to 32,767 in the current file, or a short identifier and an offset up to
     * 255.
     *
     * @param room most plain bytes that fit into the answer
     */
    Answer readBinary(CommandApdu command, Access access, int room) throws StatusException {
        if (command.data().length != 0) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        int offset = command.p1p2();
        byte[] content;
        if ((command.p1() & 0x80) == 0) {
            content = currentContent(access);
        } else {
            if ((command.p1() & 0x60) != 0) {
                throw new StatusException(StatusWord.INCORRECT_P1_P2);
            }
            requireShortIdentifiers();
            content = byShortIdentifier(command.p1() & 0x1F, access);
            offset = command.p2();
        }
        if (offset >= content.length) {
            throw new StatusException(StatusWord.OFFSET_OUTSIDE_FILE);
        }
        if (command.le() == CommandApdu.NO_LE) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        return BlockReading.of(command, habits).answer(content, offset, room);
    }

    /**
     * READ BINARY with odd instruction: any offset, in a data object; the answer is a data object too. Le counts that object's
     * header, which clients add to the most that fits into a protected answer: so what does not fit is left out, not refused.
     */
    Answer readBinaryWithObject(CommandApdu command, Access access, int room) throws StatusException {
        if (!habits.oddInstruction()) {
            throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        byte[] content;
        if (command.p1p2() == 0) {
            content = currentContent(access);
        } else if (command.p1p2() <= LAST_SHORT_ID) {
            requireShortIdentifiers();
            content = byShortIdentifier(command.p1p2(), access);
        } else {
            content = content(command.p1p2(), access);
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
        if (command.le() == CommandApdu.NO_LE) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        return BlockReading.of(command, habits).answerInObject(content, (int) offset, room);
    }

    private void requireShortIdentifiers() throws StatusException {
        if (!habits.shortIdentifiers()) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
    }

    private byte[] currentContent(Access access) throws StatusException {
        if (current == null) {
            throw new StatusException(
                    inApplication && access == Access.NONE && !openToAll
                            ? StatusWord.SECURITY_STATUS_NOT_SATISFIED
                            : StatusWord.NO_CURRENT_FILE);
        }
        return content(current, access);
    }

    /** The short identifier is the low five bits of the long one (Doc 9303-10 table 4), EF.DIR's excepted. */
    private byte[] byShortIdentifier(int shortId, Access access) throws StatusException {
        int fid = fileWithShortIdentifier(shortId);
        byte[] content = content(fid, access);
        current = fid;
        return content;
    }

    private int fileWithShortIdentifier(int shortId) {
        if (inApplication) {
            return 0x0100 | shortId;
        }
        return switch (shortId) {
            case 0x01 -> ChipProfile.EF_ATR_INFO;
            case 0x1D -> ChipProfile.EF_CARD_SECURITY;
            case EF_DIR_SHORT_ID -> ChipProfile.EF_DIR;
            default -> 0x0100 | shortId;
        };
    }
}
