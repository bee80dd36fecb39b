// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.chip.ChipRig.assertCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.EndOfFile;
import org.gatehouse.sim.chip.behaviour.LongerRead;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.ReadingHabits;
import org.gatehouse.sim.chip.behaviour.SessionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReaderTest {
    private static final ElementaryFile[] FILES = {
        ElementaryFile.COM, ElementaryFile.SOD, ElementaryFile.DG1, ElementaryFile.DG14, ElementaryFile.DG2
    };

    static Stream<Arguments> habits() {
        return Stream.of(128, 160, 1000, ReadingHabits.UNLIMITED)
                .flatMap(block -> Stream.of(LongerRead.values())
                        .flatMap(longer -> Stream.of(EndOfFile.values())
                                .flatMap(end ->
                                        Stream.of(true, false).map(sfi -> Arguments.of(block, longer, end, sfi)))));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void everyFileIsReadByteForByteWhateverTheChipsHabits(
            int block, LongerRead longer, EndOfFile end, boolean shortIdentifiers) throws Exception {
        ReadingHabits habits = ReadingHabits.usual()
                .withLargestBlock(block, longer)
                .withEndOfFile(end)
                .withShortIdentifiers(shortIdentifiers);
        for (ChipProfile profile : new ChipProfile[] {
            ChipRig.profile(), ChipRig.profile().withFile(ChipProfile.EF_ATR_INFO, ChipRig.LONG_APDUS)
        }) {
            assertReadsAll(profile.withFile(ChipProfile.EF_DG2, ChipRig.file(0x75, 4500)), habits);
        }
    }

    private static void assertReadsAll(ChipProfile profile, ReadingHabits habits) throws ChipException {
        ChipProfile behaving = profile.withBehaviour(ChipBehaviour.faithful().withReading(habits));
        try (ChipSession session = ChipRig.open(behaving)) {
            session.access(ChipRig.key());
            for (ElementaryFile file : FILES) {
                assertThat(session.read(file))
                        .isEqualTo(behaving.file(file.identifier()).orElseThrow());
            }
        }
    }

    @Test
    void aChipThatAnswersAnExtendedMaximumWithNothingIsReadInShortBlocks() throws Exception {
        assertReadsAll(ChipRig.extended(), ReadingHabits.usual().withExtendedMaximum(false));
    }

    @Test
    void noMoreIsAskedForThanTheChipSaysItAnswers() throws Exception {
        for (int most : new int[] {260, 300, 512, 1000, 4096, 20_000}) {
            ChipProfile profile = ChipRig.pace().withFile(ChipProfile.EF_ATR_INFO, new byte[] {
                0x7F, 0x66, 8, 2, 2, 4, 0, 2, 2, (byte) (most >> 8), (byte) most
            });
            assertReadsAll(profile, ReadingHabits.usual().withLargestApdus(1024, most));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 32_768, 32_769, 33_000, 65_535, 65_536, 70_000, 200_000})
    void filesBeyondThePlainOffsetAreReadToTheirEnd(int length) throws Exception {
        byte[] large = ChipRig.file(0x75, length);
        for (ChipProfile profile : new ChipProfile[] {ChipRig.pace(), ChipRig.profile(), ChipRig.extended()}) {
            try (ChipSession session = ChipRig.open(profile.withFile(ChipProfile.EF_DG2, large))) {
                session.access(ChipRig.key());
                assertThat(session.read(ElementaryFile.DG2)).isEqualTo(large);
            }
        }
    }

    @Test
    void aChipWithoutOddInstructionLosesOnlyTheFileThatNeedsIt() throws Exception {
        ChipProfile profile = ChipRig.pace()
                .withFile(ChipProfile.EF_DG2, ChipRig.file(0x75, 40_000))
                .withBehaviour(ChipBehaviour.faithful()
                        .withReading(ReadingHabits.usual().withOddInstruction(false)));
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(ChipRig.key());
            assertCode(ChipErrorCode.CHIP_REFUSED, () -> session.read(ElementaryFile.DG2));
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
        }
    }

    @ParameterizedTest
    @EnumSource(EndOfFile.class)
    void aFileThatIsShorterThanItSaysIsMalformedAndTheNextIsStillReadInLargeBlocks(EndOfFile end) throws Exception {
        byte[] cut = Arrays.copyOf(ChipRig.file(0x75, 18_000), 12_345);
        ChipRig.Logged chip = ChipRig.logged(ChipRig.extended()
                .withFile(ChipProfile.EF_DG2, cut)
                .withBehaviour(ChipBehaviour.faithful()
                        .withReading(ReadingHabits.usual().withEndOfFile(end))));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(ChipRig.key());
            assertCode(ChipErrorCode.FILE_MALFORMED, () -> session.read(ElementaryFile.DG2));
            int before = chip.exchanges().size();
            assertThat(session.read(ElementaryFile.SOD)).hasSize(ChipRig.SOD);
            assertThat(chip.exchanges().size() - before).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void whatFollowsTheObjectInAFileIsNotRead() throws Exception {
        byte[] padded = Arrays.copyOf(ChipRig.file(0x61, 93), 300);
        try (ChipSession session = ChipRig.open(ChipRig.pace().withFile(ChipProfile.EF_DG1, padded))) {
            session.access(ChipRig.key());
            assertThat(session.read(ElementaryFile.DG1)).isEqualTo(ChipRig.file(0x61, 93));
        }
    }

    @ParameterizedTest
    @CsvSource({"6A82, FILE_MISSING", "6982, CHIP_REFUSED", "6985, CHIP_REFUSED", "6F00, CHIP_REFUSED"})
    void aRefusedFileIsNamedAndTheSessionGoesOn(String status, ChipErrorCode code) throws Exception {
        ChipProfile profile = ChipRig.pace()
                .withBehaviour(ChipBehaviour.faithful()
                        .when(
                                CommandMatch.any().onFile(ChipProfile.EF_DG14).in(SessionKind.SECURED),
                                Reaction.status(Integer.parseInt(status, 16))));
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(ChipRig.key());
            session.read(ElementaryFile.COM);
            assertCode(code, () -> session.read(ElementaryFile.DG14));
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
        }
    }

    @Test
    void aFileThatIsMissingCostsOneCommandOnceShortIdentifiersAreKnownToWork() throws Exception {
        ChipRig.Logged chip = ChipRig.logged(ChipRig.pace().withoutFile(ChipProfile.EF_DG14));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(ChipRig.key());
            session.read(ElementaryFile.COM);
            int before = chip.exchanges().size();
            assertCode(ChipErrorCode.FILE_MISSING, () -> session.read(ElementaryFile.DG14));
            assertThat(chip.exchanges()).hasSize(before + 1);
        }
    }

    @Test
    void theLadderIsClimbedAgainWithALaterFile() throws Exception {
        ChipProfile profile = ChipRig.extended()
                .withBehaviour(ChipBehaviour.faithful()
                        .when(
                                CommandMatch.of(CommandStep.READ_BINARY)
                                        .onFile(ChipProfile.EF_SOD)
                                        .occurrence(1),
                                Reaction.status(0x6700)));
        ChipRig.Logged chip = ChipRig.logged(profile);
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(ChipRig.key());
            assertThat(session.read(ElementaryFile.SOD)).hasSize(ChipRig.SOD);
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
            int before = chip.exchanges().size();
            assertThat(session.read(ElementaryFile.DG2)).hasSize(ChipRig.DG2);
            assertThat(chip.exchanges().size() - before).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void endlessStatusWordsEndAtTheSessionDeadlineAtTheLatest() throws Exception {
        for (int status : new int[] {0x6110, 0x6C10, 0x6700, 0x6282, 0x9000}) {
            ChipProfile profile = ChipRig.pace()
                    .withBehaviour(ChipBehaviour.faithful()
                            .when(CommandMatch.any().in(SessionKind.SECURED), Reaction.status(status)));
            try (ChipSession session = ChipRig.open(profile)) {
                session.access(ChipRig.key());
                try {
                    session.read(ElementaryFile.DG2);
                    throw new AssertionError("nothing was given");
                } catch (ChipException e) {
                    assertThat(e.code())
                            .isIn(
                                    ChipErrorCode.APPLICATION_MISSING,
                                    ChipErrorCode.FILE_MALFORMED,
                                    ChipErrorCode.CHIP_REFUSED,
                                    ChipErrorCode.SECURE_MESSAGING_FAILED);
                }
            }
        }
    }

    @Test
    void filesOfBothDirectoriesAreReadInAnyOrder() throws Exception {
        byte[] cardSecurity = ChipRig.file(0x30, 1500);
        ChipProfile profile = ChipRig.extended().withFile(ChipProfile.EF_CARD_SECURITY, cardSecurity);
        ReadingLimits limits = new ReadingLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 200);
        ChipRig.Logged chip = ChipRig.logged(profile);
        try (ChipSession session = ChipSession.open(chip, limits)) {
            session.access(ChipRig.key());
            assertThat(session.read(ElementaryFile.CARD_SECURITY)).isEqualTo(cardSecurity);
            assertThat(session.read(ElementaryFile.SOD)).hasSize(ChipRig.SOD);
            assertThat(session.read(ElementaryFile.CARD_SECURITY)).isEqualTo(cardSecurity);
            assertThat(session.read(ElementaryFile.ATR_INFO)).isEqualTo(ChipRig.LONG_APDUS);
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
        }
    }
}
