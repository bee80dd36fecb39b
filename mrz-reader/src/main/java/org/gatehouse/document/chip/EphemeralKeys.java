// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.bouncycastle.util.BigIntegers;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;

/** Where the random half of every protocol comes from; a test may give what a worked example used. */
interface EphemeralKeys {
    /** One key in 256 begins with zeros; so many in a row come from a group that is none. */
    int MAX_TRIES = 32;

    /**
     * A fresh key pair in this group. Its public key is as long as any: chips disagree whether one that begins with zeros is
     * authenticated with them (TR-03110-3 §D.2.1.1 says without).
     */
    KeyPair pair(KeyAgreementKind kind, AlgorithmParameterSpec group) throws GeneralSecurityException;

    /** Fresh random bytes. */
    byte[] nonce(int length);

    static EphemeralKeys random(SecureRandom random) {
        return new EphemeralKeys() {
            @Override
            public KeyPair pair(KeyAgreementKind kind, AlgorithmParameterSpec group) throws GeneralSecurityException {
                if (group instanceof DHParameterSpec multiplicative) {
                    return element(multiplicative, random);
                }
                KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.name(), CardCryptography.PROVIDER);
                generator.initialize(NamedGroups.named(group), random);
                return generator.generateKeyPair();
            }

            @Override
            public byte[] nonce(int length) {
                byte[] nonce = new byte[length];
                random.nextBytes(nonce);
                return nonce;
            }
        };
    }

    /**
     * A key pair of DH. Not by Bouncy Castle's generator, which tries until it has a key: in a group that is none, forever.
     *
     * @throws InvalidKeyException when the group gives no key
     */
    private static KeyPair element(DHParameterSpec group, SecureRandom random) throws GeneralSecurityException {
        BigInteger p = group.getP();
        BigInteger g = group.getG();
        BigInteger secrets = group instanceof DHCParameterSpec known ? known.getQ() : p.subtract(BigInteger.ONE);
        BigInteger last = secrets.subtract(BigInteger.ONE);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            BigInteger secret = BigIntegers.createRandomInRange(BigInteger.TWO, last, random);
            BigInteger power = g.modPow(secret, p);
            boolean inFull = BigIntegers.getUnsignedByteLength(power) == BigIntegers.getUnsignedByteLength(p);
            if (inFull && power.compareTo(p.subtract(BigInteger.ONE)) < 0) {
                return new KeyPair(
                        KeyAgreementKind.DH.factory().generatePublic(new DHPublicKeySpec(power, p, g)),
                        KeyAgreementKind.DH.factory().generatePrivate(new DHPrivateKeySpec(secret, p, g)));
            }
        }
        throw new InvalidKeyException("a group that gives no keys");
    }
}
