// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mapping, cipher and standardized group of Doc 9303-11 §4.4.3 opens the chip. */
class EveryPaceTest {

    private static final String[] CURVES = {
        "secp192r1",
        "brainpoolP192r1",
        "secp224r1",
        "brainpoolP224r1",
        "secp256r1",
        "brainpoolP256r1",
        "brainpoolP320r1",
        "secp384r1",
        "brainpoolP384r1",
        "brainpoolP512r1",
        "secp521r1"
    };

    private static Terminal opened(ChipProfile profile) {
        Terminal terminal = Agreements.opened(profile, 11);
        assertThat(terminal.send(Agreements.SELECT_APPLICATION).status()).isEqualTo(0x9000);
        return terminal;
    }

    @ParameterizedTest(name = "variant {0}, cipher {1}, group {2}")
    @CsvSource({
        "1,1,0", "1,2,1", "1,3,2", "1,4,0", "3,1,0", "3,2,1", "3,3,2", "3,4,0", "2,1,8", "2,2,9", "2,3,10", "2,4,11",
        "2,1,12", "2,2,13", "2,3,14", "2,4,15", "2,1,16", "2,2,17", "2,3,18", "4,1,8", "4,2,9", "4,4,11", "4,1,12",
        "4,2,13", "4,3,14", "4,4,15", "4,1,16", "4,2,17", "4,3,18", "4,3,12"
    })
    void genericAndIntegratedMappingOpenTheChip(int variant, int suite, int parameterId) {
        ChipProfile profile = Agreements.profile()
                .withFile(ChipProfile.EF_CARD_ACCESS, Agreements.cardAccess(variant, suite, parameterId));
        Terminal terminal = opened(profile);
        assertThat(terminal.lastPaceAnswer()).hasSize(1);
    }

    @ParameterizedTest(name = "cipher {0}, group {1}")
    @CsvSource({"2,8", "3,9", "4,10", "2,11", "3,12", "4,13", "2,14", "3,15", "4,16", "2,17", "3,18"})
    void chipAuthenticationMappingProvesTheStaticKey(int suite, int parameterId) throws StatusException {
        String curve = CURVES[parameterId - 8];
        ChipProfile profile = Agreements.profile()
                .withFile(ChipProfile.EF_CARD_ACCESS, Agreements.cardAccess(6, suite, parameterId))
                .withKeys(Agreements.forMapping(curve));
        Terminal terminal = opened(profile);
        EllipticCurveGroup group = StandardizedGroup.curve(parameterId).orElseThrow();
        ECPoint staticKey =
                group.power(group.generator(), Agreements.curveKey(curve).getD());
        ECPoint proved = group.power(staticKey, new BigInteger(1, terminal.chipAuthenticationData()));
        assertThat(group.encode(proved)).isEqualTo(terminal.chipMappingKey());
    }

    @ParameterizedTest(name = "variant {0}, cipher {1}, group {2}")
    @CsvSource({"6,1,12", "5,2,12", "2,5,12", "1,2,12", "2,2,0", "2,2,7", "2,2,19"})
    void whatDoesNotExistIsNotOffered(int variant, int suite, int parameterId) {
        assertThat(PaceInfo.supportedBy(Agreements.cardAccess(variant, suite, parameterId)))
                .isEmpty();
    }

    @ParameterizedTest(name = "group {0}")
    @CsvSource({"0", "1", "2"})
    void generatorsOfThePrimeFieldsHaveTheirOrder(int parameterId) {
        PrimeFieldGroup group = StandardizedGroup.primeField(parameterId).orElseThrow();
        List<Boolean> facts = new ArrayList<>();
        facts.add(group.prime().isProbablePrime(20));
        facts.add(group.order().isProbablePrime(20));
        facts.add(group.isNeutral(group.power(group.generator(), group.order())));
        assertThat(facts).containsOnly(true);
    }
}
