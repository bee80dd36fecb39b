// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gatehouse.document.inspection.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example of Doc 9303-11 appendix D. */
class BasicAccessTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final AccessKey KEY = AccessKey.of(Rig.mrz(
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226B<<<<<14")));
    private static final String CHALLENGE = "0084000008";
    private static final String AUTHENTICATE =
            "0082000028" + "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2" + "5F1448EEA8AD90A728";
    private static final String ANSWER =
            "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F" + "2F2D235D074D7449";

    @Test
    void speaksAndComputesAsInTheWorkedExample() throws Exception {
        ScriptedLink link =
                new ScriptedLink().exchange(CHALLENGE, "4608F919887022129000").exchange(AUTHENTICATE, ANSWER + "9000");
        SecureMessaging session =
                new BasicAccess(new CommandChannel(link), keys()).run(KEY).orElseThrow();
        assertThat(link.isOver()).isTrue();
        assertThat(withoutParity(session.encryption().getEncoded()))
                .startsWith(withoutParity(HEX.parseHex("979EC13B1CBFE9DCD01AB0FED307EAE5")));
        assertThat(withoutParity(session.mac().getEncoded()))
                .startsWith(withoutParity(HEX.parseHex("F1CB1F1FB5ADF208806B89DC579DC1F8")));
        assertThat(session.wrapper().getSendSequenceCounter()).isEqualTo(0x887022120C06C226L);
    }

    @Test
    void whatTheReaderDrewForTheSessionKeysIsOverwritten() throws Exception {
        List<byte[]> drawn = new ArrayList<>();
        EphemeralKeys watched = new EphemeralKeys() {
            private final ScriptedKeys script = keys();

            @Override
            public KeyPair pair(KeyAgreementKind kind, AlgorithmParameterSpec group) throws GeneralSecurityException {
                return script.pair(kind, group);
            }

            @Override
            public byte[] nonce(int length) {
                byte[] nonce = script.nonce(length);
                drawn.add(nonce);
                return nonce;
            }
        };
        ScriptedLink link =
                new ScriptedLink().exchange(CHALLENGE, "4608F919887022129000").exchange(AUTHENTICATE, ANSWER + "9000");
        assertThat(new BasicAccess(new CommandChannel(link), watched).run(KEY)).isPresent();
        assertThat(drawn).hasSize(2).allSatisfy(nonce -> assertThat(nonce).containsOnly(0));
    }

    @Test
    void protectsAndUnprotectsAsInTheWorkedExample() throws Exception {
        ScriptedLink link = new ScriptedLink()
                .exchange(CHALLENGE, "4608F919887022129000")
                .exchange(AUTHENTICATE, ANSWER + "9000")
                .exchange("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000")
                .exchange(
                        "0CB000000D9701048E08ED6705417E96BA5500",
                        "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000")
                .exchange(
                        "0CB000040D9701128E082EA28A70F3C7B53500",
                        "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000");
        CommandChannel channel = new CommandChannel(link);
        channel.protect(new BasicAccess(channel, keys()).run(KEY).orElseThrow());
        assertThat(channel.exchange(ReadCommands.select(ElementaryFile.COM)).succeeded())
                .isTrue();
        assertThat(channel.exchange(ReadCommands.read(0, 4, 4)).data()).isEqualTo(HEX.parseHex("60145F01"));
        assertThat(channel.exchange(ReadCommands.read(4, 0x12, 0x12)).data())
                .isEqualTo(HEX.parseHex("04303130365F36063034303030305C026175"));
        assertThat(link.isOver()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74489000",
                "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534E2F2D235D074D74499000",
                "46B9342A41396CD7386BF5803104D7CE9000",
                "9000",
                "6300"
            })
    void anAnswerThatIsNotAuthenticIsNoAccess(String answer) {
        ScriptedLink link =
                new ScriptedLink().exchange(CHALLENGE, "4608F919887022129000").exchange(AUTHENTICATE, answer);
        assertFails(link);
    }

    @Test
    void anAuthenticAnswerToAnotherChallengeIsNoAccess() {
        // The chip repeats the answer of an older run, whose challenge was another.
        CommandChannel channel = new CommandChannel(new ChipLink() {
            @Override
            public byte[] transmit(byte[] command) {
                return HEX.parseHex(command[1] == (byte) 0x84 ? "4608F919887022139000" : ANSWER + "9000");
            }

            @Override
            public void close() {}
        });
        assertThatThrownBy(() -> new BasicAccess(channel, keys()).run(KEY))
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(ChipErrorCode.BAC_FAILED));
    }

    @Test
    void aChipWithoutBasicAccessControlSaysSoBeforeAnySecretIsUsed() throws Exception {
        ScriptedLink link = new ScriptedLink().exchange(CHALLENGE, "6D00");
        assertThat(new BasicAccess(new CommandChannel(link), keys()).run(KEY)).isEmpty();
    }

    /** The example sets the parity bits of DES keys, which no computation looks at. */
    private static byte[] withoutParity(byte[] key) {
        byte[] bare = key.clone();
        for (int i = 0; i < bare.length; i++) {
            bare[i] &= (byte) 0xFE;
        }
        return bare;
    }

    private static void assertFails(ScriptedLink link) {
        assertThatThrownBy(() -> new BasicAccess(new CommandChannel(link), keys()).run(KEY))
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(ChipErrorCode.BAC_FAILED));
    }

    private static ScriptedKeys keys() {
        return new ScriptedKeys(List.of("781723860C06C226", "0B795240CB7049B01C19B33E32804F0B"));
    }
}
