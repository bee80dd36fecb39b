// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.DESParameters;

/** Which block cipher protects a session, and how its keys are derived (Doc 9303-11 §9.7.1). */
enum KeySuite {
    TRIPLE_DES(16),
    AES_128(16),
    AES_192(24),
    AES_256(32);

    /** Counter of the encryption key. */
    static final int ENCRYPTION = 1;
    /** Counter of the authentication key. */
    static final int AUTHENTICATION = 2;
    /** Counter of the key that encrypts the PACE nonce. */
    static final int PASSWORD = 3;

    private final int keyLength;

    KeySuite(int keyLength) {
        this.keyLength = keyLength;
    }

    /** The suite that a protocol names by its last number, 1 to 4, below this branch (Doc 9303-11 §9.2.3, §9.2.7). */
    static Optional<KeySuite> below(ASN1ObjectIdentifier branch, ASN1ObjectIdentifier protocol) {
        for (KeySuite suite : values()) {
            if (branch.branch(Integer.toString(suite.ordinal() + 1)).equals(protocol)) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }

    /** Length of a key, bytes; 16 for 3DES, parity included. */
    int keyLength() {
        return keyLength;
    }

    /** KDF(secret, counter): SHA-1 up to 128 bits, SHA-256 above; 3DES keys get their parity bits. */
    byte[] derive(byte[] secret, int counter) {
        Digest digest = keyLength > 16 ? new SHA256Digest() : new SHA1Digest();
        digest.update(secret, 0, secret.length);
        digest.update(new byte[] {0, 0, 0, (byte) counter}, 0, 4);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        byte[] key = Arrays.copyOf(hash, keyLength);
        if (this == TRIPLE_DES) {
            DESParameters.setOddParity(key);
        }
        return key;
    }

    /** The pair of keys that belongs to a shared secret. */
    SessionKeys sessionKeys(byte[] secret) {
        return keys(derive(secret, ENCRYPTION), derive(secret, AUTHENTICATION));
    }

    /** Known keys, ready to work. */
    SessionKeys keys(byte[] encryption, byte[] authentication) {
        return this == TRIPLE_DES
                ? new TripleDesKeys(encryption, authentication)
                : new AesKeys(encryption, authentication);
    }
}
