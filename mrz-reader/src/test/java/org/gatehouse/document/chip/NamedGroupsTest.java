// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import org.jmrtd.lds.PACEInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedGroupsTest {

    @ParameterizedTest
    @CsvSource({
        "8,secp192r1",
        "9,brainpoolP192r1",
        "10,secp224r1",
        "11,brainpoolP224r1",
        "12,secp256r1",
        "13,brainpoolP256r1",
        "14,brainpoolP320r1",
        "15,secp384r1",
        "16,brainpoolP384r1",
        "17,brainpoolP512r1",
        "18,secp521r1"
    })
    void everyCurveOfDocumentsIsKnownByItsNumbers(int parameter, String name) {
        assertThat(NamedGroups.named(PACEInfo.toParameterSpec(parameter)))
                .isInstanceOfSatisfying(
                        ECGenParameterSpec.class, n -> assertThat(n.getName()).isEqualTo(name));
    }

    @Test
    void aMappedGeneratorMakesAnotherGroupWhichHasNoName() {
        ECParameterSpec curve = (ECParameterSpec) PACEInfo.toParameterSpec(12);
        ECPoint opposite = new ECPoint(
                curve.getGenerator().getAffineX(),
                ((java.security.spec.ECFieldFp) curve.getCurve().getField())
                        .getP()
                        .subtract(curve.getGenerator().getAffineY()));
        ECParameterSpec mapped = new ECParameterSpec(curve.getCurve(), opposite, curve.getOrder(), curve.getCofactor());
        assertThat(NamedGroups.named(mapped)).isSameAs(mapped);
    }

    @Test
    void anotherOrderOrCofactorMakesAnotherGroup() {
        ECParameterSpec curve = (ECParameterSpec) PACEInfo.toParameterSpec(12);
        ECParameterSpec order = new ECParameterSpec(
                curve.getCurve(), curve.getGenerator(), curve.getOrder().subtract(BigInteger.TWO), 1);
        ECParameterSpec cofactor = new ECParameterSpec(curve.getCurve(), curve.getGenerator(), curve.getOrder(), 2);
        assertThat(NamedGroups.named(order)).isSameAs(order);
        assertThat(NamedGroups.named(cofactor)).isSameAs(cofactor);
    }

    @Test
    void groupsOfAPrimeFieldAreLeftAsTheyAre() {
        AlgorithmParameterSpec group = PACEInfo.toParameterSpec(1);
        assertThat(NamedGroups.named(group)).isSameAs(group);
    }

    @Test
    void aPairOfANamedGroupAgreesWithKeysOfTheWrittenOutOne() throws Exception {
        ECParameterSpec curve = (ECParameterSpec) PACEInfo.toParameterSpec(13);
        EphemeralKeys keys = EphemeralKeys.random(new SecureRandom());
        KeyPair own = keys.pair(KeyAgreementKind.ECDH, curve);
        KeyPair other = keys.pair(KeyAgreementKind.ECDH, curve);
        var ofOther = KeyAgreementKind.ECDH.decode(KeyAgreementKind.ECDH.encode(other.getPublic()), curve);
        var ofOwn = KeyAgreementKind.ECDH.decode(KeyAgreementKind.ECDH.encode(own.getPublic()), curve);
        assertThat(KeyAgreementKind.ECDH.secret(own.getPrivate(), ofOther))
                .isEqualTo(KeyAgreementKind.ECDH.secret(other.getPrivate(), ofOwn));
    }
}
