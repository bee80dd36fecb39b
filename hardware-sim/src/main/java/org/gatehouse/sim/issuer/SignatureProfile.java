// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;

/**
 * A key and how it signs (Doc 9303-12 §4.4). Authority, document signer and security object may each use another.
 *
 * @param key what kind of key
 * @param scheme how it signs; must fit the key
 */
public record SignatureProfile(KeyType key, SignatureScheme scheme) {

    /** ECDSA on a curve written out. */
    public static SignatureProfile ecdsa(String curve, HashAlgorithm hash) {
        return new SignatureProfile(KeyType.ec(curve), SignatureScheme.ecdsa(hash));
    }

    /** RSASSA-PSS with a salt as long as the hash. */
    public static SignatureProfile pss(int bits, HashAlgorithm hash) {
        return new SignatureProfile(KeyType.rsa(bits), SignatureScheme.pss(hash));
    }

    /** RSASSA-PKCS1 v1.5. */
    public static SignatureProfile pkcs1(int bits, HashAlgorithm hash) {
        return new SignatureProfile(KeyType.rsa(bits), SignatureScheme.pkcs1(hash));
    }

    /** DSA. */
    public static SignatureProfile dsa(HashAlgorithm hash) {
        return new SignatureProfile(KeyType.dsa(hash), SignatureScheme.dsa(hash));
    }

    /** The same key signing otherwise. */
    public SignatureProfile signingWith(SignatureScheme other) {
        return new SignatureProfile(key, other);
    }

    SigningKey generate(SecureRandom random) throws IssuanceException {
        return SigningKey.of(this, key.generate(random));
    }
}
