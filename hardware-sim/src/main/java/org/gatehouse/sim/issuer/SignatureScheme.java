// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.bsi.BSIObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * How a key signs, and how the signature's algorithm is named (Doc 9303-12 §4.4, TR-03111 §5.2.1).
 *
 * @param kind padding, format and naming
 * @param hash of what is signed; with PSS also of the mask generation
 * @param saltLength bytes of salt; only PSS has any
 */
public record SignatureScheme(Kind kind, HashAlgorithm hash, int saltLength) {

    /** The families of schemes. */
    public enum Kind {
        /** RSASSA-PKCS1 v1.5 under the identifier that names the hash. */
        RSA_PKCS1("RSA"),
        /** The same under rsaEncryption, so that only the SignerInfo's digestAlgorithm names the hash. */
        RSA_PKCS1_UNNAMED_HASH("RSA"),
        /** RSASSA-PSS with MGF1. */
        RSA_PSS("RSAandMGF1"),
        /** ECDSA under ANSI's identifiers, a SEQUENCE of r and s. */
        ECDSA("ECDSA"),
        /** ECDSA under BSI's identifiers, r and s side by side. */
        ECDSA_PLAIN("PLAIN-ECDSA"),
        /** DSA. */
        DSA("DSA");

        private final String javaName;

        Kind(String javaName) {
            this.javaName = javaName;
        }
    }

    public SignatureScheme {
        if (saltLength < 0 || saltLength != 0 && kind != Kind.RSA_PSS) {
            throw new IllegalArgumentException("only PSS has a salt");
        }
    }

    /** RSASSA-PKCS1 v1.5. */
    public static SignatureScheme pkcs1(HashAlgorithm hash) {
        return new SignatureScheme(Kind.RSA_PKCS1, hash, 0);
    }

    /** RSASSA-PKCS1 v1.5, named rsaEncryption. */
    public static SignatureScheme pkcs1UnnamedHash(HashAlgorithm hash) {
        return new SignatureScheme(Kind.RSA_PKCS1_UNNAMED_HASH, hash, 0);
    }

    /** RSASSA-PSS with a salt as long as the hash. */
    public static SignatureScheme pss(HashAlgorithm hash) {
        return pss(hash, hash.length());
    }

    /** RSASSA-PSS with a salt of so many bytes. */
    public static SignatureScheme pss(HashAlgorithm hash, int saltLength) {
        return new SignatureScheme(Kind.RSA_PSS, hash, saltLength);
    }

    /** ECDSA, ANSI. */
    public static SignatureScheme ecdsa(HashAlgorithm hash) {
        return new SignatureScheme(Kind.ECDSA, hash, 0);
    }

    /** ECDSA, BSI. */
    public static SignatureScheme plainEcdsa(HashAlgorithm hash) {
        return new SignatureScheme(Kind.ECDSA_PLAIN, hash, 0);
    }

    /** DSA; SHA-1, SHA-224 or SHA-256. */
    public static SignatureScheme dsa(HashAlgorithm hash) {
        return new SignatureScheme(Kind.DSA, hash, 0);
    }

    AlgorithmIdentifier identifier() {
        return switch (kind) {
            case RSA_PKCS1 -> new AlgorithmIdentifier(pkcs1Identifier(), DERNull.INSTANCE);
            case RSA_PKCS1_UNNAMED_HASH ->
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
            case RSA_PSS -> new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, pssParameters());
            case ECDSA -> new AlgorithmIdentifier(ecdsaIdentifier());
            case ECDSA_PLAIN ->
                new AlgorithmIdentifier(
                        BSIObjectIdentifiers.ecdsa_plain_signatures.branch(String.valueOf(hash.ordinal() + 1)));
            case DSA -> new AlgorithmIdentifier(dsaIdentifier());
        };
    }

    byte[] sign(PrivateKey key, byte[] content, SecureRandom random) throws IssuanceException {
        try {
            Signature signature =
                    Signature.getInstance(hash.compactName() + "with" + kind.javaName, SigningKey.PROVIDER);
            if (kind == Kind.RSA_PSS) {
                signature.setParameter(new PSSParameterSpec(
                        hash.standardName(),
                        "MGF1",
                        new MGF1ParameterSpec(hash.standardName()),
                        saltLength,
                        PSSParameterSpec.TRAILER_FIELD_BC));
            }
            signature.initSign(key, random);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IssuanceException(IssuanceFault.SIGNING_FAILED, e);
        }
    }

    private ASN1ObjectIdentifier pkcs1Identifier() {
        return switch (hash) {
            case SHA_1 -> PKCSObjectIdentifiers.sha1WithRSAEncryption;
            case SHA_224 -> PKCSObjectIdentifiers.sha224WithRSAEncryption;
            case SHA_256 -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
            case SHA_384 -> PKCSObjectIdentifiers.sha384WithRSAEncryption;
            case SHA_512 -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
        };
    }

    private ASN1ObjectIdentifier ecdsaIdentifier() {
        return switch (hash) {
            case SHA_1 -> X9ObjectIdentifiers.ecdsa_with_SHA1;
            case SHA_224 -> X9ObjectIdentifiers.ecdsa_with_SHA224;
            case SHA_256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
            case SHA_384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
            case SHA_512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
        };
    }

    private ASN1ObjectIdentifier dsaIdentifier() {
        return switch (hash) {
            case SHA_1 -> X9ObjectIdentifiers.id_dsa_with_sha1;
            case SHA_224 -> NISTObjectIdentifiers.dsa_with_sha224;
            case SHA_256 -> NISTObjectIdentifiers.dsa_with_sha256;
            case SHA_384 -> NISTObjectIdentifiers.dsa_with_sha384;
            case SHA_512 -> NISTObjectIdentifiers.dsa_with_sha512;
        };
    }

    private RSASSAPSSparams pssParameters() {
        AlgorithmIdentifier withNull = new AlgorithmIdentifier(hash.oid(), DERNull.INSTANCE);
        return new RSASSAPSSparams(
                withNull,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, withNull),
                new ASN1Integer(saltLength),
                RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    }
}
