// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.chip.ChipRig.assertCode;

import java.util.Arrays;
import net.sf.scuba.smartcards.CommandAPDU;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;
import org.gatehouse.sim.chip.behaviour.SessionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the protection of an answer ends the session: nothing more is asked, and nothing believed. */
class SecureMessagingTest {
    private static final CommandMatch SECOND_READ = CommandMatch.of(CommandStep.READ_BINARY)
            .in(SessionKind.SECURED)
            .onFile(ChipProfile.EF_SOD)
            .occurrence(2);

    @ParameterizedTest
    @EnumSource(
            value = SecureMessagingDeviation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CRYPTOGRAM_MISSING", "OTHER_PLAIN_DATA"})
    void anAnswerThatIsWronglyProtectedEndsTheSession(SecureMessagingDeviation deviation) throws Exception {
        assertDies(ChipRig.pace(), new Reaction.Protects(deviation));
        assertDies(ChipRig.profile(), new Reaction.Protects(deviation));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6700, 0x6F00, 0x6987, 0x6988, 0x6982, 0x6A82, 0x6C10, 0x9000})
    void aStatusWordInClearEndsTheSession(int status) throws Exception {
        assertDies(ChipRig.pace(), new Reaction.EndsSession(status));
        assertDies(ChipRig.profile(), new Reaction.EndsSession(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anAnswerOfBeforeEndsTheSession(int back) throws Exception {
        assertDies(ChipRig.pace(), new Reaction.Replays(back));
    }

    @Test
    void anAnswerWithoutItsDataIsNoFile() throws Exception {
        ChipProfile profile = ChipRig.pace()
                .withBehaviour(ChipBehaviour.faithful()
                        .when(
                                CommandMatch.of(CommandStep.READ_BINARY).onFile(ChipProfile.EF_SOD),
                                new Reaction.Protects(SecureMessagingDeviation.CRYPTOGRAM_MISSING)));
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(ChipRig.key());
            assertCode(ChipErrorCode.FILE_MALFORMED, () -> session.read(ElementaryFile.SOD));
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
        }
    }

    @Test
    void theSharedSecretIsOverwrittenOnceItsKeysAreDerived() throws Exception {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        SecureMessaging.of(CipherSuite.AES_128, secret);
        assertThat(secret).containsOnly(0);
    }

    @Test
    void anAnswerThatNeverEndsEndsTheProtectedSession() throws Exception {
        byte[] piece = new byte[2002];
        piece[2000] = 0x61;
        ChipLink endless = new ChipLink() {
            @Override
            public byte[] transmit(byte[] command) {
                return piece;
            }

            @Override
            public void close() {}
        };
        CommandChannel channel = new CommandChannel(endless);
        assertCode(ChipErrorCode.CHIP_REFUSED, () -> channel.exchange(new CommandAPDU(0, 0xB0, 0, 0, 8)));
        channel.protect(SecureMessaging.of(CipherSuite.AES_128, new byte[32]));
        for (int i = 0; i < 2; i++) {
            assertCode(
                    ChipErrorCode.SECURE_MESSAGING_FAILED, () -> channel.exchange(new CommandAPDU(0, 0xB0, 0, 0, 8)));
        }
        channel.forget();
        assertThat(channel.isProtected()).isFalse();
    }

    private static void assertDies(ChipProfile profile, Reaction reaction) throws ChipException {
        ChipRig.Logged chip =
                ChipRig.logged(profile.withBehaviour(ChipBehaviour.faithful().when(SECOND_READ, reaction)));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(ChipRig.key());
            session.read(ElementaryFile.COM);
            assertCode(ChipErrorCode.SECURE_MESSAGING_FAILED, () -> session.read(ElementaryFile.SOD));
            int said = chip.exchanges().size();
            assertCode(ChipErrorCode.SECURE_MESSAGING_FAILED, () -> session.read(ElementaryFile.DG1));
            assertCode(ChipErrorCode.SECURE_MESSAGING_FAILED, () -> session.internalAuthenticate(new byte[8]));
            assertThat(chip.exchanges()).hasSize(said);
        }
    }
}
