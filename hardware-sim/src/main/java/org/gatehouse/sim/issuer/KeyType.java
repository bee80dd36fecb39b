// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jce.spec.ECParameterSpec;

/**
 * What kind of key an authority or a signer has, and how its certificate states it (Doc 9303-12 §4.4).
 *
 * @param family the algorithm
 * @param bits length of the modulus (RSA: 1024 to 4096) or of the prime (DSA: 1024, 2048); 0 for a curve
 * @param curve the curve's name, such as {@code brainpoolP256r1} or {@code secp384r1}; empty but for elliptic curves
 * @param variant the form of its SubjectPublicKeyInfo
 */
public record KeyType(Family family, int bits, String curve, Variant variant) {

    /** The algorithms. */
    public enum Family {
        RSA,
        EC,
        DSA
    }

    /** The forms of a SubjectPublicKeyInfo that a verifier meets. */
    public enum Variant {
        /** rsaEncryption, explicit parameters of a curve, or DSA's parameters. */
        USUAL,
        /** id-RSASSA-PSS without parameters (RFC 4055 §3.1). */
        PSS_ONLY,
        /** A curve by its object identifier. */
        NAMED_CURVE,
        /** DSA's subgroup of 256 bits instead of 224. */
        WIDE_SUBGROUP
    }

    private static final int SHORT_PRIME = 1024;
    private static final int LONG_PRIME = 2048;

    /** RSA with the exponent 65537. */
    public static KeyType rsa(int bits) {
        return new KeyType(Family.RSA, bits, "", Variant.USUAL);
    }

    /** RSA whose certificate admits only PSS. */
    public static KeyType rsaPssOnly(int bits) {
        return new KeyType(Family.RSA, bits, "", Variant.PSS_ONLY);
    }

    /** An elliptic curve, its parameters written out. */
    public static KeyType ec(String curve) {
        return new KeyType(Family.EC, 0, curve, Variant.USUAL);
    }

    /** An elliptic curve by its object identifier. */
    public static KeyType ecNamed(String curve) {
        return new KeyType(Family.EC, 0, curve, Variant.NAMED_CURVE);
    }

    /** DSA over the groups of RFC 5114: 1024/160 for SHA-1, 2048/224 for SHA-224, 2048/256 for SHA-256. */
    public static KeyType dsa(HashAlgorithm hash) {
        return switch (hash) {
            case SHA_1 -> new KeyType(Family.DSA, SHORT_PRIME, "", Variant.USUAL);
            case SHA_224 -> new KeyType(Family.DSA, LONG_PRIME, "", Variant.USUAL);
            default -> new KeyType(Family.DSA, LONG_PRIME, "", Variant.WIDE_SUBGROUP);
        };
    }

    KeyPair generate(SecureRandom random) throws IssuanceException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(family.name(), SigningKey.PROVIDER);
            generator.initialize(parameters(), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IssuanceException(IssuanceFault.KEY_GENERATION_FAILED, e);
        }
    }

    /** The public key as this type's certificates state it. */
    SubjectPublicKeyInfo publicKeyInfo(PublicKey key) {
        SubjectPublicKeyInfo usual = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        if (variant != Variant.PSS_ONLY) {
            return usual;
        }
        try {
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS), usual.parsePublicKey());
        } catch (IOException e) {
            throw new IllegalStateException("an RSA key that was just encoded", e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return switch (family) {
            case RSA -> new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
            case DSA -> {
                ModpGroup group = group();
                yield new DSAParameterSpec(group.prime(), group.order(), group.generator());
            }
            case EC -> {
                X9ECParameters known = Optional.ofNullable(ECNamedCurveTable.getByName(curve))
                        .orElseThrow(() -> new IllegalArgumentException("no curve " + curve));
                yield variant == Variant.NAMED_CURVE
                        ? new ECGenParameterSpec(curve)
                        : new ECParameterSpec(known.getCurve(), known.getG(), known.getN(), known.getH());
            }
        };
    }

    private ModpGroup group() {
        if (bits == SHORT_PRIME) {
            return ModpGroup.MODP_1024_160;
        }
        if (bits != LONG_PRIME) {
            throw new IllegalArgumentException("no DSA group of " + bits + " bits is known here");
        }
        return variant == Variant.WIDE_SUBGROUP ? ModpGroup.MODP_2048_256 : ModpGroup.MODP_2048_224;
    }
}
