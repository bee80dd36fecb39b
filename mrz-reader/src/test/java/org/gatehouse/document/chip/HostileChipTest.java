// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;
import org.junit.jupiter.api.Test;

/** A chip that answers anything at any time: the session ends in files that are the chip's, or in a name. */
class HostileChipTest {
    private static final int SESSIONS = 400;
    private static final long SEED = 20260301;

    private static final ElementaryFile[] FILES = {
        ElementaryFile.COM, ElementaryFile.SOD, ElementaryFile.DG14, ElementaryFile.DG1, ElementaryFile.DG2
    };

    private static final ChipProfile PACE = small(ChipRig.extended());
    private static final ChipProfile BAC = small(ChipRig.profile());

    private static ChipProfile small(ChipProfile profile) {
        return profile.withFile(ChipProfile.EF_DG2, ChipRig.file(0x75, 1200));
    }

    @Test
    void whateverOneAnswerIsTurnedIntoTheSessionEndsInTheChipsFilesOrInAName() throws Exception {
        Random random = new Random(SEED);
        Set<ChipErrorCode> names = new HashSet<>();
        for (int i = 0; i < SESSIONS; i++) {
            int target = random.nextInt(24);
            names.addAll(outcome(i % 2 == 0 ? PACE : BAC, target, answer -> mutant(answer, random)));
        }
        assertThat(names)
                .contains(ChipErrorCode.PACE_FAILED, ChipErrorCode.BAC_FAILED, ChipErrorCode.SECURE_MESSAGING_FAILED);
    }

    @Test
    void aChipThatIsTornAwayAtAnyCommandIsLost() throws Exception {
        for (ChipProfile profile : new ChipProfile[] {PACE, BAC}) {
            int commands = commands(profile);
            for (int torn = 0; torn < commands; torn++) {
                assertThat(outcome(profile, torn, answer -> new byte[0])).contains(ChipErrorCode.CHIP_LOST);
            }
        }
    }

    private static int commands(ChipProfile profile) throws ChipException {
        ChipRig.Logged chip = ChipRig.logged(profile);
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(ChipRig.key());
            for (ElementaryFile file : FILES) {
                session.read(file);
            }
        }
        return chip.exchanges().size();
    }

    /** The names in which a session ends whose answer of that number is changed; files it gives must be the chip's. */
    private static Set<ChipErrorCode> outcome(ChipProfile profile, int target, UnaryOperator<byte[]> change)
            throws ChipException {
        Set<ChipErrorCode> names = new HashSet<>();
        ReadingLimits limits = new ReadingLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1000);
        try (ChipSession session = ChipSession.open(new Changed(profile, target, change), limits)) {
            AccessProtocol access = session.access(ChipRig.key()).protocol();
            for (ElementaryFile file : FILES) {
                try {
                    byte[] content = session.read(file);
                    assertThat(access == AccessProtocol.OPEN
                                    || Arrays.equals(
                                            content,
                                            profile.file(file.identifier()).orElseThrow()))
                            .isTrue();
                } catch (ChipException e) {
                    names.add(e.code());
                }
            }
        } catch (ChipException e) {
            names.add(e.code());
        }
        return names;
    }

    private static byte[] mutant(byte[] answer, Random random) {
        byte[] changed = answer.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length + 1));
            case 2 -> changed = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(300));
            case 3 -> random.nextBytes(changed);
            default -> {
                changed = new byte[2 + random.nextInt(40)];
                random.nextBytes(changed);
                changed[changed.length - 2] = (byte) 0x90;
                changed[changed.length - 1] = 0;
            }
        }
        return changed;
    }

    /** One answer is another one. */
    private record Changed(ChipProfile profile, int target, UnaryOperator<byte[]> change) implements ChipSource {
        @Override
        public String name() {
            return "changed";
        }

        @Override
        public ChipLink connect() {
            ChipLink link = new DirectChipSource(new VirtualChip(profile, new java.security.SecureRandom())).connect();
            return new ChipLink() {
                private int answered;

                @Override
                public byte[] transmit(byte[] command) throws ChipException {
                    byte[] answer = link.transmit(command);
                    byte[] given = answered++ == target ? change.apply(answer) : answer;
                    if (given.length < 2) {
                        throw new ChipException(ChipErrorCode.CHIP_LOST, "gone");
                    }
                    return given;
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        }
    }
}
