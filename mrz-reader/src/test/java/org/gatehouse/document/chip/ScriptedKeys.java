// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.jmrtd.Util;

/** The random half of a conversation that was written down: private keys and nonces, in hexadecimal, in their order. */
final class ScriptedKeys implements EphemeralKeys {
    private final Deque<String> values;

    ScriptedKeys(List<String> values) {
        this.values = new ArrayDeque<>(values);
    }

    @Override
    public KeyPair pair(KeyAgreementKind kind, AlgorithmParameterSpec group) throws GeneralSecurityException {
        BigInteger secret = new BigInteger(values.remove(), 16);
        if (group instanceof DHParameterSpec dh) {
            BigInteger power = dh.getG().modPow(secret, dh.getP());
            return new KeyPair(
                    kind.factory().generatePublic(new DHPublicKeySpec(power, dh.getP(), dh.getG())),
                    kind.factory().generatePrivate(new DHPrivateKeySpec(secret, dh.getP(), dh.getG())));
        }
        ECParameterSpec curve = (ECParameterSpec) group;
        return new KeyPair(
                kind.factory()
                        .generatePublic(new ECPublicKeySpec(Util.multiply(secret, curve.getGenerator(), curve), curve)),
                kind.factory().generatePrivate(new ECPrivateKeySpec(secret, curve)));
    }

    @Override
    public byte[] nonce(int length) {
        byte[] nonce = HexFormat.of().parseHex(values.remove());
        if (nonce.length != length) {
            throw new AssertionError("the example has a nonce of another length");
        }
        return nonce;
    }
}
