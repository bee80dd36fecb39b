// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of Doc 9303-11 appendix G.2: generic mapping over the 1,024 bit field with AES-128. */
class PaceOverPrimeFieldTest {

    private static final MrzSecret SECRET = new MrzSecret("T22000129", "640812", "101031");
    private static final String CARD_ACCESS = "31143012060A04007F00070202040102020102020100";
    private static final String SET = "0022C1A40F800A04007F00070202040102830101";
    private static final String TERMINAL_MAPPING_KEY = "23FB3749EA030D2A25B278D2A562047A"
            + "DE3F01B74F17A15402CB7352CA7D2B3EB71C343DB13D1DEBCE9A3666DBCFC920"
            + "B49174A602CB47965CAA73DC702489A44D41DB914DE9613DC5E98C94160551C0"
            + "DF86274B9359BC0490D01B03AD54022DCB4F57FAD6322497D7A1E28D46710F46"
            + "1AFE710FBBBC5F8BA166F4311975EC6C";
    private static final String CHIP_MAPPING_KEY = "78879F57225AA8080D52ED0FC890A4B2"
            + "5336F699AA89A2D3A189654AF70729E623EA5738B26381E4DA19E004706FACE7"
            + "B235C2DBF2F38748312F3C98C2DD4882A41947B324AA1259AC22579DB93F7085"
            + "655AF30889DBB845D9E6783FE42C9F2449400306254C8AE8EE9DD812A804C0B6"
            + "6E8CAFC14F84D8258950A91B44126EE6";
    private static final String TERMINAL_KEY = "907D89E2D425A178AA81AF4A7774EC"
            + "8E388C115CAE67031E85EECE520BD911551B9AE4D04369F29A02626C86FBC674"
            + "7CC7BC352645B6161A2A42D44EDA80A08FA8D61B76D3A154AD8A5A51786B0BC0"
            + "7147057871A922212C5F67F43173172236B7747D1671E6D692A3C7D40A0C3C5C"
            + "E397545D015C175EB5130551EDBC2EE5D4";
    private static final String CHIP_KEY = "075693D9AE941877573E634B6E644F8E"
            + "60AF17A0076B8B123D9201074D36152BD8B3A213F53820C42ADC79AB5D0AEEC3"
            + "AEFB91394DA476BD97B9B14D0A65C1FC71A0E019CB08AF55E1F729005FBA7E3F"
            + "A5DC41899238A250767A6D46DB974064386CD456743585F8E5D90CC8B4004B1F"
            + "6D866C79CE0584E49687FF61BC29AEA1";

    private VirtualChip chip;

    @BeforeEach
    void aChipThatDrawsTheRecordedNumbers() {
        chip = new VirtualChip(
                ChipProfile.of(SECRET).withFile(ChipProfile.EF_CARD_ACCESS, Hex.decode(CARD_ACCESS)),
                new ReplayingRandom(
                        "FA5B7E3E49753A0DB9178B7B9BD898C8",
                        "66DDAFEAC1609CB5B963BB0CB3FF8B3E047F336C",
                        "A5B780126B7C980E9FCEA1D4539DA1D27C342DFA"));
    }

    private String send(String command) {
        return Hex.toHexString(chip.process(Hex.decode(command))).toUpperCase(Locale.ROOT);
    }

    private static String command(String tag, String publicKey) {
        return "10860000867C8183" + tag + "8180" + publicKey + "00";
    }

    @Test
    void chipAnswersEveryStepOfG2() {
        assertThat(send(SET)).isEqualTo("9000");
        assertThat(send("10860000027C0000")).isEqualTo("7C128010854D8DF5827FA6852D1A4FA701CDDDCA9000");
        assertThat(send(command("81", TERMINAL_MAPPING_KEY))).isEqualTo("7C8183828180" + CHIP_MAPPING_KEY + "9000");
        assertThat(send(command("83", TERMINAL_KEY))).isEqualTo("7C8183848180" + CHIP_KEY + "9000");
        assertThat(send("008600000C7C0A8508B46DD9BD4D98381F00")).isEqualTo("7C0A8608917F37B5C0E6D8D19000");
        Terminal terminal = Terminal.joining(chip);
        terminal.open(
                KeySuite.AES_128.keys(
                        Hex.decode("2F7F46ADCC9E7E521B45D192FAFA9126"), Hex.decode("805A1D27D45A5116F73C54469462B7D8")),
                new byte[16]);
        assertThat(terminal.send("00A4040C07A0000002471001").status()).isEqualTo(0x9000);
    }

    @Test
    void elementOutsideTheSubgroupIsRefused() {
        send(SET);
        send("10860000027C0000");
        assertThat(send(command("81", "00".repeat(127) + "02"))).isEqualTo("6A80");
    }

    @Test
    void numbersThatAreNoKeysAreRefused() throws StatusException {
        PrimeFieldGroup group = StandardizedGroup.primeField(0).orElseThrow();
        for (String key : new String[] {"", "00", "01", CHIP_KEY + "00"}) {
            assertThat(status(group, Hex.decode(key))).as(key).isEqualTo(0x6A80);
        }
        assertThat(group.decode(Hex.decode(CHIP_KEY))).isPositive();
    }

    private static int status(PrimeFieldGroup group, byte[] key) {
        try {
            group.decode(key);
            return 0x9000;
        } catch (StatusException e) {
            return e.answer().status();
        }
    }
}
