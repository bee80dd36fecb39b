// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes of bytes as they were read. */
final class Digests {
    private Digests() {}

    static String hex(HashAlgorithm algorithm, byte[] bytes) {
        return HexFormat.of().formatHex(of(algorithm, bytes));
    }

    static byte[] of(HashAlgorithm algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm.jcaName(), Crypto.PROVIDER)
                    .digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider lacks " + algorithm, e);
        }
    }
}
