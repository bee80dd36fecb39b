// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The hash algorithms of active authentication by their names (Doc 9303-11 §6.1.2). */
final class HashName {

    private HashName() {}

    /** A fresh digest. */
    static Digest digest(String name) {
        return switch (name) {
            case "SHA-1" -> new SHA1Digest();
            case "SHA-224" -> new SHA224Digest();
            case "SHA-256" -> new SHA256Digest();
            case "SHA-384" -> new SHA384Digest();
            case "SHA-512" -> new SHA512Digest();
            default -> throw new IllegalArgumentException("SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512");
        };
    }

    /** The byte that names it in a trailer of option 2 (ISO/IEC 10118-3, ISO/IEC 9796-2). */
    static int trailerByte(String name) {
        return switch (name) {
            case "SHA-1" -> 0x33;
            case "SHA-224" -> 0x38;
            case "SHA-256" -> 0x34;
            case "SHA-384" -> 0x36;
            case "SHA-512" -> 0x35;
            default -> throw new IllegalArgumentException("SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512");
        };
    }
}
