// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.sim.chip.behaviour.ActiveAuthenticationDeviation;

/**
 * Digital signature scheme 1 of ISO/IEC 9796-2, as active authentication uses it (Doc 9303-11 §6.1.2.2): the chip's own nonce
 * is the recoverable part of the message, the challenge the other.
 */
final class MessageRecoverySignature {

    /** Some of the message is not recoverable, no padding. */
    private static final byte PARTIAL_RECOVERY = 0x6A;

    /** All of the message is recoverable, and padding follows: nibbles B up to a nibble A. */
    private static final byte FULL_RECOVERY_PADDED = 0x4B;

    private static final byte PADDING = (byte) 0xBB;
    private static final byte END_OF_PADDING = (byte) 0xBA;
    private static final byte IMPLICIT_TRAILER = (byte) 0xBC;
    private static final byte EXPLICIT_TRAILER = (byte) 0xCC;
    private static final byte NO_TRAILER = (byte) 0xAA;

    private final RSAKeyParameters key;
    private final String hash;
    private final Set<ActiveAuthenticationDeviation> deviations;
    private final SecureRandom random;

    /**
     * @param key its modulus has a multiple of eight bits, as those of all passports have
     */
    MessageRecoverySignature(
            RSAKeyParameters key, String hash, Set<ActiveAuthenticationDeviation> deviations, SecureRandom random) {
        this.key = key;
        this.hash = hash;
        this.deviations = deviations;
        this.random = random;
    }

    /** The signature over the chip's nonce and this challenge, as long as the modulus. */
    byte[] sign(byte[] challenge) throws StatusException {
        if (departs(ActiveAuthenticationDeviation.PSS)) {
            return pss(challenge);
        }
        byte[] trailer = trailer();
        int recoverable = modulusLength() - 1 - HashName.digest(hash).getDigestSize() - trailer.length;
        boolean full = departs(ActiveAuthenticationDeviation.FULL_RECOVERY);
        if (recoverable < challenge.length + 1 || key.getModulus().bitLength() % 8 != 0) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        byte[] representative = full
                ? concatenate(recoverable(recoverable, challenge), digest(challenge), trailer)
                : withNonce(recoverable, challenge, trailer);
        return encrypt(new BigInteger(1, representative));
    }

    private byte[] withNonce(int length, byte[] challenge, byte[] trailer) {
        byte[] nonce = new byte[length];
        random.nextBytes(nonce);
        byte[] digest = digest(concatenate(nonce, challenge));
        return concatenate(concatenate(new byte[] {PARTIAL_RECOVERY}, nonce), digest, trailer);
    }

    /** Header, padding and the whole message, in one byte more than this length. */
    private static byte[] recoverable(int length, byte[] message) {
        byte[] padded = new byte[length + 1];
        int start = padded.length - message.length;
        Arrays.fill(padded, 1, start, PADDING);
        padded[0] = FULL_RECOVERY_PADDED;
        padded[start - 1] = END_OF_PADDING;
        System.arraycopy(message, 0, padded, start, message.length);
        return padded;
    }

    private byte[] trailer() {
        if (departs(ActiveAuthenticationDeviation.WRONG_TRAILER)) {
            return new byte[] {NO_TRAILER};
        }
        if (departs(ActiveAuthenticationDeviation.OTHER_TRAILER)) {
            String other = hash.equals("SHA-256") ? "SHA-1" : "SHA-256";
            return new byte[] {(byte) HashName.trailerByte(other), EXPLICIT_TRAILER};
        }
        boolean implicit = hash.equals("SHA-1") && !departs(ActiveAuthenticationDeviation.EXPLICIT_TRAILER);
        return implicit
                ? new byte[] {IMPLICIT_TRAILER}
                : new byte[] {(byte) HashName.trailerByte(hash), EXPLICIT_TRAILER};
    }

    private byte[] digest(byte[] message) {
        Digest digest = HashName.digest(hash);
        digest.update(message, 0, message.length);
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    /** A clone raises to an exponent that does not belong to the public key. */
    private byte[] encrypt(BigInteger representative) {
        BigInteger modulus = key.getModulus();
        BigInteger exponent = departs(ActiveAuthenticationDeviation.OTHER_KEY)
                ? key.getExponent().add(BigInteger.TWO)
                : key.getExponent();
        BigInteger signature = representative.modPow(exponent, modulus);
        if (departs(ActiveAuthenticationDeviation.SMALLER_OF_TWO)) {
            signature = signature.min(modulus.subtract(signature));
        }
        return BigIntegers.asUnsignedByteArray(modulusLength(), signature);
    }

    private byte[] pss(byte[] challenge) throws StatusException {
        Digest digest = HashName.digest(hash);
        PSSSigner signer = new PSSSigner(new RSAEngine(), digest, digest.getDigestSize());
        signer.init(true, new ParametersWithRandom(key, random));
        signer.update(challenge, 0, challenge.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
    }

    private int modulusLength() {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    private boolean departs(ActiveAuthenticationDeviation deviation) {
        return deviations.contains(deviation);
    }
}
