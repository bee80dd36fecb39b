// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;

/** Where the random half of every protocol comes from; a test may give what a worked example used. */
interface EphemeralKeys {

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
                KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.name(), CardCryptography.PROVIDER);
                generator.initialize(NamedGroups.named(group), random);
                KeyPair pair = generator.generateKeyPair();
                // A point is always encoded in full.
                while (kind == KeyAgreementKind.DH
                        && kind.encode(pair.getPublic()).length < kind.encodedLength(group)) {
                    pair = generator.generateKeyPair();
                }
                return pair;
            }

            @Override
            public byte[] nonce(int length) {
                byte[] nonce = new byte[length];
                random.nextBytes(nonce);
                return nonce;
            }
        };
    }
}
