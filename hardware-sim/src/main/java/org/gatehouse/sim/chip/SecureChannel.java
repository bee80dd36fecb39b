// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;
import static org.bouncycastle.util.Arrays.constantTimeAreEqual;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;
import org.jspecify.annotations.Nullable;

/**
 * Secure messaging, the chip's side (Doc 9303-11 §9.8): opens commands and seals answers under one pair of keys and one
 * send sequence counter. After the first exception a channel is dead and must not be used again.
 */
final class SecureChannel {

    private static final int CRYPTOGRAM = 0x87;
    /** In commands with an odd instruction byte: the plain value is BER-TLV and has no padding indicator. */
    private static final int CRYPTOGRAM_OF_ODD_INSTRUCTION = 0x85;

    private static final int EXPECTED_LENGTH = 0x97;
    private static final int CHECKSUM = 0x8E;
    private static final byte PADDED = 0x01;
    private static final int MAC_LENGTH = 8;
    /** DO'99 and DO'8E, which every answer carries. */
    private static final int STATUS_AND_CHECKSUM = 14;
    /** Tag, the longest length field and the padding indicator of a cryptogram. */
    private static final int CRYPTOGRAM_OVERHEAD = 5;

    private final SessionKeys keys;
    private final byte[] sequenceCounter;

    SecureChannel(SessionKeys keys, byte[] sequenceCounter) {
        this.keys = keys;
        this.sequenceCounter = sequenceCounter.clone();
    }

    /** A channel whose counter starts at zero, as after PACE and after chip authentication (§9.8.6.3, §9.8.7.3). */
    static SecureChannel afterAgreement(SessionKeys keys) {
        return new SecureChannel(keys, new byte[keys.blockSize()]);
    }

    /** The most plain bytes that fit into a protected answer of this many bytes (status word not counted). */
    int room(int answerLength) {
        int blocks = (answerLength - STATUS_AND_CHECKSUM - CRYPTOGRAM_OVERHEAD) / keys.blockSize();
        return Math.max(0, blocks * keys.blockSize() - 1);
    }

    /** Verifies and decrypts one command. */
    CommandApdu open(CommandApdu command) throws StatusException {
        increment();
        Deque<Tlv> objects = new ArrayDeque<>(Tlv.read(command.data(), StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT));
        boolean odd = (command.ins() & 1) == 1;
        Tlv cryptogram = take(objects, odd ? CRYPTOGRAM_OF_ODD_INSTRUCTION : CRYPTOGRAM);
        Tlv expectedLength = take(objects, EXPECTED_LENGTH);
        Tlv checksum = take(objects, CHECKSUM);
        if (checksum == null && objects.isEmpty()) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_MISSING);
        }
        if (checksum == null || !objects.isEmpty()) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
        }
        int covered = command.data().length - MAC_LENGTH - 2;
        byte[] message = concatenate(
                sequenceCounter,
                Padding.add(command.header(), keys.blockSize()),
                Arrays.copyOf(command.data(), Math.max(0, covered)));
        if (!constantTimeAreEqual(keys.paddedMac(message), checksum.value())) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
        }
        byte[] data = cryptogram == null ? new byte[0] : decrypt(cryptogram.value(), odd);
        return command.unsecured(data, expectedLength == null ? CommandApdu.NO_LE : le(expectedLength.value()));
    }

    private static @Nullable Tlv take(Deque<Tlv> objects, int tag) {
        Tlv next = objects.peekFirst();
        return next != null && next.tag() == tag ? objects.pollFirst() : null;
    }

    private byte[] decrypt(byte[] value, boolean odd) throws StatusException {
        int start = odd ? 0 : 1;
        int length = value.length - start;
        if (length <= 0 || length % keys.blockSize() != 0 || !odd && value[0] != PADDED) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
        }
        byte[] blocks = Arrays.copyOfRange(value, start, value.length);
        return Padding.remove(keys.decrypt(sequenceCounter, blocks));
    }

    private static int le(byte[] value) throws StatusException {
        if (value.length == 1) {
            return value[0] == 0 ? CommandApdu.SHORT_MAXIMUM : value[0] & 0xFF;
        }
        if (value.length == 2) {
            int le = (value[0] & 0xFF) << 8 | value[1] & 0xFF;
            return le == 0 ? CommandApdu.EXTENDED_MAXIMUM : le;
        }
        throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
    }

    /**
     * Encrypts and authenticates the answer to a command with this instruction byte.
     *
     * @param deviations what is wrong with it; none for a faithful answer
     */
    byte[] seal(Answer answer, int instruction, Set<SecureMessagingDeviation> deviations) {
        if (!deviations.contains(SecureMessagingDeviation.COUNTER_NOT_INCREMENTED)) {
            increment();
        }
        return new SealedAnswer(keys, sequenceCounter, deviations).seal(answer, (instruction & 1) == 1);
    }

    private void increment() {
        for (int i = sequenceCounter.length - 1; i >= 0; i--) {
            if (++sequenceCounter[i] != 0) {
                return;
            }
        }
    }
}
