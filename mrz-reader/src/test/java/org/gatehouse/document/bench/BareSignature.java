// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.io.IOException;
import java.util.function.Supplier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.gatehouse.document.trust.NamedCurves;

/**
 * One signature and everything that its verification needs, found and decoded beforehand.
 *
 * @param signer makes the engine
 * @param key decodes the key: each time for a key that no document before had, since Bouncy Castle prepares tables for one
 *     that is used again and again
 * @param data that was signed
 * @param signature itself
 */
record BareSignature(Supplier<Signer> signer, Supplier<CipherParameters> key, byte[] data, byte[] signature) {

    /** @param anchor whether the key is known for long */
    static BareSignature of(
            SubjectPublicKeyInfo info, boolean anchor, AlgorithmIdentifier algorithm, byte[] data, byte[] signature)
            throws IOException {
        Supplier<CipherParameters> key = key(info);
        CipherParameters once = key.get();
        return new BareSignature(signer(algorithm), anchor ? () -> once : key, data, signature);
    }

    static Supplier<CipherParameters> key(SubjectPublicKeyInfo info) throws IOException {
        if (info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            var domain = NamedCurves.of(info.getAlgorithm().getParameters())
                    .orElseThrow()
                    .domain();
            byte[] point = info.getPublicKeyData().getOctets();
            return () -> new ECPublicKeyParameters(domain.getCurve().decodePoint(point), domain);
        }
        CipherParameters rsa = PublicKeyFactory.createKey(info);
        return () -> rsa;
    }

    private static Supplier<Signer> signer(AlgorithmIdentifier algorithm) {
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            int salt = RSASSAPSSparams.getInstance(algorithm.getParameters())
                    .getSaltLength()
                    .intValueExact();
            return () -> new PSSSigner(new RSAEngine(), new SHA256Digest(), salt);
        }
        Supplier<Digest> digest = algorithm.getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA384)
                ? SHA384Digest::new
                : SHA256Digest::new;
        return () -> new DSADigestSigner(new ECDSASigner(), digest.get());
    }

    void verify() {
        Signer engine = signer.get();
        engine.init(false, key.get());
        engine.update(data, 0, data.length);
        if (!engine.verifySignature(signature)) {
            throw new IllegalStateException("a genuine signature was refused");
        }
    }
}
