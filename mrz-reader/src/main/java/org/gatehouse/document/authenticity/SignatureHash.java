// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** Hash functions of active authentication, with their names in both kinds of signature. */
enum SignatureHash {
    SHA1("SHA-1", 0x33, SHA1Digest::new),
    SHA224("SHA-224", 0x38, SHA224Digest::new),
    SHA256("SHA-256", 0x34, SHA256Digest::new),
    SHA384("SHA-384", 0x36, SHA384Digest::new),
    SHA512("SHA-512", 0x35, SHA512Digest::new);

    /** ecdsa-plain-signatures of BSI TR-03111 §5.2.1.1 without those that Doc 9303-11 §6.1.2.3 excludes: SHA-1, RIPEMD. */
    private static final Map<String, SignatureHash> PLAIN_ECDSA = Map.of(
            "0.4.0.127.0.7.1.1.4.1.2", SHA224,
            "0.4.0.127.0.7.1.1.4.1.3", SHA256,
            "0.4.0.127.0.7.1.1.4.1.4", SHA384,
            "0.4.0.127.0.7.1.1.4.1.5", SHA512);

    private final String label;
    private final int trailer;
    private final Supplier<Digest> digest;

    SignatureHash(String label, int trailer, Supplier<Digest> digest) {
        this.label = label;
        this.trailer = trailer;
        this.digest = digest;
    }

    String label() {
        return label;
    }

    /** The hash that the first byte of a two-byte trailer names (ISO/IEC 10118-3). */
    static Optional<SignatureHash> ofTrailer(int identifier) {
        return Arrays.stream(values()).filter(h -> h.trailer == identifier).findFirst();
    }

    /** The hash in the name of an ECDSA signature in plain format. */
    static Optional<SignatureHash> ofPlainEcdsa(String objectIdentifier) {
        return Optional.ofNullable(PLAIN_ECDSA.get(objectIdentifier));
    }

    int bytes() {
        return digest.get().getDigestSize();
    }

    /** The hash of these parts, one after the other. */
    byte[] of(byte[]... parts) {
        Digest function = digest.get();
        for (byte[] part : parts) {
            function.update(part, 0, part.length);
        }
        byte[] hash = new byte[function.getDigestSize()];
        function.doFinal(hash, 0);
        return hash;
    }
}
