// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key pair that signs certificates, lists or security objects. */
record SigningKey(KeyProfile profile, PrivateKey privateKey, PublicKey publicKey) {
    static final Provider PROVIDER = new BouncyCastleProvider();

    SubjectPublicKeyInfo publicKeyInfo() {
        return SubjectPublicKeyInfo.getInstance(publicKey.getEncoded());
    }

    ContentSigner signer(SecureRandom random) throws IssuanceException {
        try {
            return new JcaContentSignerBuilder(profile.signatureAlgorithm())
                    .setProvider(PROVIDER)
                    .setSecureRandom(random)
                    .build(privateKey);
        } catch (OperatorCreationException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + profile + "]";
    }
}
