// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.gatehouse.sim.chip.ActiveAuthenticationKey;

/**
 * A key for active authentication (Doc 9303-11 §6.1), and how DG14 announces it.
 *
 * @param curve where an ECDSA key lies; empty for RSA
 * @param modulusBits of an RSA key, 512 to 4096; 0 for ECDSA
 * @param hash of the signature
 * @param form how DG15 states the curve
 * @param announced object identifier of the signature algorithm in DG14's ActiveAuthenticationInfo, which is
 *     obligatory for ECDSA (§9.2.4)
 */
public record ActiveAuthenticationOrder(
        Optional<StandardizedGroup> curve,
        int modulusBits,
        HashAlgorithm hash,
        ParameterForm form,
        Optional<String> announced) {
    private static final ASN1ObjectIdentifier ID_AA_PROTOCOL_OBJECT = ICAOObjectIdentifiers.id_icao_aaProtocolObject;
    private static final int VERSION = 1;
    private static final int PRIME_CERTAINTY = 80;

    /** RSA with ISO/IEC 9796-2 scheme 1, unannounced. */
    public static ActiveAuthenticationOrder rsa(int modulusBits, HashAlgorithm hash) {
        return new ActiveAuthenticationOrder(
                Optional.empty(), modulusBits, hash, ParameterForm.EXPLICIT, Optional.empty());
    }

    /** ECDSA in plain format, announced, its curve written out. */
    public static ActiveAuthenticationOrder ecdsa(StandardizedGroup curve, HashAlgorithm hash) {
        String algorithm =
                SignatureScheme.plainEcdsa(hash).identifier().getAlgorithm().getId();
        return new ActiveAuthenticationOrder(
                Optional.of(curve), 0, hash, ParameterForm.EXPLICIT, Optional.of(algorithm));
    }

    /** The same without an ActiveAuthenticationInfo. */
    public ActiveAuthenticationOrder unannounced() {
        return new ActiveAuthenticationOrder(curve, modulusBits, hash, form, Optional.empty());
    }

    /** The same with another algorithm announced than it signs with. */
    public ActiveAuthenticationOrder announcedAs(String signatureAlgorithm) {
        return new ActiveAuthenticationOrder(curve, modulusBits, hash, form, Optional.of(signatureAlgorithm));
    }

    /** The same with its curve stated otherwise. */
    public ActiveAuthenticationOrder stated(ParameterForm other) {
        return new ActiveAuthenticationOrder(curve, modulusBits, hash, other, announced);
    }

    Generated generate(SecureRandom random) {
        return new Generated(this, curve.map(group -> group.generate(random)).orElseGet(() -> rsa(random)));
    }

    private AsymmetricCipherKeyPair rsa(SecureRandom random) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), random, modulusBits, PRIME_CERTAINTY));
        return generator.generateKeyPair();
    }

    /** The key, generated. */
    record Generated(ActiveAuthenticationOrder order, AsymmetricCipherKeyPair pair) {

        ActiveAuthenticationKey secret() {
            return new ActiveAuthenticationKey(pair.getPrivate(), order.hash.standardName());
        }

        /** ActiveAuthenticationInfo, if announced. */
        Optional<ASN1Encodable> info() {
            return order.announced.map(algorithm -> new DERSequence(new ASN1Encodable[] {
                ID_AA_PROTOCOL_OBJECT, new ASN1Integer(VERSION), new ASN1ObjectIdentifier(algorithm)
            }));
        }

        /** DG15 (Doc 9303-10 §4.7.15). */
        byte[] dataGroup15() {
            return DataObject.of(LdsFile.DG15.tag(), SignedContent.der(publicKeyInfo()));
        }

        private SubjectPublicKeyInfo publicKeyInfo() {
            if (order.curve.isPresent()) {
                return PublicKeys.info(order.curve.get(), order.form, pair.getPublic());
            }
            try {
                return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
            } catch (IOException e) {
                throw new IllegalStateException("an RSA key that was just generated", e);
            }
        }
    }
}
