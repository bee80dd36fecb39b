// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.gatehouse.document.trust.Finding;

/**
 * ISO/IEC 9796-2 signature scheme 1 with partial recovery, as Doc 9303-11 §6.1.2 uses it: 6A, the chip's own part M1, the
 * hash of M1 and the challenge, and a trailer, which fill the modulus exactly. The whole form is checked and nothing is
 * searched for, so that there is no room for a forged signature under a small exponent.
 */
final class MessageRecovery {
    private static final int HEADER = 0x6A;
    /** The hash is SHA-1. */
    private static final int TRAILER_SHA1 = 0xBC;
    /** The byte before names the hash. */
    private static final int TRAILER_NAMED = 0xCC;

    private MessageRecovery() {}

    static Finding verify(RSAKeyParameters key, byte[] challenge, byte[] signature) {
        int modulusBits = key.getModulus().bitLength();
        if (modulusBits % Byte.SIZE != 0) {
            return Finding.unknown("a modulus of no whole number of bytes");
        }
        int size = modulusBits / Byte.SIZE;
        if (signature.length != size) {
            return Finding.broken("a signature of another length than the modulus");
        }
        if (new BigInteger(1, signature).compareTo(key.getModulus()) >= 0) {
            return Finding.broken("a signature that is no number below the modulus");
        }
        RSAEngine engine = new RSAEngine();
        engine.init(false, key);
        byte[] recovered = engine.processBlock(signature, 0, signature.length);
        // A leading zero byte is dropped, and then the header is not there either.
        return recovered.length == size ? recovered(recovered, challenge) : Finding.broken("no header");
    }

    private static Finding recovered(byte[] recovered, byte[] challenge) {
        int last = recovered.length - 1;
        if ((recovered[0] & 0xFF) != HEADER) {
            return Finding.broken("no header");
        }
        return switch (recovered[last] & 0xFF) {
            case TRAILER_SHA1 -> hashed(recovered, last, SignatureHash.SHA1, challenge);
            case TRAILER_NAMED -> {
                Optional<SignatureHash> hash = SignatureHash.ofTrailer(recovered[last - 1] & 0xFF);
                yield hash.isPresent()
                        ? hashed(recovered, last - 1, hash.get(), challenge)
                        : Finding.broken("a trailer that names no hash");
            }
            default -> Finding.broken("no trailer");
        };
    }

    private static Finding hashed(byte[] recovered, int trailer, SignatureHash hash, byte[] challenge) {
        // The smallest modulus has room for the largest hash, its header and its trailer.
        int from = trailer - hash.bytes();
        byte[] own = Arrays.copyOfRange(recovered, 1, from);
        byte[] stated = Arrays.copyOfRange(recovered, from, trailer);
        return MessageDigest.isEqual(hash.of(own, challenge), stated)
                ? Finding.holds("RSA with " + hash.label())
                : Finding.broken("the hash is not that of this challenge");
    }
}
