// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jmrtd.Util;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.jmrtd.protocol.PACEProtocol;

/**
 * Integrated mapping (Doc 9303-11 §4.4.3.3.2): both nonces together give the generator. The pseudo-random function is
 * computed here, because JMRTD's hands keys to the JDK that the JDK refuses.
 */
final class IntegratedMapping {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[][] CONSTANTS_128 = {
        HEX.parseHex("a668892a7c41e3ca739f40b057d85904"), HEX.parseHex("a4e136ac725f738b01c1f60217c188ad")
    };
    private static final byte[][] CONSTANTS_256 = {
        HEX.parseHex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"),
        HEX.parseHex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517")
    };
    private static final int SHORT_NONCE = 16;
    /** By how many bits the pseudo-random number is longer than the prime, so that its remainder is even. */
    private static final int SURPLUS_BITS = 64;

    private final CipherSuite suite;

    IntegratedMapping(CipherSuite suite) {
        this.suite = suite;
    }

    /** Length of the terminal's nonce: that of a key. */
    int nonceBytes() {
        return suite.keyBits() / 8;
    }

    AlgorithmParameterSpec map(byte[] chipNonce, byte[] ownNonce, AlgorithmParameterSpec group)
            throws GeneralSecurityException {
        if (group instanceof DHCParameterSpec dh) {
            BigInteger p = dh.getP();
            BigInteger cofactor = p.subtract(BigInteger.ONE).divide(dh.getQ());
            BigInteger generator = pseudoRandom(chipNonce, ownNonce, p).modPow(cofactor, p);
            if (generator.compareTo(BigInteger.ONE) <= 0) {
                throw new GeneralSecurityException("mapped to no generator");
            }
            return new DHCParameterSpec(p, generator, dh.getQ());
        }
        ECParameterSpec curve = (ECParameterSpec) group;
        BigInteger number = pseudoRandom(chipNonce, ownNonce, Util.getPrime(curve));
        return new ECParameterSpec(
                curve.getCurve(), PACEProtocol.icartPointEncode(number, curve), curve.getOrder(), curve.getCofactor());
    }

    /** R_p(s, t): the cipher in CBC mode, keyed by one nonce, turns the other into a number below p. */
    BigInteger pseudoRandom(byte[] chipNonce, byte[] ownNonce, BigInteger p) throws GeneralSecurityException {
        byte[][] constants = chipNonce.length == SHORT_NONCE ? CONSTANTS_128 : CONSTANTS_256;
        byte[] key = encrypt(ownNonce, chipNonce);
        ByteArrayOutputStream number = new ByteArrayOutputStream();
        while (number.size() * 8 < p.bitLength() + SURPLUS_BITS) {
            byte[] cipherKey = Arrays.copyOf(key, nonceBytes());
            key = encrypt(cipherKey, constants[0]);
            number.writeBytes(encrypt(cipherKey, constants[1]));
        }
        return new BigInteger(1, number.toByteArray()).mod(p);
    }

    private byte[] encrypt(byte[] key, byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(suite.cipher() + "/CBC/NoPadding", CardCryptography.PROVIDER);
        SecretKeySpec spec = new SecretKeySpec(key, suite.cipher());
        cipher.init(Cipher.ENCRYPT_MODE, spec, new IvParameterSpec(new byte[cipher.getBlockSize()]));
        return cipher.doFinal(plain);
    }
}
