// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.BasicAccessControlDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of Doc 9303-11 appendix D: keys, mutual authentication and the reading of EF.COM. */
class BasicAccessControlTest {

    private static final MrzSecret SECRET = new MrzSecret("L898902C<", "690806", "940623");
    private static final String EF_COM = "60145F0104303130365F36063034303030305C026175";

    private VirtualChip chip;

    @BeforeEach
    void aChipThatDrawsTheRecordedNumbers() {
        ChipProfile profile = ChipProfile.of(SECRET).withFile(ChipProfile.EF_COM, Hex.decode(EF_COM));
        chip = new VirtualChip(profile, new ReplayingRandom("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B"));
        chip.power();
    }

    private String send(String command) {
        return Hex.toHexString(chip.process(Hex.decode(command))).toUpperCase(Locale.ROOT);
    }

    private void authenticate() {
        assertThat(send("00A4040C07A0000002471001")).isEqualTo("9000");
        assertThat(send("0084000008")).isEqualTo("4608F919887022129000");
        assertThat(send("0082000028"
                        + "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                        + "5F1448EEA8AD90A7"
                        + "28"))
                .isEqualTo("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                        + "2F2D235D074D7449"
                        + "9000");
    }

    @Test
    void keysAreDerivedFromTheMrzAsInD2() {
        byte[] seed = BasicAccessControl.keySeed(SECRET);
        assertThat(SECRET.information()).isEqualTo("L898902C<369080619406236");
        assertThat(seed).isEqualTo(Hex.decode("239AB9CB282DAF66231DC5A4DF6BFBAE"));
        assertThat(KeySuite.TRIPLE_DES.derive(seed, KeySuite.ENCRYPTION))
                .isEqualTo(Hex.decode("AB94FDECF2674FDFB9B391F85D7F76F2"));
        assertThat(KeySuite.TRIPLE_DES.derive(seed, KeySuite.AUTHENTICATION))
                .isEqualTo(Hex.decode("7962D9ECE03D1ACD4C76089DCE131543"));
    }

    @Test
    void chipAnswersTheMutualAuthenticationOfD3() {
        authenticate();
    }

    @Test
    void chipReadsEfComUnderSecureMessagingAsInD4() {
        authenticate();
        assertThat(send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
                .isEqualTo("990290008E08FA855A5D4C50A8ED9000");
        assertThat(send("0CB000000D9701048E08ED6705417E96BA5500"))
                .isEqualTo("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000");
        assertThat(send("0CB000040D9701128E082EA28A70F3C7B53500"))
                .isEqualTo("871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
    }

    @Test
    void aWrongMacGets6300AndSpendsTheChallenge() {
        send("00A4040C07A0000002471001");
        send("0084000008");
        String authentication = "0082000028" + "00".repeat(40) + "28";
        assertThat(send(authentication)).isEqualTo("6300");
        assertThat(send(authentication)).isEqualTo("6985");
    }

    @Test
    void aChallengeOfAnotherLengthIsAnsweredWithTheRightOne() {
        send("00A4040C07A0000002471001");
        assertThat(send("0084000010")).isEqualTo("6C08");
        assertThat(send("0084000000")).isEqualTo("4608F919887022129000");
    }

    @Test
    void aChipWithoutBacHasNoChallenge() {
        chip = new VirtualChip(ChipProfile.of(SECRET).withBac(false), new ReplayingRandom());
        send("00A4040C07A0000002471001");
        assertThat(send("0084000008")).isEqualTo("6985");
    }

    @Test
    void plainCommandEndsTheSession() {
        authenticate();
        assertThat(send("00B0000004")).isEqualTo("6987");
        assertThat(send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
                .isEqualTo("6988");
        assertThat(send("00A4020C02011E")).isEqualTo("6982");
    }

    @Test
    void commandWithAForgedMacEndsTheSession() {
        authenticate();
        assertThat(send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F900"))
                .isEqualTo("6988");
        assertThat(send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
                .isEqualTo("6988");
    }

    @Test
    void commandWithoutAMacEndsTheSession() {
        authenticate();
        assertThat(send("0CA4020C0B8709016375432908C044F600")).isEqualTo("6987");
    }

    @Test
    void aReplayedCommandIsRefused() {
        authenticate();
        String select = "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800";
        assertThat(send(select)).endsWith("9000").hasSizeGreaterThan(4);
        assertThat(send(select)).isEqualTo("6988");
    }

    @Test
    void resetForgetsTheSession() {
        authenticate();
        assertThat(chip.reset()).isEqualTo(chip.atr());
        assertThat(send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
                .isEqualTo("6988");
    }

    @Test
    void deviatingAnswersDifferInTheirOwnWay() {
        assertThat(lastAnswer(BasicAccessControlDeviation.WRONG_MAC))
                .isEqualTo("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
                        + "2F2D235D074D7448"
                        + "9000");
        byte[] wrongKey = Hex.decode(lastAnswer(BasicAccessControlDeviation.WRONG_CRYPTOGRAM));
        assertThat(macHolds(wrongKey)).isTrue();
        assertThat(plain(wrongKey)).doesNotContain(Hex.decode("4608F91988702212"));
        byte[] otherTerminal = Hex.decode(lastAnswer(BasicAccessControlDeviation.OTHER_TERMINAL_CHALLENGE));
        assertThat(macHolds(otherTerminal)).isTrue();
        assertThat(plain(otherTerminal)).startsWith(Hex.decode("4608F91988702212" + "791723860C06C226"));
        byte[] otherChip = Hex.decode(lastAnswer(BasicAccessControlDeviation.OTHER_CHIP_CHALLENGE));
        assertThat(macHolds(otherChip)).isTrue();
        assertThat(plain(otherChip)).startsWith(Hex.decode("4708F91988702212" + "781723860C06C226"));
    }

    private String lastAnswer(BasicAccessControlDeviation deviation) {
        ChipProfile profile =
                ChipProfile.of(SECRET).withBehaviour(ChipBehaviour.faithful().with(deviation));
        chip = new VirtualChip(profile, new ReplayingRandom("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B"));
        send("00A4040C07A0000002471001");
        send("0084000008");
        return send("0082000028"
                + "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                + "5F1448EEA8AD90A7"
                + "28");
    }

    private static SessionKeys documentKeys() {
        return KeySuite.TRIPLE_DES.sessionKeys(BasicAccessControl.keySeed(SECRET));
    }

    private static boolean macHolds(byte[] answer) {
        return Arrays.equals(documentKeys().mac(Arrays.copyOf(answer, 32)), Arrays.copyOfRange(answer, 32, 40));
    }

    private static byte[] plain(byte[] answer) {
        return documentKeys().decrypt(Arrays.copyOf(answer, 32));
    }
}
