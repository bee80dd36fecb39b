// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChipBehaviourTest {

    @Test
    void everyChangeLeavesTheRestAndTheOriginal() {
        CommandMatch match = CommandMatch.of(CommandStep.READ_BINARY).in(SessionKind.ACCESS);
        ChipBehaviour behaviour = ChipBehaviour.faithful()
                .when(match, Reaction.status(0x6F00))
                .with(BasicAccessControlDeviation.WRONG_MAC)
                .with(PaceDeviation.WRONG_TOKEN)
                .with(PaceDeviation.OTHER_NONCE)
                .withMappingKey(PublicKeyFlaw.ZERO)
                .withAgreementKey(PublicKeyFlaw.ECHO)
                .with(ChipAuthenticationDeviation.OTHER_KEY)
                .with(ActiveAuthenticationDeviation.TRUNCATED)
                .withReading(ReadingHabits.usual().withOddInstruction(false));
        assertThat(behaviour.rules()).hasSize(1);
        assertThat(behaviour.basicAccessControl()).containsExactly(BasicAccessControlDeviation.WRONG_MAC);
        assertThat(behaviour.pace()).containsExactlyInAnyOrder(PaceDeviation.WRONG_TOKEN, PaceDeviation.OTHER_NONCE);
        assertThat(behaviour.mappingKey()).contains(PublicKeyFlaw.ZERO);
        assertThat(behaviour.agreementKey()).contains(PublicKeyFlaw.ECHO);
        assertThat(behaviour.chipAuthentication()).containsExactly(ChipAuthenticationDeviation.OTHER_KEY);
        assertThat(behaviour.activeAuthentication()).containsExactly(ActiveAuthenticationDeviation.TRUNCATED);
        assertThat(behaviour.reading().oddInstruction()).isFalse();
        assertThat(ChipBehaviour.faithful().rules()).isEmpty();
        assertThat(ChipBehaviour.faithful().pace()).isEmpty();
    }

    @Test
    void occurrencesAreCountedFromOne() {
        CommandMatch third = CommandMatch.any().occurrence(3);
        assertThat(third.concerns(2)).isFalse();
        assertThat(third.concerns(3)).isTrue();
        assertThat(third.concerns(4)).isFalse();
        assertThat(CommandMatch.any().from(3).concerns(Integer.MAX_VALUE)).isTrue();
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> CommandMatch.ofInstruction(0x100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandMatch.any().occurrence(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reaction.status(0x1234)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reaction.Replays(17)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reaction.Delays(Duration.ofHours(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerEdit.Truncate(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerEdit.FlipBits(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerEdit.ReplaceStatus(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReadingHabits.usual().withLargestBlock(0, LongerRead.FEWER_BYTES))
                .hasMessageContaining("largestBlock");
        assertThatThrownBy(() -> ReadingHabits.usual().withLargestApdus(0, 256)).hasMessageContaining("largestCommand");
    }

    @Test
    void bytesCannotBeChangedFromOutside() {
        byte[] bytes = {1};
        Reaction.Answers answers = new Reaction.Answers(bytes, 0x9000);
        AnswerEdit.Append append = new AnswerEdit.Append(bytes);
        bytes[0] = 9;
        answers.data()[0] = 9;
        append.bytes()[0] = 9;
        assertThat(answers.data()).containsExactly(1);
        assertThat(append.bytes()).containsExactly(1);
    }
}
