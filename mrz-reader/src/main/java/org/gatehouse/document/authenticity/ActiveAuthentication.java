// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Optional;
import org.gatehouse.document.lds.ActiveAuthenticationInfo;
import org.gatehouse.document.lds.Dg15;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.Finding;

/**
 * Active authentication (Doc 9303-11 §6.1): the chip signed a fresh challenge with the private key that belongs to DG15. By
 * itself this only says that the answer fits DG15; {@link KeyCover} says whether DG15 is worth anything.
 */
public final class ActiveAuthentication {
    /** RND.IFD (Doc 9303-11 §6.1.2). */
    public static final int CHALLENGE_BYTES = 8;

    private ActiveAuthentication() {}

    /**
     * Verifies the answer to INTERNAL AUTHENTICATE. Unknown when key or algorithm are missing or cannot be used; broken when
     * the answer is not a signature of the challenge.
     *
     * @param dg15File the raw DG15
     * @param dg14 the SecurityInfos of DG14, which name the hash for ECDSA
     * @param challenge {@link #CHALLENGE_BYTES} bytes, drawn for this chip and this time
     * @param response the answer without its status word
     */
    public static Finding verify(byte[] dg15File, Optional<SecurityInfos> dg14, byte[] challenge, byte[] response) {
        if (challenge.length != CHALLENGE_BYTES) {
            return Finding.unknown("the challenge is not one of active authentication");
        }
        Optional<ChipPublicKey> key;
        try {
            key = ChipPublicKey.of(Dg15.publicKey(dg15File));
        } catch (LdsException e) {
            return Finding.unknown("DG15 cannot be understood: " + e.code());
        }
        if (key.isEmpty()) {
            return Finding.unknown("the key in DG15 is none, or none that is used here");
        }
        if (key.get() instanceof ChipPublicKey.Rsa rsa) {
            return MessageRecovery.verify(rsa.key(), challenge, response);
        }
        if (key.get() instanceof ChipPublicKey.EllipticCurve point) {
            return ecdsa(point, dg14, challenge, response);
        }
        return Finding.unknown("the key in DG15 is no key for signatures");
    }

    private static Finding ecdsa(
            ChipPublicKey.EllipticCurve key, Optional<SecurityInfos> dg14, byte[] challenge, byte[] response) {
        Optional<ActiveAuthenticationInfo> info = dg14.flatMap(SecurityInfos::activeAuthentication);
        if (info.isEmpty()) {
            return Finding.unknown("DG14 does not say how the chip signs, as it must for ECDSA");
        }
        return SignatureHash.ofPlainEcdsa(info.get().signatureAlgorithm())
                .map(hash -> PlainEcdsa.verify(key, hash, challenge, response))
                .orElseGet(() -> Finding.unknown("DG14 names a signature algorithm that is none for this key"));
    }
}
