// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.PaceDeviation;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a chip that departs from PACE sends. */
class PaceDeviationTest {

    private static final EllipticCurveGroup CURVE = StandardizedGroup.curve(12).orElseThrow();
    private static final PrimeFieldGroup FIELD = StandardizedGroup.primeField(0).orElseThrow();

    private static ChipProfile profile(ChipBehaviour behaviour) {
        return Agreements.profile().withBehaviour(behaviour);
    }

    private static int status(PaceDeviation deviation) {
        ChipProfile profile = profile(ChipBehaviour.faithful().with(deviation));
        Terminal terminal = new Terminal(new VirtualChip(profile, SecureReadingTest.seeded(8)));
        return terminal.pace(Agreements.info(profile), BasicAccessControl.sha1(Agreements.SECRET), 0x01);
    }

    @Test
    void anotherNonceShowsAtTheToken() {
        assertThat(status(PaceDeviation.OTHER_NONCE)).isEqualTo(0x6300);
    }

    @Test
    void wrongAndMirroredTokensAreNoticedByATerminal() {
        for (PaceDeviation deviation : new PaceDeviation[] {PaceDeviation.WRONG_TOKEN, PaceDeviation.MIRRORED_TOKEN}) {
            assertThatThrownBy(() -> status(deviation)).as(deviation.name()).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void genericMappingMayBringMappingDataThatNobodyExpects() {
        ChipProfile profile = profile(ChipBehaviour.faithful().with(PaceDeviation.UNEXPECTED_MAPPING_DATA));
        Terminal terminal = Agreements.opened(profile, 8);
        assertThat(terminal.lastPaceAnswer()).extracting(Tlv::tag).containsExactly(0x86, 0x8A);
    }

    @Test
    void shortNonceIsOneBlockLess() {
        ChipProfile profile = profile(ChipBehaviour.faithful().with(PaceDeviation.SHORT_NONCE));
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(8));
        chip.process(Hex.decode("0022C1A412800A04007F0007020204020283010184010C"));
        assertThat(chip.process(Hex.decode("10860000027C0000"))).isEqualTo(Hex.decode("7C0280009000"));
    }

    @ParameterizedTest
    @EnumSource(value = PublicKeyFlaw.class, mode = Mode.EXCLUDE, names = "PRIME_LESS_ONE")
    void flawedPointsAreNoKeysOfThisCurveOrTheTerminalsOwn(PublicKeyFlaw flaw) {
        byte[] sound = CURVE.encode(CURVE.power(CURVE.generator(), BigInteger.valueOf(77)));
        byte[] received = CURVE.encode(CURVE.generator());
        byte[] flawed = CURVE.flaws().apply(flaw, sound, received);
        assertThat(flawed).isNotEqualTo(sound);
        if (flaw == PublicKeyFlaw.ECHO) {
            assertThat(flawed).isEqualTo(received);
        } else {
            assertThatThrownBy(() -> CURVE.decode(flawed)).isInstanceOf(StatusException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PublicKeyFlaw.class,
            names = {"OUTSIDE_GROUP", "NEUTRAL", "ZERO", "BEYOND_PRIME", "PRIME_LESS_ONE", "LONG", "EMPTY"})
    void flawedNumbersAreNoKeysOfThisField(PublicKeyFlaw flaw) {
        byte[] sound = FIELD.encode(FIELD.power(FIELD.generator(), BigInteger.valueOf(77)));
        byte[] flawed = FIELD.flaws().apply(flaw, sound, sound);
        assertThat(flawed).isNotEqualTo(sound);
        assertThatThrownBy(() -> FIELD.decode(flawed)).isInstanceOf(StatusException.class);
    }

    @Test
    void flawsStandInTheStepTheyBelongTo() {
        VirtualChip mapping = started(ChipBehaviour.faithful().withMappingKey(PublicKeyFlaw.ECHO));
        assertThat(step(mapping, 0x81)).isEqualTo(answer(0x82));
        assertThat(step(mapping, 0x83)).isNotEqualTo(answer(0x84));
        VirtualChip agreement = started(ChipBehaviour.faithful().withAgreementKey(PublicKeyFlaw.ECHO));
        assertThat(step(agreement, 0x81)).isNotEqualTo(answer(0x82));
        assertThat(step(agreement, 0x83)).isEqualTo(answer(0x84));
    }

    private static VirtualChip started(ChipBehaviour behaviour) {
        VirtualChip chip = new VirtualChip(profile(behaviour), SecureReadingTest.seeded(8));
        chip.process(Hex.decode("0022C1A412800A04007F0007020204020283010184010C"));
        chip.process(Hex.decode("10860000027C0000"));
        return chip;
    }

    private static byte[] step(VirtualChip chip, int tag) {
        byte[] data = Tlv.encode(0x7C, Tlv.encode(tag, CURVE.encode(CURVE.generator())));
        byte[] command = Hex.decode("1086000045" + Hex.toHexString(data) + "00");
        return Terminal.answer(chip.process(command)).data();
    }

    private static byte[] answer(int tag) {
        return Tlv.encode(0x7C, Tlv.encode(tag, CURVE.encode(CURVE.generator())));
    }

    @Test
    void compressedPointsNameTheParityOfTheirOrdinate() {
        byte[] sound = CURVE.encode(CURVE.generator());
        byte[] compressed = CURVE.flaws().apply(PublicKeyFlaw.COMPRESSED, sound, sound);
        assertThat(compressed).hasSize(33);
        assertThat(Arrays.copyOfRange(compressed, 1, 33)).isEqualTo(Arrays.copyOfRange(sound, 1, 33));
        assertThat(compressed[0]).isEqualTo((byte) (2 + (sound[64] & 1)));
    }
}
