// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Verifies signatures over raw bytes. */
final class Signatures {
    private Signatures() {}

    /**
     * Whether the signature is right; empty when that cannot be decided: an unknown algorithm, or a key that is not worth
     * trying.
     *
     * @param algorithm with its parameters, as the signer stated it: for RSASSA-PSS they are the signer's alone
     */
    static Optional<Boolean> verify(
            SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] data, byte[] signature) {
        return PublicKeys.decode(key)
                .flatMap(k -> SignatureScheme.of(algorithm).flatMap(scheme -> verify(k, scheme, data, signature)));
    }

    /** The same for a decoded key and algorithm; empty when the key is of another kind than the algorithm. */
    static Optional<Boolean> verify(VerificationKey key, SignatureScheme scheme, byte[] data, byte[] signature) {
        if (key.family() != scheme.family().key()) {
            return Optional.empty();
        }
        try {
            Signer signer = signer(scheme);
            signer.init(false, key.parameters());
            signer.update(data, 0, data.length);
            return Optional.of(signer.verifySignature(signature));
        } catch (RuntimeException e) {
            // A signature that is not even shaped as one, or a salt for which the modulus has no room.
            return Optional.of(false);
        }
    }

    private static Signer signer(SignatureScheme scheme) {
        return switch (scheme.family()) {
            case RSA_PKCS1 -> new RSADigestSigner(scheme.hash().digest());
            case RSA_PSS ->
                new PSSSigner(
                        new RSAEngine(),
                        scheme.hash().digest(),
                        scheme.maskHash().digest(),
                        scheme.saltBytes());
            case ECDSA -> new DSADigestSigner(new ECDSASigner(), scheme.hash().digest(), StandardDSAEncoding.INSTANCE);
            case ECDSA_PLAIN ->
                new DSADigestSigner(new ECDSASigner(), scheme.hash().digest(), PlainDSAEncoding.INSTANCE);
            case DSA -> new DSADigestSigner(new DSASigner(), scheme.hash().digest(), StandardDSAEncoding.INSTANCE);
        };
    }
}
