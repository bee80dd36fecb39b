// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

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
        if (!PublicKeys.usable(key)) {
            return Optional.empty();
        }
        ContentVerifier verifier;
        try {
            verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build(key)
                    .get(algorithm);
            try (OutputStream in = verifier.getOutputStream()) {
                in.write(data);
            }
        } catch (OperatorCreationException | IOException | RuntimeException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(verifier.verify(signature));
        } catch (RuntimeException e) {
            // A signature that is not even shaped as one.
            return Optional.of(false);
        }
    }

    /**
     * The algorithm of a CMS signature. Signers may name only the family (RFC 3370 §3.2, RFC 5753 §2.1.1): then the digest
     * algorithm of the signer's information completes it.
     */
    static AlgorithmIdentifier complete(AlgorithmIdentifier stated, HashAlgorithm digest) {
        if (stated.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(digest.signaturePrefix() + "withRSA");
        }
        if (stated.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(digest.signaturePrefix() + "withECDSA");
        }
        return stated;
    }
}
