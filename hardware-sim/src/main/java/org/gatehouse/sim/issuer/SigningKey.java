// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.RuntimeOperatorException;

/** A key pair that signs certificates, lists or security objects. */
record SigningKey(SignatureProfile profile, PrivateKey privateKey, SubjectPublicKeyInfo publicKeyInfo) {
    static final Provider PROVIDER = new BouncyCastleProvider();

    static SigningKey of(SignatureProfile profile, KeyPair pair) {
        return new SigningKey(profile, pair.getPrivate(), profile.key().publicKeyInfo(pair.getPublic()));
    }

    byte[] sign(SignatureScheme scheme, byte[] content, SecureRandom random) throws IssuanceException {
        return scheme.sign(privateKey, content, random);
    }

    /** For Bouncy Castle's builders of certificates and lists. */
    ContentSigner signer(SecureRandom random) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return profile.scheme().identifier();
            }

            @Override
            public OutputStream getOutputStream() {
                return content;
            }

            @Override
            public byte[] getSignature() {
                try {
                    return sign(profile.scheme(), content.toByteArray(), random);
                } catch (IssuanceException e) {
                    throw new RuntimeOperatorException("signing", e);
                }
            }
        };
    }

    @Override
    public String toString() {
        return "SigningKey[" + profile + "]";
    }
}
