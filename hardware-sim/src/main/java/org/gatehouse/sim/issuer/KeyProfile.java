// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jce.spec.ECParameterSpec;

/**
 * What kind of key signs, and how (Doc 9303-12 §4.1.6). Elliptic curves are written out as explicit parameters with
 * cofactor and uncompressed base point, as Doc 9303-12 §4.1.6.3 demands and most states do.
 */
enum KeyProfile {
    BRAINPOOL_P384("EC", "SHA384withECDSA", "brainpoolP384r1", 0),
    BRAINPOOL_P256("EC", "SHA256withECDSA", "brainpoolP256r1", 0),
    NIST_P384("EC", "SHA384withECDSA", "secp384r1", 0),
    NIST_P256("EC", "SHA256withECDSA", "secp256r1", 0),
    RSA_3072_PSS("RSA", "SHA256withRSAandMGF1", "", 3072),
    RSA_2048_PSS("RSA", "SHA256withRSAandMGF1", "", 2048);

    private final String keyAlgorithm;
    private final String signatureAlgorithm;
    private final String curve;
    private final int modulusBits;

    KeyProfile(String keyAlgorithm, String signatureAlgorithm, String curve, int modulusBits) {
        this.keyAlgorithm = keyAlgorithm;
        this.signatureAlgorithm = signatureAlgorithm;
        this.curve = curve;
        this.modulusBits = modulusBits;
    }

    String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    SigningKey generate(SecureRandom random) throws IssuanceException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm, SigningKey.PROVIDER);
            generator.initialize(parameters(), random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(this, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IssuanceException(IssuanceFault.KEY_GENERATION_FAILED, e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        if (curve.isEmpty()) {
            return new RSAKeyGenParameterSpec(modulusBits, RSAKeyGenParameterSpec.F4);
        }
        X9ECParameters named = ECNamedCurveTable.getByName(curve);
        return new ECParameterSpec(named.getCurve(), named.getG(), named.getN(), named.getH());
    }
}
