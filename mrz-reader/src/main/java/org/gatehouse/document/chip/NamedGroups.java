// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.bouncycastle.math.ec.ECAlgorithms;

/**
 * The curves of Doc 9303-11 §9.5.1 by their numbers. Passports write the numbers out; under its name Bouncy Castle knows a
 * curve whose generator it has prepared, and generates a key pair three to four times as fast.
 */
final class NamedGroups {
    private static final Map<Numbers, String> NAMES = List.of(
                    "secp192r1",
                    "secp224r1",
                    "secp256r1",
                    "secp384r1",
                    "secp521r1",
                    "brainpoolP192r1",
                    "brainpoolP224r1",
                    "brainpoolP256r1",
                    "brainpoolP320r1",
                    "brainpoolP384r1",
                    "brainpoolP512r1")
            .stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> Numbers.of(ECNamedCurveTable.getByName(name)), Function.identity()));

    private static final Map<String, ECParameterSpec> BY_NAME =
            NAMES.values().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), NamedGroups::spec));

    private NamedGroups() {}

    private static ECParameterSpec spec(String name) {
        X9ECParameters curve = ECNamedCurveTable.getByName(name);
        return new ECNamedCurveSpec(name, curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }

    /**
     * The curve that a key's parameters name or write out, without Bouncy Castle's key factory: that calculates on a curve that is
     * written out more slowly than on the same one under its name.
     *
     * @return empty when it is none of these; a RuntimeException when they are no parameters
     */
    static Optional<ECParameterSpec> known(ASN1Encodable parameters) {
        X9ECParameters curve = parameters.toASN1Primitive() instanceof ASN1ObjectIdentifier identifier
                ? ECNamedCurveTable.getByOID(identifier)
                : X9ECParameters.getInstance(parameters);
        if (curve == null || !ECAlgorithms.isFpCurve(curve.getCurve())) {
            return Optional.empty();
        }
        return Optional.ofNullable(NAMES.get(Numbers.of(curve))).map(BY_NAME::get);
    }

    /** All that makes a curve: prime, coefficients, generator, order and cofactor. */
    private record Numbers(
            BigInteger p, BigInteger a, BigInteger b, BigInteger x, BigInteger y, BigInteger n, BigInteger h) {

        static Numbers of(X9ECParameters curve) {
            var generator = curve.getG().normalize();
            return new Numbers(
                    curve.getCurve().getField().getCharacteristic(),
                    curve.getCurve().getA().toBigInteger(),
                    curve.getCurve().getB().toBigInteger(),
                    generator.getAffineXCoord().toBigInteger(),
                    generator.getAffineYCoord().toBigInteger(),
                    curve.getN(),
                    curve.getH());
        }

        static Numbers of(ECParameterSpec group, ECFieldFp field) {
            return new Numbers(
                    field.getP(),
                    group.getCurve().getA(),
                    group.getCurve().getB(),
                    group.getGenerator().getAffineX(),
                    group.getGenerator().getAffineY(),
                    group.getOrder(),
                    BigInteger.valueOf(group.getCofactor()));
        }
    }

    /** The same group under its name, if all its numbers are those of a curve that has one; otherwise the group itself. */
    static AlgorithmParameterSpec named(AlgorithmParameterSpec group) {
        if (group instanceof ECParameterSpec curve && curve.getCurve().getField() instanceof ECFieldFp field) {
            String name = NAMES.get(Numbers.of(curve, field));
            return name == null ? group : new ECGenParameterSpec(name);
        }
        return group;
    }
}
