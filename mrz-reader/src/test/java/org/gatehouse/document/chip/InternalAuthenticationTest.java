// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.chip.ChipRig.assertCode;

import java.security.SecureRandom;
import java.util.Optional;
import org.gatehouse.document.authenticity.ActiveAuthentication;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.behaviour.ActiveAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAuthenticationTest {
    private static final IssuedPassport RSA_1024 = rsa(1024);
    private static final IssuedPassport RSA_2048 = rsa(2048);

    @Test
    void aSignatureThatFitsIsGivenWhole() throws Exception {
        assertSigned(RSA_1024, ChipRig.profile(RSA_1024));
    }

    @Test
    void aSignatureThatIsTooLongForAShortAnswerIsAskedForInExtendedLength() throws Exception {
        assertSigned(RSA_2048, ChipRig.profile(RSA_2048).withFile(ChipProfile.EF_ATR_INFO, ChipRig.LONG_APDUS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9000, 0x6700})
    void aChipThatGivesNothingInExtendedLengthIsAskedForAShortAnswer(int status) throws Exception {
        CommandMatch first = CommandMatch.of(CommandStep.INTERNAL_AUTHENTICATE).occurrence(1);
        ChipBehaviour behaviour = ChipBehaviour.faithful().when(first, Reaction.status(status));
        assertSigned(
                RSA_1024,
                ChipRig.profile(RSA_1024)
                        .withFile(ChipProfile.EF_ATR_INFO, ChipRig.LONG_APDUS)
                        .withBehaviour(behaviour));
    }

    @Test
    void aShortAnswerAfterAnExtendedOneIsNotTakenForWholeEither() throws Exception {
        CommandMatch sign = CommandMatch.of(CommandStep.INTERNAL_AUTHENTICATE);
        ChipProfile profile = ChipRig.profile(RSA_2048)
                .withFile(ChipProfile.EF_ATR_INFO, ChipRig.LONG_APDUS)
                .withBehaviour(ChipBehaviour.faithful()
                        .when(sign.occurrence(1), Reaction.status(0x9000))
                        .when(sign.occurrence(2), new Reaction.Answers(new byte[223], 0x9000)));
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(AccessKey.of(Rig.page(RSA_2048)));
            assertCode(ChipErrorCode.CHIP_REFUSED, () -> session.internalAuthenticate(challenge()));
        }
    }

    @Test
    void withoutExtendedLengthALongSignatureEndsNamedAndIsNeverCut() throws Exception {
        ChipProfile profile = ChipRig.profile(RSA_2048).withExtendedLength(false);
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(AccessKey.of(Rig.page(RSA_2048)));
            try {
                session.internalAuthenticate(challenge());
                throw new AssertionError("a signature that cannot be whole");
            } catch (ChipException e) {
                assertThat(e.code()).isIn(ChipErrorCode.CHIP_REFUSED, ChipErrorCode.SECURE_MESSAGING_FAILED);
            }
        }
    }

    @Test
    void noSignatureIsARefusalAfterWhichFilesAreStillRead() throws Exception {
        ChipProfile profile = ChipRig.profile(RSA_1024)
                .withBehaviour(ChipBehaviour.faithful().with(ActiveAuthenticationDeviation.EMPTY));
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(AccessKey.of(Rig.page(RSA_1024)));
            assertCode(ChipErrorCode.CHIP_REFUSED, () -> session.internalAuthenticate(challenge()));
            assertThat(session.read(ElementaryFile.DG1)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6982, 0x6985, 0x6D00, 0x6300, 0x6282})
    void aRefusalIsNamed(int status) throws Exception {
        ChipProfile profile = ChipRig.profile(RSA_1024)
                .withBehaviour(ChipBehaviour.faithful()
                        .when(CommandMatch.of(CommandStep.INTERNAL_AUTHENTICATE), Reaction.status(status)));
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(AccessKey.of(Rig.page(RSA_1024)));
            assertCode(ChipErrorCode.CHIP_REFUSED, () -> session.internalAuthenticate(challenge()));
        }
    }

    @Test
    void aSignatureInPiecesIsJoined() throws Exception {
        ScriptedLink link = new ScriptedLink()
                .exchange("00A4040C07A0000002471001", "9000")
                .exchange("0088000008" + "0102030405060708" + "00", "AABB6103")
                .exchange("00C0000003", "CCDDEE9000");
        ChipDialogue dialogue = new ChipDialogue(link, 223, EphemeralKeys.random(new SecureRandom()));
        byte[] signature = new InternalAuthentication(dialogue).sign(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(signature).containsExactly(0xAA, 0xBB, 0xCC, 0xDD, 0xEE);
        assertThat(link.isOver()).isTrue();
    }

    private static void assertSigned(IssuedPassport passport, ChipProfile profile) throws Exception {
        try (ChipSession session = ChipRig.open(profile)) {
            session.access(AccessKey.of(Rig.page(passport)));
            byte[] dg15 = session.read(ElementaryFile.DG15);
            byte[] challenge = challenge();
            byte[] signature = session.internalAuthenticate(challenge);
            assertThat(ActiveAuthentication.verify(dg15, Optional.empty(), challenge, signature)
                            .outcome())
                    .isEqualTo(Finding.Outcome.HOLDS);
        }
    }

    private static byte[] challenge() {
        byte[] challenge = new byte[8];
        new SecureRandom().nextBytes(challenge);
        return challenge;
    }

    private static IssuedPassport rsa(int bits) {
        return ChipRig.passport(ChipSecurityOrder.unproved(StandardizedGroup.SECP256R1)
                .withActiveAuthentication(ActiveAuthenticationOrder.rsa(bits, HashAlgorithm.SHA_256)));
    }
}
