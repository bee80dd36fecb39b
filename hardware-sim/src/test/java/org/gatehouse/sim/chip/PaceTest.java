// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of Doc 9303-11 appendix G.1: generic mapping over brainpoolP256r1 with AES-128. */
class PaceTest {

    private static final MrzSecret SECRET = new MrzSecret("T22000129", "640812", "101031");
    private static final String CARD_ACCESS = "31143012060A04007F0007020204020202010202010D";

    private static final String SET = "0022C1A412800A04007F00070202040202830101" + "84010D";
    private static final String NONCE = "10860000027C0000";
    private static final String MAP = "10860000457C43814104"
            + "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
            + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00";
    private static final String AGREE = "10860000457C43834104"
            + "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
            + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200";
    private static final String TOKEN = "008600000C7C0A8508C2B0BD78D94BA86600";

    private VirtualChip chip;

    @BeforeEach
    void aChipThatDrawsTheRecordedNumbers() {
        chip = chip("3F00C4D39D153F2B2A214A078D899B22");
    }

    private static VirtualChip chip(String nonce) {
        return new VirtualChip(
                ChipProfile.of(SECRET).withFile(ChipProfile.EF_CARD_ACCESS, Hex.decode(CARD_ACCESS)),
                new ReplayingRandom(
                        nonce,
                        "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
                        "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));
    }

    private String send(String command) {
        return Hex.toHexString(chip.process(Hex.decode(command))).toUpperCase(Locale.ROOT);
    }

    @Test
    void thePasswordKeyIsDerivedFromTheMrz() {
        assertThat(SECRET.information()).isEqualTo("T22000129364081251010318");
        assertThat(KeySuite.AES_128.derive(BasicAccessControl.sha1(SECRET), KeySuite.PASSWORD))
                .isEqualTo(Hex.decode("89DED1B26624EC1E634C1989302849DD"));
    }

    @Test
    void chipAnswersEveryStepOfG1() {
        assertThat(send(SET)).isEqualTo("9000");
        assertThat(send(NONCE)).isEqualTo("7C12801095A3A016522EE98D01E76CB6B98B42C39000");
        assertThat(send(MAP))
                .isEqualTo("7C43824104"
                        + "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                        + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54"
                        + "9000");
        assertThat(send(AGREE))
                .isEqualTo("7C43844104"
                        + "9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                        + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094"
                        + "9000");
        assertThat(send(TOKEN)).isEqualTo("7C0A86083ABB9674BCE93C089000");
    }

    @Test
    void sessionRunsUnderTheKeysOfG1() {
        chipAnswersEveryStepOfG1();
        Terminal terminal = Terminal.joining(chip);
        terminal.open(
                KeySuite.AES_128.keys(
                        Hex.decode("F5F0E35C0D7161EE6724EE513A0D9A7F"), Hex.decode("FE251C7858B356B24514B3BD5F4297D1")),
                new byte[16]);
        assertThat(terminal.send("00A4040C07A0000002471001").status()).isEqualTo(0x9000);
    }

    @Test
    void anotherNonceThanTheTerminalDecryptedShowsOnlyAtTheToken() {
        chip = chip("3F00C4D39D153F2B2A214A078D899B23");
        send(SET);
        send(NONCE);
        send(MAP);
        send(AGREE);
        assertThat(send(TOKEN)).isEqualTo("6300");
        assertThat(send(TOKEN)).isEqualTo("6985");
    }

    @Test
    void stepsOutOfOrderEndTheRun() {
        assertThat(send(NONCE)).isEqualTo("6985");
        send(SET);
        assertThat(send(MAP)).isEqualTo("6A80");
        assertThat(send(NONCE)).isEqualTo("6985");
    }

    @Test
    void pointOutsideTheCurveIsRefused() {
        send(SET);
        send(NONCE);
        assertThat(send(MAP.replace("C4922D00", "C4922E00"))).isEqualTo("6A80");
    }

    @Test
    void anUnannouncedCipherOrCurveIsRefused() {
        assertThat(send(SET.replace("040202", "040203"))).isEqualTo("6A80");
        assertThat(send(SET.replace("84010D", "84010C"))).isEqualTo("6A80");
    }

    @Test
    void aPasswordThatTheChipHasNotIsNotFound() {
        assertThat(send(SET.replace("830101", "830102"))).isEqualTo("6A88");
        assertThat(send(SET.replace("830101", "830103"))).isEqualTo("6A88");
    }

    @Test
    void aChipWithoutCardAccessDoesNotKnowPace() {
        chip = new VirtualChip(ChipProfile.of(SECRET), new ReplayingRandom());
        assertThat(send(SET)).isEqualTo("6D00");
    }

    @Test
    void announcedPaceLeavesBacAsTheProfileSays() {
        assertThat(send("00A4040C07A0000002471001")).isEqualTo("9000");
        chip = new VirtualChip(
                ChipProfile.of(SECRET)
                        .withFile(ChipProfile.EF_CARD_ACCESS, Hex.decode(CARD_ACCESS))
                        .withBac(false),
                new ReplayingRandom());
        assertThat(send("00A4040C07A0000002471001")).isEqualTo("6982");
    }
}
