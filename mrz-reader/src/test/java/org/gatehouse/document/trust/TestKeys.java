// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys of test issuers, made once: RSA keys take their time. */
final class TestKeys {
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** @param name two keys of one kind have two names */
    static KeyPair rsa(int bits, String name) {
        return KEYS.computeIfAbsent("RSA " + bits + name, k -> generate("RSA", bits));
    }

    static KeyPair ec(String curve, String name) {
        return KEYS.computeIfAbsent(curve + name, k -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
                generator.initialize(new ECGenParameterSpec(curve));
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static KeyPair dsa(String name) {
        // The JDK has groups at hand; to make a new one would take seconds.
        return KEYS.computeIfAbsent("DSA" + name, k -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA", "SUN");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static SubjectPublicKeyInfo info(KeyPair key) {
        return SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded());
    }

    static ContentSigner signer(KeyPair key, String algorithm) {
        try {
            return new JcaContentSignerBuilder(algorithm)
                    .setProvider(Crypto.PROVIDER)
                    .build(key.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static ContentSigner pss(KeyPair key, String hash, String maskHash, int saltBytes) {
        AlgorithmIdentifier mask = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_mgf1,
                ObjectDraft.identifier(HashAlgorithm.valueOf(maskHash.replace("-", ""))));
        AlgorithmIdentifier identifier = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        ObjectDraft.identifier(HashAlgorithm.valueOf(hash.replace("-", ""))),
                        mask,
                        new ASN1Integer(saltBytes),
                        new ASN1Integer(1)));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return identifier;
            }

            @Override
            public OutputStream getOutputStream() {
                return data;
            }

            @Override
            public byte[] getSignature() {
                try {
                    // Not Bouncy Castle, which knows no mask of another hash, and would check itself.
                    Signature signature = Signature.getInstance("RSASSA-PSS", "SunRsaSign");
                    signature.setParameter(
                            new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(maskHash), saltBytes, 1));
                    signature.initSign(key.getPrivate());
                    signature.update(data.toByteArray());
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static KeyPair generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, Crypto.PROVIDER);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
