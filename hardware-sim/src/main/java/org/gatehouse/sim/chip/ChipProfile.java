// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;

/**
 * Everything that makes one virtual chip different from another. Immutable: files and ATR are copied in and out.
 *
 * @param files content by file identifier (Doc 9303-10 §3): EF.CardAccess and EF.ATR/INFO in the master file, all others in
 *     the eMRTD application; at most 32 files of at most 1 MiB
 * @param secret what the MRZ-derived password and the BAC keys are made from
 * @param can the card access number, six digits, if one is printed
 * @param bacOffered whether BAC is answered; PACE is offered if and only if EF.CardAccess holds a PACEInfo that
 *     the virtual chip supports, and does not switch BAC off
 * @param extendedLength whether APDUs of extended length are understood; otherwise they get 6700
 * @param atr answer to reset, 2 to 33 bytes
 * @param keys the private keys for chip and active authentication
 * @param behaviour where the chip departs from Doc 9303
 */
public record ChipProfile(
        Map<Integer, byte[]> files,
        MrzSecret secret,
        Optional<String> can,
        boolean bacOffered,
        boolean extendedLength,
        byte[] atr,
        ChipKeys keys,
        ChipBehaviour behaviour) {

    /** EF.ATR/INFO in the master file. */
    public static final int EF_ATR_INFO = 0x2F01;
    /** EF.DIR in the master file. */
    public static final int EF_DIR = 0x2F00;
    /** EF.CardAccess in the master file. */
    public static final int EF_CARD_ACCESS = 0x011C;
    /** EF.CardSecurity in the master file; the leading one tells it from EF.SOD, which has the same identifier. */
    public static final int EF_CARD_SECURITY = 0x1_011D;
    /** EF.COM. */
    public static final int EF_COM = 0x011E;
    /** EF.SOD. */
    public static final int EF_SOD = 0x011D;
    /** EF.DG1, the MRZ. */
    public static final int EF_DG1 = 0x0101;
    /** EF.DG2, the portrait. */
    public static final int EF_DG2 = 0x0102;
    /** EF.DG11, additional personal details. */
    public static final int EF_DG11 = 0x010B;
    /** EF.DG12, additional document details. */
    public static final int EF_DG12 = 0x010C;
    /** EF.DG14, security options. */
    public static final int EF_DG14 = 0x010E;
    /** EF.DG15, the active authentication key. */
    public static final int EF_DG15 = 0x010F;

    private static final int MAX_FILES = 32;
    private static final int MAX_FILE_LENGTH = 1 << 20;
    /** A contactless chip without historical bytes, T=1 (PC/SC part 3 §3.1.3.2.3). */
    private static final byte[] CONTACTLESS_ATR = {0x3B, (byte) 0x80, (byte) 0x80, 0x01, 0x01};

    /** Copies, and checks the ranges named above. */
    public ChipProfile {
        if (files.size() > MAX_FILES) {
            throw new IllegalArgumentException("a chip holds at most " + MAX_FILES + " files");
        }
        files.forEach((fid, content) -> {
            if (fid < 0 || fid > 0xFFFF && fid != EF_CARD_SECURITY || content.length > MAX_FILE_LENGTH) {
                throw new IllegalArgumentException("a file needs an identifier of two bytes and at most 1 MiB");
            }
        });
        if (atr.length < 2 || atr.length > 33) {
            throw new IllegalArgumentException("an ATR has 2 to 33 bytes");
        }
        if (can.isPresent() && !can.get().matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a CAN has six digits");
        }
        files = copyOf(files);
        atr = atr.clone();
    }

    /** An empty chip with BAC, extended length and a contactless ATR; the {@code with} methods make it a passport. */
    public static ChipProfile of(MrzSecret secret) {
        return new ChipProfile(
                Map.of(),
                secret,
                Optional.empty(),
                true,
                true,
                CONTACTLESS_ATR,
                ChipKeys.none(),
                ChipBehaviour.faithful());
    }

    /** The same with this file added or replaced. */
    public ChipProfile withFile(int fid, byte[] content) {
        Map<Integer, byte[]> more = new HashMap<>(files);
        more.put(fid, content);
        return new ChipProfile(more, secret, can, bacOffered, extendedLength, atr, keys, behaviour);
    }

    /** The same without this file. */
    public ChipProfile withoutFile(int fid) {
        Map<Integer, byte[]> fewer = new HashMap<>(files);
        fewer.remove(fid);
        return new ChipProfile(fewer, secret, can, bacOffered, extendedLength, atr, keys, behaviour);
    }

    /** The same with a card access number of six digits. */
    public ChipProfile withCan(String number) {
        return new ChipProfile(files, secret, Optional.of(number), bacOffered, extendedLength, atr, keys, behaviour);
    }

    /** The same, answering BAC or not. */
    public ChipProfile withBac(boolean offered) {
        return new ChipProfile(files, secret, can, offered, extendedLength, atr, keys, behaviour);
    }

    /** The same, understanding extended length or not. */
    public ChipProfile withExtendedLength(boolean understood) {
        return new ChipProfile(files, secret, can, bacOffered, understood, atr, keys, behaviour);
    }

    /** The same with another answer to reset. */
    public ChipProfile withAtr(byte[] answer) {
        return new ChipProfile(files, secret, can, bacOffered, extendedLength, answer, keys, behaviour);
    }

    /** The same with these private keys. */
    public ChipProfile withKeys(ChipKeys secrets) {
        return new ChipProfile(files, secret, can, bacOffered, extendedLength, atr, secrets, behaviour);
    }

    /** The same, departing from Doc 9303 like this. */
    public ChipProfile withBehaviour(ChipBehaviour departing) {
        return new ChipProfile(files, secret, can, bacOffered, extendedLength, atr, keys, departing);
    }

    /** A copy; changing it changes no chip. */
    @Override
    public Map<Integer, byte[]> files() {
        return copyOf(files);
    }

    /** A copy of one file. */
    public Optional<byte[]> file(int fid) {
        return Optional.ofNullable(files.get(fid)).map(byte[]::clone);
    }

    @Override
    public byte[] atr() {
        return atr.clone();
    }

    private static Map<Integer, byte[]> copyOf(Map<Integer, byte[]> files) {
        Map<Integer, byte[]> copy = new TreeMap<>();
        files.forEach((fid, content) -> copy.put(fid, content.clone()));
        return copy;
    }

    /** Sizes only: files and secrets are personal data. */
    @Override
    public String toString() {
        return "ChipProfile[" + files.size() + " files, bac=" + bacOffered + ", extended=" + extendedLength + "]";
    }
}
