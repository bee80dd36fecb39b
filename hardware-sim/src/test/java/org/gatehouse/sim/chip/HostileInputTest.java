// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, a status word goes back. The seed of a failing run is in its name. */
class HostileInputTest {

    private static final String CARD_ACCESS = "31143012060A04007F0007020204020202010202010D";
    private static final List<String> COMMANDS = List.of(
            "00A4040C07A0000002471001",
            "00A4020C02011E",
            "00B0000000",
            "00B09E0000",
            "00B10000045402000000",
            "0084000008",
            "0082000028" + "5A".repeat(40) + "28",
            "0022C1A412800A04007F0007020204020283010184010D",
            "10860000027C0000",
            "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
            "00B00000000FA0");

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = Arrays.copyOf(original, Math.max(0, original.length - random.nextInt(3)));
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMutatedCommandGetsAStatusWord(long seed) {
        Random random = new Random(seed);
        ChipProfile profile = ChipProfile.of(new MrzSecret("AB1234567", "800101", "350101"))
                .withFile(ChipProfile.EF_CARD_ACCESS, Hex.decode(CARD_ACCESS))
                .withFile(ChipProfile.EF_COM, new byte[300]);
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(seed));
        for (int i = 0; i < 5_000; i++) {
            byte[] command = mutated(Hex.decode(COMMANDS.get(random.nextInt(COMMANDS.size()))), random);
            byte[] answer = chip.process(command);
            assertThat(answer).as(Hex.toHexString(command)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(answer[answer.length - 2] & 0xF0)
                    .as(Hex.toHexString(command))
                    .isIn(0x60, 0x90);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBytesMayLieInCardAccess(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] cardAccess = mutated(Hex.decode(CARD_ACCESS), random);
            assertThatCode(() -> PaceInfo.supportedBy(cardAccess))
                    .as(Hex.toHexString(cardAccess))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everyMutatedCommandInASessionEndsItOrIsAnswered(long seed) throws StatusException {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            SessionKeys keys = KeySuite.AES_128.sessionKeys(new byte[] {(byte) i});
            Terminal terminal = Terminal.joining(new VirtualChip(
                    ChipProfile.of(new MrzSecret("AB1234567", "800101", "350101")), SecureReadingTest.seeded(seed)));
            terminal.open(keys, new byte[16]);
            byte[] command = terminal.protect(CommandApdu.parse(Hex.decode("00A4020C02011E")));
            byte[] hostile = mutated(command, random);
            SecureChannel channel = SecureChannel.afterAgreement(keys);
            if (Arrays.equals(hostile, command)) {
                continue;
            }
            assertThatCode(() -> {
                        try {
                            channel.open(CommandApdu.parse(hostile));
                            assertThat(hostile)
                                    .as("only a change outside the MAC's cover passes")
                                    .startsWith(0x0C);
                        } catch (StatusException e) {
                            assertThat(e.answer().data()).isEmpty();
                        }
                    })
                    .as(Hex.toHexString(hostile))
                    .doesNotThrowAnyException();
        }
    }
}
