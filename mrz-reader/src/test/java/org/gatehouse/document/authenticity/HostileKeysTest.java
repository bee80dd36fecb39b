// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.gatehouse.document.authenticity.SecurityInfosForTests.chipAuthentication;
import static org.gatehouse.document.authenticity.SecurityInfosForTests.key;
import static org.gatehouse.document.lds.Encoded.object;

import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.math.ec.ECPoint;
import org.gatehouse.document.lds.Mutants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of every kind, changed from a fixed seed: they lead to an answer and never to anything else. */
class HostileKeysTest {
    private static final long SEED = 9303_11;
    private static final int MUTANTS = 3000;

    static Stream<Arguments> targets() {
        ECPoint point = KnownCurve.SECP256R1.domain().getG();
        byte[] explicit = ChipKeysForTests.explicit("secp256r1", point);
        byte[] mapped = KnownCurve.BRAINPOOLP256R1.domain().getG().getEncoded(false);
        byte[] numbered = ChipKeysForTests.numbered(13, mapped);
        DiffieHellmanGroup group = StandardizedGroup.MODP_1024_160.group();
        byte[] dh = ChipKeysForTests.element(
                PKCSObjectIdentifiers.dhKeyAgreement,
                new DHParameter(group.prime(), group.generator(), 0),
                group.generator());
        byte[] rsa = ChipKeysForTests.rsa(BigInteger.ONE.shiftLeft(1023).setBit(0), BigInteger.valueOf(65537));
        return Stream.of(
                target(
                        "RSA",
                        ActiveAuthenticationFuzzTarget::fuzzerTestOneInput,
                        ActiveAuthenticationFuzzTarget.input(ChipKeysForTests.dg15(rsa), new byte[128])),
                target(
                        "EC",
                        ActiveAuthenticationFuzzTarget::fuzzerTestOneInput,
                        ActiveAuthenticationFuzzTarget.input(ChipKeysForTests.dg15(explicit), new byte[64])),
                target(
                        "offer",
                        ChipAuthenticationOfferFuzzTarget::fuzzerTestOneInput,
                        object(
                                0x6E,
                                object(
                                        0x31,
                                        chipAuthentication("2.2", 1, 1),
                                        key("2", explicit, 1),
                                        chipAuthentication("1.2", 1, 2),
                                        key("1", dh, 2)))),
                target(
                        "mapping",
                        ChipAuthenticationMappingFuzzTarget::fuzzerTestOneInput,
                        ChipAuthenticationMappingFuzzTarget.input(
                                13, mapped, new byte[] {1}, object(0x31, key("2", numbered, 13)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void aHostileKeyIsAnsweredWithAFinding(String name, Consumer<byte[]> target, byte[] good) {
        target.accept(good);
        Mutants mutants = new Mutants(good, SEED, good.length);
        for (int i = 0; i < MUTANTS; i++) {
            target.accept(mutants.next());
        }
    }

    private static Arguments target(String name, Consumer<byte[]> target, byte[] good) {
        return Arguments.of(name, target, good);
    }
}
