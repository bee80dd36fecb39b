// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * The chip's static key for active authentication (Doc 9303-11 §6.1), whose public half stands in DG15.
 *
 * @param privateKey an {@code RSAPrivateCrtKeyParameters} (ISO/IEC 9796-2 scheme 1) or an {@code ECPrivateKeyParameters}
 *     (ECDSA, plain format)
 * @param hash the hash algorithm's name: SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512
 */
public record ActiveAuthenticationKey(AsymmetricKeyParameter privateKey, String hash) {
    /** Checks the hash's name. */
    public ActiveAuthenticationKey {
        HashName.digest(hash);
    }

    /** Names the hash, never the key. */
    @Override
    public String toString() {
        return "ActiveAuthenticationKey[" + hash + "]";
    }
}
