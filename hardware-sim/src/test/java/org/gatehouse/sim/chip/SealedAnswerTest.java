// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.util.Arrays.concatenate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each deviation of secure messaging changes just what its name says. */
class SealedAnswerTest {

    private static final byte[] COUNTER = new byte[16];
    private static final byte[] DATA = {1, 2, 3, 4};

    private final SessionKeys keys = KeySuite.AES_128.sessionKeys(new byte[] {7});

    private Answer sealed(SecureMessagingDeviation... deviations) {
        Set<SecureMessagingDeviation> all = EnumSet.noneOf(SecureMessagingDeviation.class);
        all.addAll(List.of(deviations));
        return Terminal.answer(new SealedAnswer(keys, COUNTER, all).seal(Answer.success(DATA), false));
    }

    private static String tags(Answer answer) {
        StringBuilder tags = new StringBuilder();
        try {
            for (Tlv object : Tlv.read(answer.data(), StatusWord.INCORRECT_DATA)) {
                tags.append(String.format("%02X ", object.tag()));
            }
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
        return tags.toString().trim();
    }

    private boolean macHolds(Answer answer) {
        byte[] covered = Arrays.copyOf(answer.data(), answer.data().length - 10);
        byte[] mac = Arrays.copyOfRange(answer.data(), answer.data().length - 8, answer.data().length);
        return Arrays.equals(keys.paddedMac(concatenate(COUNTER, covered)), mac);
    }

    private byte[] padded(Answer answer) {
        return keys.decrypt(COUNTER, Arrays.copyOfRange(answer.data(), 3, 19));
    }

    @Test
    void faithfulAnswerHasThreeObjects() {
        assertThat(tags(sealed())).isEqualTo("87 99 8E");
        assertThat(macHolds(sealed())).isTrue();
        assertThat(padded(sealed())).isEqualTo(Padding.add(DATA, 16));
    }

    @Test
    void objectsGoMissingUnderARightMac() {
        Answer withoutStatus = sealed(SecureMessagingDeviation.STATUS_MISSING);
        assertThat(tags(withoutStatus)).isEqualTo("87 8E");
        assertThat(macHolds(withoutStatus)).isTrue();
        Answer withoutCryptogram = sealed(SecureMessagingDeviation.CRYPTOGRAM_MISSING);
        assertThat(tags(withoutCryptogram)).isEqualTo("99 8E");
        assertThat(macHolds(withoutCryptogram)).isTrue();
        assertThat(tags(sealed(SecureMessagingDeviation.CHECKSUM_MISSING))).isEqualTo("87 99");
    }

    @Test
    void checksumIsWrongOrShort() {
        Answer wrong = sealed(SecureMessagingDeviation.WRONG_CHECKSUM);
        assertThat(tags(wrong)).isEqualTo("87 99 8E");
        assertThat(macHolds(wrong)).isFalse();
        assertThat(sealed(SecureMessagingDeviation.SHORT_CHECKSUM).data()).hasSize(sealed().data().length - 4);
    }

    @Test
    void cryptogramIsChangedAfterTheMac() {
        Answer wrong = sealed(SecureMessagingDeviation.WRONG_CRYPTOGRAM);
        assertThat(tags(wrong)).isEqualTo("87 99 8E");
        assertThat(macHolds(wrong)).isFalse();
        assertThat(padded(wrong)).isNotEqualTo(Padding.add(DATA, 16));
    }

    @Test
    void plainTextDiffersUnderARightMac() {
        Answer other = sealed(SecureMessagingDeviation.OTHER_PLAIN_DATA);
        assertThat(macHolds(other)).isTrue();
        assertThat(padded(other)).isEqualTo(Padding.add(new byte[] {(byte) 0xFE, 2, 3, 4}, 16));
        Answer unpadded = sealed(SecureMessagingDeviation.WRONG_PADDING);
        assertThat(macHolds(unpadded)).isTrue();
        assertThat(padded(unpadded)).doesNotContain(0x80).endsWith(1);
        Answer indicated = sealed(SecureMessagingDeviation.WRONG_PADDING_INDICATOR);
        assertThat(macHolds(indicated)).isTrue();
        assertThat(indicated.data()[2]).isEqualTo((byte) 2);
    }

    @Test
    void answerIsInClearOrItsStatusSaysOtherwise() {
        Answer plain = sealed(SecureMessagingDeviation.PLAIN_ANSWER);
        assertThat(plain.data()).isEqualTo(DATA);
        Answer outer = sealed(SecureMessagingDeviation.OTHER_OUTER_STATUS);
        assertThat(outer.status()).isEqualTo(0x6282);
        assertThat(Hex.toHexString(outer.data())).contains("99029000");
        assertThat(macHolds(outer)).isTrue();
    }

    @Test
    void objectsStandInAnotherOrderOrBesideAStranger() {
        Answer shuffled = sealed(SecureMessagingDeviation.OBJECTS_SHUFFLED);
        assertThat(tags(shuffled)).isEqualTo("99 87 8E");
        assertThat(macHolds(shuffled)).isTrue();
        Answer extra = sealed(SecureMessagingDeviation.EXTRA_OBJECT);
        assertThat(tags(extra)).isEqualTo("87 81 99 8E");
        assertThat(macHolds(extra)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SecureMessagingDeviation.class)
    void everyDeviationIsSeenByATerminal(SecureMessagingDeviation deviation) {
        CommandMatch reads = CommandMatch.of(CommandStep.READ_BINARY);
        ChipProfile profile = Agreements.profile()
                .withBehaviour(ChipBehaviour.faithful().when(reads, new Reaction.Protects(deviation)));
        Terminal deviating = Agreements.opened(profile, 6);
        Terminal faithful = Agreements.opened(Agreements.profile(), 6);
        deviating.send(Agreements.SELECT_APPLICATION);
        faithful.send(Agreements.SELECT_APPLICATION);
        assertThat(deviating.sendRaw("00B0810004")).isNotEqualTo(faithful.sendRaw("00B0810004"));
    }
}
