// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;
import static org.bouncycastle.util.Arrays.constantTimeAreEqual;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.gatehouse.sim.chip.behaviour.BasicAccessControlDeviation;
import org.jspecify.annotations.Nullable;

/** BAC, the chip's side (Doc 9303-11 §4.3): one challenge, one attempt. */
final class BasicAccessControl {

    private static final int CHALLENGE = 8;
    private static final int KEY_PART = 16;
    private static final int CRYPTOGRAM = 32;
    private static final int MAC = 8;

    private final SessionKeys documentKeys;
    private final Set<BasicAccessControlDeviation> deviations;
    private final SecureRandom random;
    private byte @Nullable [] challenge;

    BasicAccessControl(MrzSecret secret, Set<BasicAccessControlDeviation> deviations, SecureRandom random) {
        this.deviations = deviations;
        this.documentKeys = KeySuite.TRIPLE_DES.sessionKeys(keySeed(secret));
        this.random = random;
    }

    /** The first half of SHA-1 over the MRZ information (§9.7.2). */
    static byte[] keySeed(MrzSecret secret) {
        return Arrays.copyOf(sha1(secret), 16);
    }

    static byte[] sha1(MrzSecret secret) {
        byte[] information = secret.information().getBytes(StandardCharsets.US_ASCII);
        SHA1Digest digest = new SHA1Digest();
        digest.update(information, 0, information.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    void reset() {
        challenge = null;
    }

    /** GET CHALLENGE: eight bytes, and only eight. */
    Answer getChallenge(CommandApdu command) throws StatusException {
        if (command.p1p2() != 0) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        if (command.data().length != 0 || command.le() == CommandApdu.NO_LE) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        if (command.le() != CHALLENGE && !command.wantsAll()) {
            throw new StatusException(StatusWord.WRONG_LE, CHALLENGE);
        }
        byte[] fresh = new byte[CHALLENGE];
        random.nextBytes(fresh);
        challenge = fresh;
        return Answer.success(fresh.clone());
    }

    /** What a successful mutual authentication gives: the answer, and the channel from the next command on. */
    record Opened(Answer answer, SecureChannel channel) {}

    /** EXTERNAL (MUTUAL) AUTHENTICATE; the challenge is spent whatever comes of it. */
    Opened mutualAuthenticate(CommandApdu command) throws StatusException {
        byte[] expected = challenge;
        challenge = null;
        if (command.p1p2() != 0) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        boolean leFits = command.wantsAll() || command.le() == CRYPTOGRAM + MAC;
        if (command.data().length != CRYPTOGRAM + MAC || !leFits) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        if (expected == null) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        byte[] cryptogram = Arrays.copyOf(command.data(), CRYPTOGRAM);
        byte[] mac = Arrays.copyOfRange(command.data(), CRYPTOGRAM, CRYPTOGRAM + MAC);
        if (!constantTimeAreEqual(documentKeys.mac(cryptogram), mac)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        byte[] plain = documentKeys.decrypt(cryptogram);
        byte[] terminalChallenge = Arrays.copyOf(plain, CHALLENGE);
        byte[] echoed = Arrays.copyOfRange(plain, CHALLENGE, 2 * CHALLENGE);
        byte[] terminalKey = Arrays.copyOfRange(plain, 2 * CHALLENGE, CRYPTOGRAM);
        if (!constantTimeAreEqual(expected, echoed)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        byte[] chipKey = new byte[KEY_PART];
        random.nextBytes(chipKey);
        byte[] reply = reply(expected, terminalChallenge, chipKey);
        return new Opened(Answer.success(reply), channel(terminalKey, chipKey, expected, terminalChallenge));
    }

    private byte[] reply(byte[] chipChallenge, byte[] terminalChallenge, byte[] chipKey) {
        byte[] plain = concatenate(chipChallenge, terminalChallenge, chipKey);
        if (departs(BasicAccessControlDeviation.OTHER_CHIP_CHALLENGE)) {
            plain[0] ^= 1;
        }
        if (departs(BasicAccessControlDeviation.OTHER_TERMINAL_CHALLENGE)) {
            plain[CHALLENGE] ^= 1;
        }
        byte[] cryptogram = documentKeys.encrypt(plain);
        if (departs(BasicAccessControlDeviation.WRONG_CRYPTOGRAM)) {
            cryptogram = KeySuite.TRIPLE_DES.sessionKeys(cryptogram).encrypt(plain);
        }
        byte[] mac = documentKeys.mac(cryptogram);
        if (departs(BasicAccessControlDeviation.WRONG_MAC)) {
            mac[MAC - 1] ^= 1;
        }
        return concatenate(cryptogram, mac);
    }

    private boolean departs(BasicAccessControlDeviation deviation) {
        return deviations.contains(deviation);
    }

    /** Key seed K.IFD xor K.IC; counter from the low halves of both challenges (§9.8.6.3). */
    private static SecureChannel channel(
            byte[] terminalKey, byte[] chipKey, byte[] challenge, byte[] terminalChallenge) {
        byte[] seed = terminalKey.clone();
        for (int i = 0; i < seed.length; i++) {
            seed[i] ^= chipKey[i];
        }
        byte[] counter = concatenate(
                Arrays.copyOfRange(challenge, CHALLENGE / 2, CHALLENGE),
                Arrays.copyOfRange(terminalChallenge, CHALLENGE / 2, CHALLENGE));
        return new SecureChannel(KeySuite.TRIPLE_DES.sessionKeys(seed), counter);
    }
}
