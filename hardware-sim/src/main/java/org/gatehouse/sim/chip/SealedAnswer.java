// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.util.Arrays;
import java.util.Set;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;

/**
 * The protection of one answer (Doc 9303-11 §9.8.4): cryptogram, status and checksum, or what deviations make of them.
 *
 * @param sequenceCounter the counter that belongs to this answer
 */
record SealedAnswer(SessionKeys keys, byte[] sequenceCounter, Set<SecureMessagingDeviation> deviations) {

    private static final int CRYPTOGRAM = 0x87;
    private static final int CRYPTOGRAM_OF_ODD_INSTRUCTION = 0x85;
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;
    private static final int PLAIN_VALUE = 0x81;
    private static final byte PADDED = 0x01;
    private static final byte OTHER_PADDING = 0x02;
    private static final int SHORT_CHECKSUM = 4;

    /**
     * The answer as it goes out.
     *
     * @param odd whether the command's instruction byte is odd
     */
    byte[] seal(Answer answer, boolean odd) {
        if (departs(SecureMessagingDeviation.PLAIN_ANSWER)) {
            return answer.bytes();
        }
        boolean silent = answer.data().length == 0 || departs(SecureMessagingDeviation.CRYPTOGRAM_MISSING);
        byte[] cryptogram = silent ? new byte[0] : cryptogram(answer.data(), odd);
        byte[] status = departs(SecureMessagingDeviation.STATUS_MISSING)
                ? new byte[0]
                : Tlv.encode(STATUS, new byte[] {(byte) (answer.status() >> 8), (byte) answer.status()});
        byte[] extra =
                departs(SecureMessagingDeviation.EXTRA_OBJECT) ? Tlv.encode(PLAIN_VALUE, new byte[] {0}) : new byte[0];
        byte[] objects = departs(SecureMessagingDeviation.OBJECTS_SHUFFLED)
                ? concatenate(status, cryptogram)
                : concatenate(cryptogram, extra, status);
        byte[] checksum = checksum(keys.paddedMac(concatenate(sequenceCounter, objects)));
        if (cryptogram.length > 0 && departs(SecureMessagingDeviation.WRONG_CRYPTOGRAM)) {
            objects[cryptogram.length - 1] ^= 1;
        }
        return new Answer(concatenate(objects, checksum), outerStatus(answer.status())).bytes();
    }

    private byte[] cryptogram(byte[] data, boolean odd) {
        byte[] blocks = keys.encrypt(sequenceCounter, padded(data));
        byte indicator = departs(SecureMessagingDeviation.WRONG_PADDING_INDICATOR) ? OTHER_PADDING : PADDED;
        return odd
                ? Tlv.encode(CRYPTOGRAM_OF_ODD_INSTRUCTION, blocks)
                : Tlv.encode(CRYPTOGRAM, concatenate(new byte[] {indicator}, blocks));
    }

    private byte[] padded(byte[] data) {
        byte[] padded = Padding.add(data, keys.blockSize());
        if (departs(SecureMessagingDeviation.OTHER_PLAIN_DATA)) {
            padded[0] ^= (byte) 0xFF;
        }
        if (departs(SecureMessagingDeviation.WRONG_PADDING)) {
            // Without the mark 80, and with no byte before it that could pass for one.
            Arrays.fill(padded, data.length - 1, padded.length, (byte) 0x01);
        }
        return padded;
    }

    private byte[] checksum(byte[] mac) {
        if (departs(SecureMessagingDeviation.CHECKSUM_MISSING)) {
            return new byte[0];
        }
        if (departs(SecureMessagingDeviation.WRONG_CHECKSUM)) {
            mac[mac.length - 1] ^= 1;
        }
        boolean tooShort = departs(SecureMessagingDeviation.SHORT_CHECKSUM);
        return Tlv.encode(CHECKSUM, tooShort ? Arrays.copyOf(mac, SHORT_CHECKSUM) : mac);
    }

    private int outerStatus(int status) {
        if (!departs(SecureMessagingDeviation.OTHER_OUTER_STATUS)) {
            return status;
        }
        boolean success = status == StatusWord.SUCCESS.value();
        return (success ? StatusWord.END_OF_FILE_REACHED : StatusWord.SUCCESS).value();
    }

    private boolean departs(SecureMessagingDeviation deviation) {
        return deviations.contains(deviation);
    }
}
