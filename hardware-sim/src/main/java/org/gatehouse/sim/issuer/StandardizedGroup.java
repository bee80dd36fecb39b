// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.generators.DHKeyPairGenerator;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.DHKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;

/** The standardized domain parameters of Doc 9303-11 §9.5.1, in which a chip agrees on keys. */
public enum StandardizedGroup {
    MODP_1024_160(0, ModpGroup.MODP_1024_160),
    MODP_2048_224(1, ModpGroup.MODP_2048_224),
    MODP_2048_256(2, ModpGroup.MODP_2048_256),
    SECP192R1(8, "secp192r1"),
    BRAINPOOL_P192R1(9, "brainpoolP192r1"),
    SECP224R1(10, "secp224r1"),
    BRAINPOOL_P224R1(11, "brainpoolP224r1"),
    SECP256R1(12, "secp256r1"),
    BRAINPOOL_P256R1(13, "brainpoolP256r1"),
    BRAINPOOL_P320R1(14, "brainpoolP320r1"),
    SECP384R1(15, "secp384r1"),
    BRAINPOOL_P384R1(16, "brainpoolP384r1"),
    BRAINPOOL_P512R1(17, "brainpoolP512r1"),
    SECP521R1(18, "secp521r1");

    private final int parameterId;
    private final String curve;
    private final Optional<ModpGroup> modp;

    StandardizedGroup(int parameterId, ModpGroup modp) {
        this.parameterId = parameterId;
        this.curve = "";
        this.modp = Optional.of(modp);
    }

    StandardizedGroup(int parameterId, String curve) {
        this.parameterId = parameterId;
        this.curve = curve;
        this.modp = Optional.empty();
    }

    /** The group with this number; none has 3 to 7. */
    public static Optional<StandardizedGroup> of(int parameterId) {
        return Arrays.stream(values())
                .filter(group -> group.parameterId == parameterId)
                .findFirst();
    }

    /** The number in a PACEInfo. */
    public int parameterId() {
        return parameterId;
    }

    /** Whether it is an elliptic curve. */
    public boolean isCurve() {
        return modp.isEmpty();
    }

    /** The curve's name, such as {@code brainpoolP256r1}; empty for a multiplicative group. */
    public String curve() {
        return curve;
    }

    X9ECParameters curveParameters() {
        return Optional.ofNullable(ECNamedCurveTable.getByName(curve))
                .orElseThrow(() -> new IllegalStateException(name() + " is no curve"));
    }

    ModpGroup modp() {
        return modp.orElseThrow(() -> new IllegalStateException(name() + " is a curve"));
    }

    AsymmetricCipherKeyPair generate(SecureRandom random) {
        AsymmetricCipherKeyPairGenerator generator = isCurve() ? new ECKeyPairGenerator() : new DHKeyPairGenerator();
        generator.init(
                isCurve()
                        ? new ECKeyGenerationParameters(new ECDomainParameters(curveParameters()), random)
                        : new DHKeyGenerationParameters(random, modp().parameters()));
        return generator.generateKeyPair();
    }
}
