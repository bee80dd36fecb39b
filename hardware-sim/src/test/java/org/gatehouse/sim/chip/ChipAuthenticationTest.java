// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.util.Arrays.concatenate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalInt;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ChipAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipAuthenticationTest {

    private static final String ECDH_AES_128 = "04007F00070202030202";
    private static final String SELECT = Agreements.SELECT_APPLICATION;

    private static final EllipticCurveGroup P256 =
            new EllipticCurveGroup(Agreements.curveKey("secp256r1").getParameters());
    private static final ECPoint PUBLIC_KEY =
            P256.power(P256.generator(), Agreements.curveKey("secp256r1").getD());

    private static final PrimeFieldGroup FIELD =
            new PrimeFieldGroup(Agreements.primeFieldKey().getParameters());
    private static final BigInteger PUBLIC_NUMBER =
            FIELD.power(FIELD.generator(), Agreements.primeFieldKey().getX());

    private static AgreementKey plainKey() {
        return Agreements.overCurve(2, OptionalInt.empty(), "secp256r1");
    }

    private static Terminal opened(ChipBehaviour behaviour, AgreementKey... keys) {
        ChipProfile profile = Agreements.profile()
                .withKeys(Agreements.forChipAuthentication(keys))
                .withBehaviour(behaviour);
        Terminal terminal = Agreements.opened(profile, 5);
        assertThat(terminal.send(SELECT).status()).isEqualTo(0x9000);
        return terminal;
    }

    private static Terminal opened(AgreementKey... keys) {
        return opened(ChipBehaviour.faithful(), keys);
    }

    private static int overCurve(Terminal terminal, String keyReference) {
        return terminal.chipAuthentication(P256, PUBLIC_KEY, KeySuite.AES_128, ECDH_AES_128, keyReference);
    }

    @ParameterizedTest(name = "cipher {0}")
    @CsvSource({"1, TRIPLE_DES", "2, AES_128", "3, AES_192", "4, AES_256"})
    void newSessionRunsUnderTheAgreedKeysOfACurve(int suite, KeySuite expected) {
        Terminal terminal = opened(Agreements.overCurve(suite, OptionalInt.empty(), "secp256r1"));
        String protocol = "04007F0007020203020" + suite;
        assertThat(terminal.chipAuthentication(P256, PUBLIC_KEY, expected, protocol, ""))
                .isEqualTo(0x9000);
        assertThat(terminal.send("00B0810004").data()).isEqualTo(new byte[] {1, 2, 3, 4});
    }

    @ParameterizedTest(name = "cipher {0}")
    @CsvSource({"1, TRIPLE_DES", "2, AES_128", "3, AES_192", "4, AES_256"})
    void newSessionRunsUnderTheAgreedKeysOfAPrimeField(int suite, KeySuite expected) {
        Terminal terminal = opened(Agreements.overPrimeField(suite, OptionalInt.empty()));
        String protocol = "04007F0007020203010" + suite;
        assertThat(terminal.chipAuthentication(FIELD, PUBLIC_NUMBER, expected, protocol, ""))
                .isEqualTo(0x9000);
        assertThat(terminal.send("00B0810004").status()).isEqualTo(0x9000);
    }

    /** The worked example of TR-03110 over brainpoolP256r1; its session keys are derived with a nonce besides (version 2). */
    @Test
    void agreementOfTheWorkedExampleIsMet() throws StatusException {
        EllipticCurveGroup group = StandardizedGroup.curve(13).orElseThrow();
        BigInteger staticKey = new BigInteger("7984674CF3B3A524BF929CE8A67FCF22173DA0BAD595EED6DEB72D22C542FA9D", 16);
        byte[] ephemeral = hex("045A7A377FC9CAFC03AC7FF45441A8B2909D88EAB8E6B0173847AB49B949DF3799"
                + "A34EE57EC55268CF8B1C3EC489F8BF4CF4C68D3FD9670E89C0D5D3FFF1AAF89F");
        byte[] secret = group.sharedSecret(group.power(group.decode(ephemeral), staticKey));
        assertThat(secret).isEqualTo(hex("791DA04273CCFE862E52DF60347E2557192E1F8D7517822CE3D306056C1CDEB4"));
        assertThat(group.encode(group.power(group.generator(), staticKey)))
                .isEqualTo(hex("04A44EBE5451DF7AADB01E459B8C928A87746A57927C8C28A6775C97A7E1FE8D9A"
                        + "46FF4A1CC7E4D1389AEA19758E4F75C28C598FD734AEBEB135337CF95BE12E94"));
        byte[] withNonce = concatenate(secret, hex("4287B3072A3EDC60"));
        assertThat(KeySuite.AES_128.derive(withNonce, KeySuite.ENCRYPTION))
                .isEqualTo(hex("94ABCD271AB7D9A5590BA52CB518B831"));
        assertThat(KeySuite.AES_128.derive(withNonce, KeySuite.AUTHENTICATION))
                .isEqualTo(hex("78B5709E7ABEDB185B424D0EE3A82499"));
    }

    @Test
    void tripleDesAgreesInOneCommandToo() {
        Terminal overCurve = opened(Agreements.overCurve(1, OptionalInt.of(3), "secp256r1"));
        assertThat(overCurve.chipAuthenticationAtOnce(P256, PUBLIC_KEY, "03")).isEqualTo(0x9000);
        assertThat(overCurve.send("00B0810004").status()).isEqualTo(0x9000);

        Terminal overField = opened(Agreements.overPrimeField(1, OptionalInt.empty()));
        assertThat(overField.chipAuthenticationAtOnce(FIELD, PUBLIC_NUMBER, "")).isEqualTo(0x9000);
        assertThat(overField.send("00B0810004").status()).isEqualTo(0x9000);
    }

    @Test
    void oneCommandIsForTripleDesOnly() {
        assertThat(opened(plainKey()).chipAuthenticationAtOnce(P256, PUBLIC_KEY, ""))
                .isEqualTo(0x6D00);
    }

    @Test
    void amongSeveralKeysTheReferenceChooses() {
        AgreementKey other = Agreements.overCurve(2, OptionalInt.of(1), "brainpoolP256r1");
        AgreementKey meant = Agreements.overCurve(2, OptionalInt.of(200), "secp256r1");
        AgreementKey ofOtherProtocol = Agreements.overPrimeField(2, OptionalInt.of(200));
        Terminal terminal = opened(other, ofOtherProtocol, meant);
        assertThat(overCurve(terminal, "00C8")).isEqualTo(0x9000);
        assertThat(terminal.send("00B0810004").status()).isEqualTo(0x9000);
        assertThat(overCurve(terminal, "C8"))
                .as("once more, under the new keys")
                .isEqualTo(0x9000);
    }

    @Test
    void wrongReferencesAreRefusedAndTheSessionLivesOn() {
        Terminal terminal = opened(
                Agreements.overCurve(2, OptionalInt.of(1), "brainpoolP256r1"),
                Agreements.overCurve(2, OptionalInt.of(2), "secp256r1"));
        assertThat(overCurve(terminal, "03")).as("unknown key").isEqualTo(0x6A88);
        assertThat(overCurve(terminal, "")).as("ambiguous").isEqualTo(0x6A80);
        assertThat(terminal.chipAuthentication(P256, PUBLIC_KEY, KeySuite.AES_256, "04007F00070202030204", "02"))
                .as("unannounced protocol")
                .isEqualTo(0x6A80);
        assertThat(terminal.send("00B0810004").status()).isEqualTo(0x9000);
    }

    @Test
    void pointBesideTheCurveIsRefused() {
        Terminal terminal = opened(plainKey());
        EllipticCurveGroup otherCurve = StandardizedGroup.curve(13).orElseThrow();
        assertThat(terminal.chipAuthentication(otherCurve, otherCurve.generator(), KeySuite.AES_128, ECDH_AES_128, ""))
                .isEqualTo(0x6A80);
        assertThat(terminal.send("00B0810004").status()).isEqualTo(0x9000);
    }

    @Test
    void oldSessionIsRefusedAfterwards() {
        ChipProfile profile = Agreements.profile().withKeys(Agreements.forChipAuthentication(plainKey()));
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(5));
        Terminal terminal = Agreements.opened(profile, chip);
        Terminal old = terminal.copy();
        terminal.send(SELECT);
        assertThat(overCurve(terminal, "")).isEqualTo(0x9000);
        old.skip(3);
        assertThat(Terminal.answer(old.sendRaw("00B0810004")).status()).isEqualTo(0x6988);
        assertThat(terminal.sendUnchecked("00B0810004").status())
                .as("and ends the new one")
                .isEqualTo(0x6988);
    }

    @Test
    void withoutASessionItIsNotAllowedAndWithoutAKeyNotKnown() {
        VirtualChip chip = new VirtualChip(
                Agreements.profile().withKeys(Agreements.forChipAuthentication(plainKey())),
                SecureReadingTest.seeded(5));
        Terminal stranger = new Terminal(chip);
        assertThat(stranger.plain("002241A40C800A" + ECDH_AES_128).status()).isEqualTo(0x6982);
        assertThat(overCurve(opened(), "")).isEqualTo(0x6D00);
    }

    @Test
    void agreementNeverBegunIsRefused() {
        assertThat(opened(plainKey()).send("00860000027C0000").status()).isEqualTo(0x6985);
    }

    @Test
    void longPublicKeyMayComeInAChain() {
        Terminal terminal = opened(Agreements.overPrimeField(2, OptionalInt.empty()));
        assertThat(terminal.send(0x00, 0x22, 0x41A4, Tlv.encode(0x80, hex("04007F00070202030102")), -1)
                        .status())
                .isEqualTo(0x9000);
        byte[] key = FIELD.encode(PUBLIC_NUMBER);
        byte[] data = Tlv.encode(0x7C, Tlv.encode(0x80, key));
        byte[] head = Arrays.copyOf(data, 150);
        byte[] tail = Arrays.copyOfRange(data, 150, data.length);
        assertThat(terminal.send(0x10, 0x86, 0, head, -1).status()).isEqualTo(0x9000);
        assertThat(terminal.send(0x00, 0x86, 0, tail, 256).data()).isEqualTo(new byte[] {0x7C, 0});
    }

    @Test
    void cloneAgreesWithoutAnErrorAndCannotGoOn() {
        Terminal terminal = opened(ChipBehaviour.faithful().with(ChipAuthenticationDeviation.OTHER_KEY), plainKey());
        assertThat(overCurve(terminal, "")).isEqualTo(0x9000);
        assertThat(terminal.sendUnchecked("00B0810004").status()).isEqualTo(0x6988);
    }

    @Test
    void chipThatKeepsTheOldSessionAnswersUnderItsKeys() {
        ChipProfile profile = Agreements.profile()
                .withKeys(Agreements.forChipAuthentication(plainKey()))
                .withBehaviour(ChipBehaviour.faithful().with(ChipAuthenticationDeviation.KEEPS_OLD_SESSION));
        Terminal terminal = Agreements.opened(profile, 5);
        terminal.send(SELECT);
        Terminal old = terminal.copy();
        assertThat(overCurve(terminal, "")).isEqualTo(0x9000);
        old.skip(2);
        assertThat(old.send("00B0810004").data()).isEqualTo(new byte[] {1, 2, 3, 4});
    }

    @Test
    void chipThatAcceptsAnyReferenceUsesItsFirstKey() {
        Terminal terminal = opened(
                ChipBehaviour.faithful().with(ChipAuthenticationDeviation.ACCEPTS_ANY_KEY_ID),
                Agreements.overCurve(2, OptionalInt.of(1), "secp256r1"),
                Agreements.overCurve(2, OptionalInt.of(2), "brainpoolP256r1"));
        assertThat(overCurve(terminal, "7F")).isEqualTo(0x9000);
        assertThat(terminal.send("00B0810004").status()).isEqualTo(0x9000);
    }

    @Test
    void counterThatIsNotResetBreaksTheNewSession() {
        Terminal terminal =
                opened(ChipBehaviour.faithful().with(ChipAuthenticationDeviation.COUNTER_NOT_RESET), plainKey());
        assertThat(overCurve(terminal, "")).isEqualTo(0x9000);
        assertThat(terminal.sendUnchecked("00B0810004").status()).isEqualTo(0x6988);
    }

    @Test
    void chipRemembersTheTerminalsKeysForTheTest() {
        ChipProfile profile = Agreements.profile().withKeys(Agreements.forChipAuthentication(plainKey()));
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(5));
        Terminal terminal = Agreements.opened(profile, chip);
        overCurve(terminal, "");
        assertThat(chip.chipAuthenticationKeysReceived()).hasSize(1);
        assertThat(chip.chipAuthenticationKeysReceived().get(0)).hasSize(65).startsWith(4);
    }

    private static byte[] hex(String digits) {
        return Hex.decode(digits);
    }
}
