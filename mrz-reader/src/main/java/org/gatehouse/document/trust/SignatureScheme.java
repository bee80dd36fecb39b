// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.bsi.BSIObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A signature algorithm with everything that it needs, as the signer stated it (BSI TR-03105-5.1 §7.1.2).
 *
 * @param family its kind
 * @param hash of the signed bytes
 * @param maskHash of the mask in RSASSA-PSS; elsewhere the same as {@code hash}
 * @param saltBytes length of the salt in RSASSA-PSS; elsewhere 0
 */
record SignatureScheme(SignatureFamily family, HashAlgorithm hash, HashAlgorithm maskHash, int saltBytes) {
    /** No modulus that is tried has room for more. */
    private static final int MAX_SALT_BYTES = 1024;

    private static final Map<ASN1ObjectIdentifier, SignatureScheme> COMPLETE = Map.ofEntries(
            entry(PKCSObjectIdentifiers.sha1WithRSAEncryption, SignatureFamily.RSA_PKCS1, HashAlgorithm.SHA1),
            entry(OIWObjectIdentifiers.sha1WithRSA, SignatureFamily.RSA_PKCS1, HashAlgorithm.SHA1),
            entry(PKCSObjectIdentifiers.sha224WithRSAEncryption, SignatureFamily.RSA_PKCS1, HashAlgorithm.SHA224),
            entry(PKCSObjectIdentifiers.sha256WithRSAEncryption, SignatureFamily.RSA_PKCS1, HashAlgorithm.SHA256),
            entry(PKCSObjectIdentifiers.sha384WithRSAEncryption, SignatureFamily.RSA_PKCS1, HashAlgorithm.SHA384),
            entry(PKCSObjectIdentifiers.sha512WithRSAEncryption, SignatureFamily.RSA_PKCS1, HashAlgorithm.SHA512),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA1, SignatureFamily.ECDSA, HashAlgorithm.SHA1),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA224, SignatureFamily.ECDSA, HashAlgorithm.SHA224),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA256, SignatureFamily.ECDSA, HashAlgorithm.SHA256),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA384, SignatureFamily.ECDSA, HashAlgorithm.SHA384),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA512, SignatureFamily.ECDSA, HashAlgorithm.SHA512),
            entry(BSIObjectIdentifiers.ecdsa_plain_SHA1, SignatureFamily.ECDSA_PLAIN, HashAlgorithm.SHA1),
            entry(BSIObjectIdentifiers.ecdsa_plain_SHA224, SignatureFamily.ECDSA_PLAIN, HashAlgorithm.SHA224),
            entry(BSIObjectIdentifiers.ecdsa_plain_SHA256, SignatureFamily.ECDSA_PLAIN, HashAlgorithm.SHA256),
            entry(BSIObjectIdentifiers.ecdsa_plain_SHA384, SignatureFamily.ECDSA_PLAIN, HashAlgorithm.SHA384),
            entry(BSIObjectIdentifiers.ecdsa_plain_SHA512, SignatureFamily.ECDSA_PLAIN, HashAlgorithm.SHA512),
            entry(X9ObjectIdentifiers.id_dsa_with_sha1, SignatureFamily.DSA, HashAlgorithm.SHA1),
            entry(NISTObjectIdentifiers.dsa_with_sha224, SignatureFamily.DSA, HashAlgorithm.SHA224),
            entry(NISTObjectIdentifiers.dsa_with_sha256, SignatureFamily.DSA, HashAlgorithm.SHA256));

    private static final Map<ASN1ObjectIdentifier, SignatureFamily> FAMILY_ONLY = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, SignatureFamily.RSA_PKCS1,
            X9ObjectIdentifiers.id_ecPublicKey, SignatureFamily.ECDSA,
            X9ObjectIdentifiers.id_dsa, SignatureFamily.DSA);

    /** The algorithm of a certificate or list; empty when it is not known. */
    static Optional<SignatureScheme> of(AlgorithmIdentifier stated) {
        try {
            return stated.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)
                    ? pss(stated.getParameters())
                    : Optional.ofNullable(COMPLETE.get(stated.getAlgorithm()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The algorithm of a CMS signature. Signers may name only the family (RFC 3370 §3.2, RFC 5753 §2.1.1): then the digest
     * algorithm of the signer's information completes it.
     */
    static Optional<SignatureScheme> ofSigner(AlgorithmIdentifier stated, Optional<HashAlgorithm> digest) {
        SignatureFamily family = FAMILY_ONLY.get(stated.getAlgorithm());
        return family == null ? of(stated) : digest.map(hash -> new SignatureScheme(family, hash, hash, 0));
    }

    String name() {
        return family + " " + hash.jcaName();
    }

    private static Optional<SignatureScheme> pss(@Nullable ASN1Encodable parameters) {
        if (parameters == null) {
            // RFC 4055 §3.1: a signature's identifier must have them.
            return Optional.empty();
        }
        RSASSAPSSparams pss = RSASSAPSSparams.getInstance(parameters);
        AlgorithmIdentifier mask = pss.getMaskGenAlgorithm();
        if (!mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                || !pss.getTrailerField().equals(BigInteger.ONE)
                || pss.getSaltLength().signum() < 0
                || pss.getSaltLength().compareTo(BigInteger.valueOf(MAX_SALT_BYTES)) > 0) {
            return Optional.empty();
        }
        Optional<HashAlgorithm> maskHash = HashAlgorithm.of(
                AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm());
        return HashAlgorithm.of(pss.getHashAlgorithm().getAlgorithm())
                .flatMap(hash -> maskHash.map(m -> new SignatureScheme(
                        SignatureFamily.RSA_PSS, hash, m, pss.getSaltLength().intValue())));
    }

    private static Map.Entry<ASN1ObjectIdentifier, SignatureScheme> entry(
            ASN1ObjectIdentifier identifier, SignatureFamily family, HashAlgorithm hash) {
        return Map.entry(identifier, new SignatureScheme(family, hash, hash, 0));
    }
}
