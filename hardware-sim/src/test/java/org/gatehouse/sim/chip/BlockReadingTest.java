// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.EndOfFile;
import org.gatehouse.sim.chip.behaviour.LongerRead;
import org.gatehouse.sim.chip.behaviour.ReadingHabits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reading habits of chips, on an open chip whose DG1 has 300 bytes. */
class BlockReadingTest {

    private static final ReadingHabits USUAL = ReadingHabits.usual();

    private static Answer read(ReadingHabits habits, String command) {
        ChipProfile profile = ChipProfile.of(Agreements.SECRET)
                .withBac(false)
                .withFile(ChipProfile.EF_DG1, Agreements.content(300))
                .withBehaviour(ChipBehaviour.faithful().withReading(habits));
        VirtualChip chip = new VirtualChip(profile, new ReplayingRandom());
        chip.process(Hex.decode(Agreements.SELECT_APPLICATION));
        chip.process(Hex.decode("00A4020C020101"));
        return Terminal.answer(chip.process(Hex.decode(command)));
    }

    @ParameterizedTest(name = "{0}: {1} gets {2} bytes and {3}")
    @CsvSource({
        "WRONG_LENGTH, 00B00000A0, 160, 9000",
        "WRONG_LENGTH, 00B00000A1, 0, 6700",
        "WRONG_LENGTH, 00B0000000, 160, 9000",
        "RIGHT_LENGTH, 00B00000DF, 0, 6ca0",
        "FEWER_BYTES, 00B00000DF, 160, 9000",
        "FEWER_BYTES, 00B000000003E8, 160, 9000",
        "FEWER_BYTES, 00B00100DF, 44, 6282",
        "WRONG_LENGTH, 00B100000454020000A2, 162, 9000",
        "WRONG_LENGTH, 00B100000454020000DF, 0, 6700",
        "FEWER_BYTES, 00B100000454020000DF, 163, 9000"
    })
    void blocksOf160BytesAreDefendedInDifferentWays(LongerRead longer, String command, int length, String status) {
        Answer answer = read(USUAL.withLargestBlock(160, longer), command);
        assertThat(answer.data()).hasSize(length);
        assertThat(Integer.toHexString(answer.status())).isEqualTo(status);
    }

    @Test
    void aRightLengthOf256OrMoreIsSaidAsZero() {
        assertThat(read(USUAL.withLargestBlock(256, LongerRead.RIGHT_LENGTH), "00B000000003E8")
                        .status())
                .isEqualTo(0x6C00);
    }

    @ParameterizedTest(name = "{0}: {1} gets {2} bytes and {3}")
    @CsvSource({
        "WARNING, 00B0012C01, 0, 6b00",
        "WARNING, 00B001200D, 12, 6282",
        "WARNING, 00B001200C, 12, 9000",
        "WARNING, 00B0012000, 12, 9000",
        "ALWAYS_WARNING, 00B0012000, 12, 6282",
        "SHORT_SUCCESS, 00B001200D, 12, 9000",
        "WRONG_OFFSET, 00B001200D, 0, 6b00",
        "WRONG_OFFSET, 00B0012000, 12, 9000",
        "RIGHT_LENGTH, 00B001200D, 0, 6c0c",
        "RIGHT_LENGTH, 00B0012000, 12, 9000",
        "RIGHT_LENGTH, 00B00000000200, 300, 6282"
    })
    void endsOfFilesDiffer(EndOfFile end, String command, int length, String status) {
        Answer answer = read(USUAL.withEndOfFile(end), command);
        assertThat(answer.data()).hasSize(length);
        assertThat(Integer.toHexString(answer.status())).isEqualTo(status);
    }

    @Test
    void someChipsKnowNeitherShortIdentifiersNorOddInstructions() {
        assertThat(read(USUAL.withShortIdentifiers(false), "00B0810004").status())
                .isEqualTo(0x6A86);
        assertThat(read(USUAL.withShortIdentifiers(false), "00B100010354010004").status())
                .isEqualTo(0x6A86);
        assertThat(read(USUAL.withShortIdentifiers(false), "00B0000004").status())
                .isEqualTo(0x9000);
        assertThat(read(USUAL.withOddInstruction(false), "00B100000354010004").status())
                .isEqualTo(0x6D00);
    }

    @Test
    void someChipsAnswerTheLargestExtendedReadWithNothing() {
        Answer nothing = read(USUAL.withExtendedMaximum(false), "00B00000000000");
        assertThat(nothing.status()).isEqualTo(0x9000);
        assertThat(nothing.data()).isEmpty();
        assertThat(read(USUAL.withExtendedMaximum(false), "00B000000000C8").data())
                .hasSize(200);
    }

    @Test
    void apdusBeyondTheAnnouncedLengthsAreRefused() {
        ReadingHabits limited = USUAL.withLargestApdus(64, 202);
        assertThat(read(limited, "00B000000000C8").data()).hasSize(200);
        assertThat(read(limited, "00B000000000C9").status()).isEqualTo(0x6700);
        assertThat(read(limited, "00B00000000000").data()).hasSize(200);
        assertThat(read(limited, "00B0000040" + "00".repeat(64)).status()).isEqualTo(0x6700);
    }
}
