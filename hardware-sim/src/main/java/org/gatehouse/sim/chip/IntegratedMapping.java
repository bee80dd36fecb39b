// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.encoders.Hex;

/** The pseudo-random function of integrated mapping: two nonces become a number below the prime (Doc 9303-11 §4.4.3.3.2). */
final class IntegratedMapping {

    private static final byte[] SHORT_C0 = Hex.decode("a668892a7c41e3ca739f40b057d85904");
    private static final byte[] SHORT_C1 = Hex.decode("a4e136ac725f738b01c1f60217c188ad");
    private static final byte[] LONG_C0 =
            Hex.decode("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");
    private static final byte[] LONG_C1 =
            Hex.decode("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");

    /** So many bits more than the prime has, that reduction leaves no bias worth mentioning. */
    private static final int MARGIN_BITS = 64;

    private IntegratedMapping() {}

    /**
     * R(s,t) modulo the prime.
     *
     * @param chipNonce s, of {@link #chipNonceLength} bytes
     * @param terminalNonce t, as long as a key of the cipher
     */
    static BigInteger fieldElement(KeySuite suite, byte[] chipNonce, byte[] terminalNonce, BigInteger prime) {
        boolean longer = chipNonce.length == LONG_C0.length;
        byte[] c0 = longer ? LONG_C0 : SHORT_C0;
        byte[] c1 = longer ? LONG_C1 : SHORT_C1;
        byte[] key = key(suite, encrypt(suite, terminalNonce, chipNonce));
        byte[] random = {};
        while (random.length * 8 < prime.bitLength() + MARGIN_BITS) {
            random = concatenate(random, encrypt(suite, key, c1));
            key = key(suite, encrypt(suite, key, c0));
        }
        return new BigInteger(1, random).mod(prime);
    }

    /** The smallest multiple of the block size that is at least as long as a key, in bytes. */
    static int chipNonceLength(KeySuite suite) {
        return suite.keyLength() > SHORT_C0.length ? LONG_C0.length : SHORT_C0.length;
    }

    private static byte[] encrypt(KeySuite suite, byte[] key, byte[] blocks) {
        return suite.keys(key, key).encrypt(blocks);
    }

    /** The truncation that AES-192 needs. */
    private static byte[] key(KeySuite suite, byte[] output) {
        return Arrays.copyOf(output, suite.keyLength());
    }
}
