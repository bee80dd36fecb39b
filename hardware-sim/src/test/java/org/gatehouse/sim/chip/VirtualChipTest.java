// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.AnswerEdit;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.SessionKind;
import org.junit.jupiter.api.Test;

/** What rules make of a chip. */
class VirtualChipTest {

    private static final String READ = "00B0810004";
    private static final byte[] FIRST_BYTES = {1, 2, 3, 4};

    private static final CommandMatch READS = CommandMatch.of(CommandStep.READ_BINARY);

    private static ChipProfile profile(CommandMatch match, Reaction reaction) {
        return Agreements.profile().withBehaviour(ChipBehaviour.faithful().when(match, reaction));
    }

    private static Terminal opened(CommandMatch match, Reaction reaction) {
        Terminal terminal = Agreements.opened(profile(match, reaction), 4);
        terminal.send(Agreements.SELECT_APPLICATION);
        return terminal;
    }

    @Test
    void statusWordComesProtectedInsteadOfExecution() {
        Terminal terminal = opened(READS.occurrence(2), Reaction.status(0x6982));
        assertThat(terminal.send(READ).data()).isEqualTo(FIRST_BYTES);
        assertThat(terminal.send(READ).status()).isEqualTo(0x6982);
        assertThat(terminal.send(READ).data()).isEqualTo(FIRST_BYTES);
    }

    @Test
    void fixedAnswerComesFromTheOccurrenceOnThatTheRuleNames() {
        Terminal terminal = opened(READS.from(2), new Reaction.Answers(new byte[] {9}, 0x6282));
        assertThat(terminal.send(READ).data()).isEqualTo(FIRST_BYTES);
        assertThat(terminal.send(READ).data()).isEqualTo(new byte[] {9});
        assertThat(terminal.send(READ).status()).isEqualTo(0x6282);
    }

    @Test
    void ruleOnAFileConcernsItsSelectionAndItsReading() {
        CommandMatch onDg2 = CommandMatch.any().onFile(ChipProfile.EF_DG2);
        Terminal terminal = opened(onDg2, Reaction.status(0x6A82));
        assertThat(terminal.send("00A4020C020102").status()).isEqualTo(0x6A82);
        assertThat(terminal.send("00B0820004").status()).isEqualTo(0x6A82);
        assertThat(terminal.send("00B100020354010004").status()).isEqualTo(0x6A82);
        assertThat(terminal.send("00A4020C020101").status()).isEqualTo(0x9000);
        assertThat(terminal.send("00B0000004").data()).isEqualTo(FIRST_BYTES);
    }

    @Test
    void ruleOnASessionLeavesCommandsInClearAlone() {
        ChipProfile profile =
                profile(CommandMatch.ofInstruction(0xA4).in(SessionKind.SECURED), new Reaction.EndsSession(0x6988));
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(4));
        assertThat(Terminal.answer(chip.process(Hex.decode("00A4000C023F00"))).status())
                .isEqualTo(0x9000);
        Terminal terminal = Agreements.opened(profile, chip);
        assertThat(terminal.sendRaw(Agreements.SELECT_APPLICATION)).isEqualTo(Hex.decode("6988"));
        assertThat(terminal.plain("00A4020C02011C").status())
                .as("back in clear")
                .isEqualTo(0x9000);
        assertThat(terminal.sendUnchecked(READ).status()).isEqualTo(0x6988);
    }

    @Test
    void vanishedChipIsSilentUntilItIsPowered() {
        ChipProfile profile = profile(CommandMatch.any().occurrence(2), new Reaction.Vanishes());
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(4));
        byte[] select = Hex.decode("00A4000C023F00");
        assertThat(chip.process(select)).hasSize(2);
        assertThat(chip.process(select)).isEmpty();
        chip.reset();
        assertThat(chip.process(select)).isEmpty();
        chip.power();
        assertThat(chip.process(select)).hasSize(2);
    }

    @Test
    void jammedChipSaysTheSameUntilItIsReset() {
        Terminal terminal = opened(READS.occurrence(1), new Reaction.Jams(0x6F00));
        assertThat(terminal.sendUnchecked(READ).status()).isEqualTo(0x6F00);
        assertThat(terminal.plain("00A4000C023F00").status()).isEqualTo(0x6F00);
    }

    @Test
    void delayedAnswerIsTheSame() {
        Terminal terminal = opened(READS, new Reaction.Delays(Duration.ofMillis(2)));
        long before = System.nanoTime();
        assertThat(terminal.send(READ).data()).isEqualTo(FIRST_BYTES);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(2_000_000);
    }

    @Test
    void replayedAnswerIsAnEarlierOneByteForByte() {
        Terminal terminal = opened(READS.occurrence(3), new Reaction.Replays(2));
        byte[] first = terminal.sendRaw(READ);
        terminal.sendRaw("00B0810104");
        assertThat(terminal.sendRaw("00B0810204")).isEqualTo(first);
    }

    @Test
    void editedAnswerIsProtectedAfterTheEdit() {
        Terminal terminal = opened(READS, new Reaction.Edits(new AnswerEdit.FlipBits(-1, 0x0F)));
        assertThat(terminal.send(READ).data()).isEqualTo(new byte[] {1, 2, 3, 0x0B});
    }

    @Test
    void paceStepsAreToldApart() {
        CommandStep[] steps = {
            CommandStep.PACE_SET,
            CommandStep.PACE_NONCE,
            CommandStep.PACE_MAPPING,
            CommandStep.PACE_AGREEMENT,
            CommandStep.PACE_TOKEN
        };
        for (CommandStep step : steps) {
            ChipProfile profile = profile(CommandMatch.of(step), Reaction.status(0x6A80));
            VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(4));
            int answered = 0;
            String[] commands = {
                "0022C1A412800A04007F0007020204020283010184010C",
                "10860000027C0000",
                "10860000457C438141" + generator() + "00",
                "10860000457C438341" + generator() + "00",
                "008600000C7C0A8508" + "00".repeat(8) + "00"
            };
            while (Terminal.answer(chip.process(Hex.decode(commands[answered]))).isSuccess()) {
                answered++;
            }
            assertThat(steps[answered]).isEqualTo(step);
        }
    }

    private static String generator() {
        EllipticCurveGroup group = StandardizedGroup.curve(12).orElseThrow();
        return Hex.toHexString(group.encode(group.generator()));
    }

    @Test
    void wrongTagOfAStepIsAnEdit() {
        ChipProfile profile = profile(
                CommandMatch.of(CommandStep.PACE_NONCE), new Reaction.Edits(new AnswerEdit.ReplaceTag(0x80, 0x90)));
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(4));
        chip.process(Hex.decode("0022C1A412800A04007F0007020204020283010184010C"));
        assertThat(chip.process(Hex.decode("10860000027C0000"))).startsWith(0x7C, 0x12, 0x90, 0x10);
    }

    @Test
    void rulesApplyInTheirOrder() {
        ChipBehaviour behaviour = ChipBehaviour.faithful()
                .when(READS, new Reaction.Edits(new AnswerEdit.Append(new byte[] {5})))
                .when(READS, new Reaction.Edits(new AnswerEdit.Truncate(2)))
                .when(READS, new Reaction.Edits(new AnswerEdit.ReplaceStatus(0x6282)));
        Terminal terminal = Agreements.opened(Agreements.profile().withBehaviour(behaviour), 4);
        terminal.send(Agreements.SELECT_APPLICATION);
        Answer answer = terminal.send(READ);
        assertThat(answer.data()).isEqualTo(new byte[] {1, 2, 3});
        assertThat(answer.status()).isEqualTo(0x6282);
    }
}
