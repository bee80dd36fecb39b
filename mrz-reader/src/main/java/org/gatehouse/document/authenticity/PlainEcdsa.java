// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.gatehouse.document.trust.Finding;

/** ECDSA in plain format (BSI TR-03111 §5.2.1): r and s one after the other, each as long as the order of the curve. */
final class PlainEcdsa {
    private PlainEcdsa() {}

    static Finding verify(ChipPublicKey.EllipticCurve key, SignatureHash hash, byte[] message, byte[] signature) {
        int size = (key.bits() + Byte.SIZE - 1) / Byte.SIZE;
        if (signature.length != 2 * size) {
            return Finding.broken("a signature of another length than the curve gives");
        }
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, new ECPublicKeyParameters(key.point(), key.curve().domain()));
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, size));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, size, 2 * size));
        return verifier.verifySignature(hash.of(message), r, s)
                ? Finding.holds("ECDSA with " + hash.label())
                : Finding.broken("the signature is not one of this challenge");
    }
}
