// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ReadingHabits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSystemTest {

    private static final MrzSecret SECRET = new MrzSecret("AB1234567", "800101", "350101");
    private static final String APPLICATION = "00A4040C07A0000002471001";

    /** Neither BAC nor PACE: an old passport that everyone can read, which shows the file system bare. */
    private final VirtualChip open = new VirtualChip(
            ChipProfile.of(SECRET)
                    .withBac(false)
                    .withFile(ChipProfile.EF_CARD_ACCESS, Hex.decode("0102030405"))
                    .withFile(ChipProfile.EF_ATR_INFO, Hex.decode("43018080"))
                    .withFile(ChipProfile.EF_DG1, Hex.decode("000102030405060708090A0B0C0D0E0F")),
            new ReplayingRandom());

    private final VirtualChip guarded =
            new VirtualChip(ChipProfile.of(SECRET).withFile(ChipProfile.EF_DG1, new byte[16]), new ReplayingRandom());

    private static String send(ChipCore chip, String command) {
        return Hex.toHexString(chip.process(Hex.decode(command))).toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest(name = "{0} gets {1}: {2}")
    @CsvSource({
        "00, 6700, no header",
        "00A4040C07A00000024710, 6700, Lc longer than the data",
        "00A4040C07A000000247100102030405, 6700, bytes that have no place",
        "00A4040C0000, 6700, an extended length cut short",
        "80A4040C07A0000002471001, 6E00, a foreign class",
        "10A4040C07A0000002471001, 6884, chaining of a command that has none",
        "00CA000000, 6D00, an unknown instruction",
        "00A4040C07A0000002471002, 6A82, another application",
        "00A4080C02011C, 6A86, selection by path",
        "00A4000302011C, 6A86, an unknown answer type",
        "00A4020C0301010101, 6700, Lc that disagrees",
        "00A4020C03010101, 6700, an identifier of three bytes",
        "00A4020C020101, 6A82, an application file in the master file",
        "00B0000004, 6986, no file selected",
        "00B0FC0004, 6A86, reserved bits beside the short identifier",
        "00B09E0004, 6A82, no EF.DIR",
        "0CB0000004, 6988, secure messaging without a session",
        "00860000027C0000, 6985, an authentication never begun"
    })
    void malformedAndImpossibleCommandsGetTheirStatusWord(String command, String status, String why) {
        assertThat(send(open, command)).as(why).isEqualTo(status);
    }

    @Test
    void masterFileIsReadByLongAndByShortIdentifier() {
        assertThat(send(open, "00A4020C02011C")).isEqualTo("9000");
        assertThat(send(open, "00B0000000")).isEqualTo("01020304059000");
        assertThat(send(open, "00B0810000")).isEqualTo("430180809000");
        assertThat(send(open, "00B09C0300")).isEqualTo("04059000");
    }

    @Test
    void selectWithControlInformationTellsTheSize() {
        assertThat(send(open, "00A4040007A000000247100100")).isEqualTo("6F098407A00000024710019000");
        assertThat(send(open, "00A4020002010100")).isEqualTo("6F0880020010830201019000");
    }

    @Test
    void readingKeepsToTheFile() {
        send(open, APPLICATION);
        assertThat(send(open, "00B0810E02")).isEqualTo("0E0F9000");
        assertThat(send(open, "00B0000E00")).isEqualTo("0E0F9000");
        assertThat(send(open, "00B0000E03")).isEqualTo("0E0F6282");
        assertThat(send(open, "00B0001001")).isEqualTo("6B00");
        assertThat(send(open, "00B0000E000000")).isEqualTo("0E0F9000");
        assertThat(send(open, "00B0000E000004")).isEqualTo("0E0F6282");
        assertThat(send(open, "00B0000E")).isEqualTo("6700");
    }

    @Test
    void oddInstructionReadsWithAnOffsetObject() {
        send(open, APPLICATION);
        assertThat(send(open, "00B100010354010E00")).isEqualTo("53020E0F9000");
        assertThat(send(open, "00B101010354010E04")).isEqualTo("53020E0F9000");
        assertThat(send(open, "00B1000003540110" + "00")).isEqualTo("6B00");
        assertThat(send(open, "00B1000003550100" + "00")).isEqualTo("6A80");
        assertThat(send(open, "00B10000025400" + "00")).isEqualTo("6A80");
    }

    @Test
    void cardAccessIsNotInTheApplication() {
        send(open, APPLICATION);
        assertThat(send(open, "00A4020C02011C")).isEqualTo("6A82");
        assertThat(send(open, "00A4000C023F00")).isEqualTo("9000");
        assertThat(send(open, "00A4020C02011C")).isEqualTo("9000");
    }

    @Test
    void cardSecurityLiesInTheMasterFileAndOpensWithPace() {
        ChipProfile profile = Agreements.profile().withFile(ChipProfile.EF_SOD, Hex.decode("7700"));
        VirtualChip chip = new VirtualChip(profile, SecureReadingTest.seeded(2));
        assertThat(send(chip, "00A4020C02011D")).isEqualTo("6982");
        assertThat(send(chip, "00B09D0000")).isEqualTo("6982");
        Terminal terminal = Agreements.opened(profile, chip);
        assertThat(terminal.send("00B09D0000").data()).isEqualTo(new byte[] {0x30, 1, 7});
        assertThat(terminal.send(APPLICATION).status()).isEqualTo(0x9000);
        assertThat(terminal.send("00B09D0000").data()).as("EF.SOD").isEqualTo(new byte[] {0x77, 0});
        assertThat(terminal.send("00A4000C023F00").status()).isEqualTo(0x9000);
        assertThat(terminal.send("00A4020C02011D").status()).isEqualTo(0x9000);
        assertThat(terminal.send("00B0000000").data()).isEqualTo(new byte[] {0x30, 1, 7});
    }

    @Test
    void bacDoesNotOpenCardSecurity() {
        FileSystem files = new FileSystem(Agreements.profile().files(), false, ReadingHabits.usual());
        CommandApdu select = new CommandApdu(0, 0xA4, 2, 0x0C, Hex.decode("011D"), CommandApdu.NO_LE, false);
        assertThat(status(files, select, FileSystem.Access.BAC)).isEqualTo(0x6982);
        assertThat(status(files, select, FileSystem.Access.PACE)).isEqualTo(0x9000);
    }

    private static int status(FileSystem files, CommandApdu select, FileSystem.Access access) {
        try {
            return files.select(select, access, true).status();
        } catch (StatusException e) {
            return e.answer().status();
        }
    }

    @Test
    void aGuardedChipTellsAStrangerNothing() {
        assertThat(send(guarded, APPLICATION)).isEqualTo("9000");
        assertThat(send(guarded, "00A4020C020101")).isEqualTo("6982");
        assertThat(send(guarded, "00A4020C02010F")).isEqualTo("6982");
        assertThat(send(guarded, "00B0810004")).isEqualTo("6982");
        assertThat(send(guarded, "00B0000004")).isEqualTo("6982");
    }
}
