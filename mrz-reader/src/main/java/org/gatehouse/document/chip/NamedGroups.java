// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.gatehouse.document.trust.NamedCurves;

/**
 * The curves of Doc 9303-11 §9.5.1 by their numbers. Passports write the numbers out; under its name Bouncy Castle knows a
 * curve whose generator it has prepared, and generates a key pair three to four times as fast.
 */
final class NamedGroups {
    private static final Map<Numbers, String> NAMES = NamedCurves.names().stream()
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
     * The curve that a key's parameters name or write out, without Bouncy Castle's key factory, which would build a curve out of
     * the numbers first.
     *
     * @return empty when it is none of these
     */
    static Optional<ECParameterSpec> known(ASN1Encodable parameters) {
        return NamedCurves.of(parameters).map(curve -> BY_NAME.get(curve.name()));
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
