// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import net.sf.scuba.smartcards.CommandAPDU;
import org.jmrtd.Util;

/** One run of BAC (Doc 9303-11 §4.3). */
final class BasicAccess {
    private static final int INS_GET_CHALLENGE = 0x84;
    private static final int INS_MUTUAL_AUTHENTICATE = 0x82;
    private static final int CHALLENGE = 8;
    private static final int KEY = 16;
    private static final int CRYPTOGRAM = 32;
    private static final int BLOCK = 8;
    private static final int SHORT_ANSWER = 256;

    private final CommandChannel channel;
    private final EphemeralKeys keys;

    BasicAccess(CommandChannel channel, EphemeralKeys keys) {
        this.channel = channel;
        this.keys = keys;
    }

    /**
     * The keys of the session; empty when the chip does not know BAC at all.
     *
     * @throws ChipException {@link ChipErrorCode#BAC_FAILED} when it does, and the run did not succeed
     */
    Optional<SecureMessaging> run(AccessKey password) throws ChipException {
        Answer challenge = channel.exchange(new CommandAPDU(0, INS_GET_CHALLENGE, 0, 0, CHALLENGE));
        if (!challenge.succeeded()) {
            return Optional.empty();
        }
        try {
            return Optional.of(authenticate(password, challenge.data()));
        } catch (GeneralSecurityException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ChipException(ChipErrorCode.BAC_FAILED, "BAC did not succeed");
        }
    }

    private SecureMessaging authenticate(AccessKey password, byte[] chipChallenge)
            throws ChipException, GeneralSecurityException {
        if (chipChallenge.length != CHALLENGE) {
            throw new GeneralSecurityException("a challenge of another length");
        }
        byte[] printed = password.bacSeed();
        byte[] ownChallenge = keys.nonce(CHALLENGE);
        byte[] ownKey = keys.nonce(KEY);
        byte[] own = CardObjects.joined(ownChallenge, chipChallenge, ownKey);
        byte[] plain = new byte[0];
        try {
            SecretKey encryption = Util.deriveKey(printed, Util.ENC_MODE);
            SecretKey mac = Util.deriveKey(printed, Util.MAC_MODE);
            byte[] cryptogram = cipher(Cipher.ENCRYPT_MODE, encryption, own);
            byte[] theirs = authentic(mac, send(CardObjects.joined(cryptogram, checksum(mac, cryptogram))));
            plain = cipher(Cipher.DECRYPT_MODE, encryption, theirs);
            if (!MessageDigest.isEqual(
                    CardObjects.joined(chipChallenge, ownChallenge), Arrays.copyOf(plain, 2 * CHALLENGE))) {
                throw new GeneralSecurityException("the chip's answer is to another question");
            }
            // Half of each challenge is where the counter starts (§9.8.7.2).
            long counter = (long) ByteBuffer.wrap(chipChallenge).getInt(4) << 32
                    | ByteBuffer.wrap(ownChallenge).getInt(4) & 0xFFFF_FFFFL;
            return session(ownKey, plain, counter);
        } finally {
            for (byte[] secret : new byte[][] {printed, ownChallenge, ownKey, own, plain}) {
                CommandChannel.wipe(secret);
            }
        }
    }

    private static byte[] authentic(SecretKey mac, byte[] answer) throws GeneralSecurityException {
        byte[] theirs = Arrays.copyOf(answer, CRYPTOGRAM);
        if (answer.length != CRYPTOGRAM + BLOCK
                || !MessageDigest.isEqual(
                        checksum(mac, theirs), Arrays.copyOfRange(answer, CRYPTOGRAM, answer.length))) {
            throw new GeneralSecurityException("the chip's answer is not authentic");
        }
        return theirs;
    }

    private static SecureMessaging session(byte[] ownKey, byte[] plain, long counter) throws GeneralSecurityException {
        byte[] seed = new byte[KEY];
        try {
            for (int i = 0; i < KEY; i++) {
                seed[i] = (byte) (ownKey[i] ^ plain[2 * CHALLENGE + i]);
            }
            return SecureMessaging.tripleDes(
                    Util.deriveKey(seed, Util.ENC_MODE), Util.deriveKey(seed, Util.MAC_MODE), counter);
        } finally {
            CommandChannel.wipe(seed);
        }
    }

    /** Some chips want to be asked for as much as there is, and say so before they look at the data. */
    private byte[] send(byte[] data) throws ChipException, GeneralSecurityException {
        Answer answer = channel.exchange(new CommandAPDU(0, INS_MUTUAL_AUTHENTICATE, 0, 0, data, data.length));
        if (answer.wrongLength()) {
            answer = channel.exchange(new CommandAPDU(0, INS_MUTUAL_AUTHENTICATE, 0, 0, data, SHORT_ANSWER));
        }
        if (!answer.succeeded()) {
            throw new GeneralSecurityException("refused, " + answer.statusText());
        }
        return answer.data();
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding", CardCryptography.PROVIDER);
        cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
        return cipher.doFinal(data);
    }

    private static byte[] checksum(SecretKey key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("ISO9797ALG3MAC", CardCryptography.PROVIDER);
        mac.init(key);
        return mac.doFinal(Util.pad(data, BLOCK));
    }
}
