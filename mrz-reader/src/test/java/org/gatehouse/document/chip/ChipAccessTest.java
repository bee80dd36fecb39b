// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.chip.ChipRig.assertCode;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSSignedData;
import org.gatehouse.document.authenticity.ChipAuthenticationMapping;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.behaviour.BasicAccessControlDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.PaceDeviation;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChipAccessTest {
    private static final int NIST_P224 = 10;

    static Stream<Arguments> everyVariant() {
        Stream<Arguments> curves = IntStream.rangeClosed(8, 18)
                .boxed()
                .flatMap(p -> Stream.of("2", "4")
                        .filter(m -> !(m.equals("4") && p == NIST_P224))
                        .map(m -> Arguments.of(m + "." + (p % 4 + 1), p)));
        Stream<Arguments> primes = IntStream.rangeClosed(0, 2)
                .boxed()
                .flatMap(
                        p -> Stream.of("1.1", "1.2", "1.4", "3.1", "3.3", "3.4").map(a -> Arguments.of(a, p)));
        Stream<Arguments> ciphers = Stream.of("2.1", "2.2", "2.3", "2.4", "4.1", "4.2", "4.3", "4.4")
                .map(a -> Arguments.of(a, 13));
        return Stream.of(curves, primes, ciphers).flatMap(s -> s).distinct();
    }

    @ParameterizedTest
    @MethodSource("everyVariant")
    void everyVariantOfPaceOpensTheChip(String arcs, int parameter) throws Exception {
        byte[] cardAccess = ChipRig.cardAccess(arcs, parameter);
        ChipProfile profile = ChipRig.profile().withFile(ChipProfile.EF_CARD_ACCESS, cardAccess);
        try (ChipSession session = ChipRig.open(profile)) {
            AccessOutcome outcome = session.access(ChipRig.key());
            assertThat(outcome.protocol()).isEqualTo(AccessProtocol.PACE);
            assertThat(outcome.pace())
                    .contains(new AccessOutcome.PaceVariant("0.4.0.127.0.7.2.2.4." + arcs, parameter));
            assertThat(outcome.cardAccess().orElseThrow()).isEqualTo(cardAccess);
            assertThat(outcome.mappingProof()).isEmpty();
            assertThat(session.read(ElementaryFile.COM)).hasSize(22);
        }
    }

    @ParameterizedTest
    @CsvSource({"AES_128, SECP256R1", "AES_192, BRAINPOOL_P384R1", "AES_256, SECP521R1", "AES_128, SECP224R1"})
    void chipAuthenticationMappingIsPreferredAndGivesAProofThatHolds(ChipCipher cipher, StandardizedGroup group)
            throws Exception {
        IssuedPassport passport =
                ChipRig.passport(ChipSecurityOrder.standard(group).withChipAuthenticationMapping(cipher, group));
        try (ChipSession session = ChipRig.open(ChipRig.profile(passport))) {
            AccessOutcome outcome = session.access(AccessKey.of(Rig.page(passport)));
            assertThat(outcome.pace().orElseThrow().protocol()).startsWith("0.4.0.127.0.7.2.2.4.6.");
            MappingProof proof = outcome.mappingProof().orElseThrow();
            assertThat(session.read(ElementaryFile.CARD_SECURITY))
                    .isEqualTo(passport.files().get(ChipProfile.EF_CARD_SECURITY));
            assertThat(session.read(ElementaryFile.SOD))
                    .isEqualTo(passport.files().get(ChipProfile.EF_SOD));
            assertThat(ChipAuthenticationMapping.verify(proof, mappingKeyOf(passport)))
                    .extracting(Finding::outcome)
                    .isEqualTo(Finding.Outcome.HOLDS);
        }
    }

    private static SecurityInfos mappingKeyOf(IssuedPassport passport) throws Exception {
        var signed = new CMSSignedData(passport.files().get(ChipProfile.EF_CARD_SECURITY));
        return SecurityInfos.ofCardSecurity((byte[]) signed.getSignedContent().getContent());
    }

    @Test
    void aCardAccessNumberOpensTheChipToo() throws Exception {
        try (ChipSession session = ChipRig.open(ChipRig.pace())) {
            assertThat(session.access(AccessKey.ofCan(ChipRig.CAN)).protocol()).isEqualTo(AccessProtocol.PACE);
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
        }
    }

    @Test
    void aCardAccessNumberOpensNothingByBasicAccessControl() throws Exception {
        try (ChipSession session = ChipRig.open(ChipRig.profile())) {
            assertCode(ChipErrorCode.BAC_FAILED, () -> session.access(AccessKey.ofCan(ChipRig.CAN)));
        }
    }

    @Test
    void withoutPaceTheChipIsOpenedByBasicAccessControl() throws Exception {
        ChipRig.Logged chip = ChipRig.logged(ChipRig.profile());
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            AccessOutcome outcome = session.access(ChipRig.key());
            assertThat(outcome.protocol()).isEqualTo(AccessProtocol.BAC);
            assertThat(outcome.cardAccess()).isEmpty();
            assertThat(session.read(ElementaryFile.DG1)).hasSize(93);
        }
    }

    @Test
    void aChipWithoutProtectionIsReadAndSaidToBeOpen() throws Exception {
        try (ChipSession session = ChipRig.open(ChipRig.profile().withBac(false))) {
            assertThat(session.access(ChipRig.key()).protocol()).isEqualTo(AccessProtocol.OPEN);
            assertThat(session.read(ElementaryFile.COM)).hasSize(22);
            assertThat(session.read(ElementaryFile.DG2)).hasSize(ChipRig.DG2);
        }
    }

    @Test
    void theWrongPageOpensNothing() throws Exception {
        AccessKey wrong = AccessKey.of(Rig.mrz(List.of(
                "P<UTOSPECIMEN<<SPECIMEN<<<<<<<<<<<<<<<<<<<<<", "AB12345682UTO8001014F3501017<<<<<<<<<<<<<<04")));
        try (ChipSession session = ChipRig.open(ChipRig.profile())) {
            assertCode(ChipErrorCode.BAC_FAILED, () -> session.access(wrong));
        }
        try (ChipSession session = ChipRig.open(ChipRig.pace())) {
            assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(wrong));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PaceDeviation.class,
            names = {"OTHER_NONCE", "WRONG_TOKEN", "MIRRORED_TOKEN", "UNEXPECTED_MAPPING_DATA"})
    void aSpoiltPaceIsNeverReplacedByBasicAccessControl(PaceDeviation deviation) throws Exception {
        ChipRig.Logged chip = ChipRig.logged(
                ChipRig.pace().withBehaviour(ChipBehaviour.faithful().with(deviation)));
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(ChipRig.key()));
            int said = chip.exchanges().size();
            assertCode(ChipErrorCode.PACE_FAILED, () -> session.read(ElementaryFile.COM));
            assertThat(chip.exchanges()).hasSize(said);
        }
        assertThat(chip.exchanges()).noneMatch(e -> e.instruction() == 0x84);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaceDeviation.class,
            names = {
                "MAPPING_DATA_MISSING",
                "MAPPING_DATA_WITHOUT_TAG",
                "MAPPING_DATA_WITH_OTHER_TAG",
                "MAPPING_DATA_EMPTY",
                "MAPPING_DATA_NOT_OCTETS"
            })
    void aChipAuthenticationMappingWithoutItsDataIsNoPace(PaceDeviation deviation) throws Exception {
        try (ChipSession session = ChipRig.open(mapping(deviation))) {
            assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(ChipRig.key()));
        }
    }

    private static ChipProfile mapping(PaceDeviation deviation) {
        IssuedPassport passport = ChipRig.passport(ChipSecurityOrder.standard(StandardizedGroup.SECP256R1)
                .withChipAuthenticationMapping(ChipCipher.AES_128, StandardizedGroup.SECP256R1));
        return ChipRig.profile()
                .withFile(ChipProfile.EF_CARD_ACCESS, passport.files().get(ChipProfile.EF_CARD_ACCESS))
                .withKeys(passport.keys())
                .withBehaviour(ChipBehaviour.faithful().with(deviation));
    }

    @ParameterizedTest
    @EnumSource(PublicKeyFlaw.class)
    void aChipWhoseKeysAreNoKeysIsNotBelieved(PublicKeyFlaw flaw) throws Exception {
        for (String arcs : new String[] {"2.2", "1.2"}) {
            ChipProfile profile = ChipRig.profile()
                    .withFile(ChipProfile.EF_CARD_ACCESS, ChipRig.cardAccess(arcs, arcs.equals("2.2") ? 13 : 0));
            boolean curveOnly = flaw == PublicKeyFlaw.X_ZERO
                    || flaw == PublicKeyFlaw.Y_ZERO
                    || flaw == PublicKeyFlaw.COMPRESSED
                    || flaw == PublicKeyFlaw.WITHOUT_PREFIX;
            boolean primeOnly = flaw == PublicKeyFlaw.PRIME_LESS_ONE;
            if (arcs.equals("1.2") ? curveOnly : primeOnly) {
                continue;
            }
            ChipBehaviour faithful = ChipBehaviour.faithful();
            try (ChipSession session = ChipRig.open(profile.withBehaviour(faithful.withMappingKey(flaw)))) {
                assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(ChipRig.key()));
            }
            try (ChipSession session = ChipRig.open(profile.withBehaviour(faithful.withAgreementKey(flaw)))) {
                assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(ChipRig.key()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CommandStep.class,
            names = {"PACE_SET", "PACE_NONCE", "PACE_MAPPING", "PACE_AGREEMENT", "PACE_TOKEN"})
    void aRefusalInAnyStepOfPaceIsAFailedPace(CommandStep step) throws Exception {
        for (int status : new int[] {0x6300, 0x63C2, 0x6700, 0x6982, 0x6A80, 0x6A88, 0x6F00}) {
            ChipProfile profile = ChipRig.pace()
                    .withBehaviour(ChipBehaviour.faithful().when(CommandMatch.of(step), Reaction.status(status)));
            try (ChipSession session = ChipRig.open(profile)) {
                assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(ChipRig.key()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BasicAccessControlDeviation.class)
    void aChipThatDepartsFromBasicAccessControlIsNotOpened(BasicAccessControlDeviation deviation) throws Exception {
        ChipProfile profile =
                ChipRig.profile().withBehaviour(ChipBehaviour.faithful().with(deviation));
        try (ChipSession session = ChipRig.open(profile)) {
            assertCode(ChipErrorCode.BAC_FAILED, () -> session.access(ChipRig.key()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3114" + "3012060A04007F00070202040202" + "020102" + "020113", // unknown parameters
                "3114" + "3012060A04007F00070202040502" + "020102" + "02010D", // unknown mapping
                "3114" + "3012060A04007F00070202040209" + "020102" + "02010D", // unknown cipher
                "3114" + "3012060A04007F00070202040202" + "020101" + "02010D", // version 1
                "3111" + "300F060A04007F00070202040202" + "020102", // proprietary parameters
                "3114" + "3012060A04007F00070202040402" + "020102" + "02010A", // integrated mapping into P-224
                "3114" + "3012060A04007F00070202040601" + "020102" + "02010D" // chip authentication mapping with 3DES
            })
    void whatIsAnnouncedAndCannotBeUsedFailsClosed(String cardAccess) throws Exception {
        ChipProfile profile = ChipRig.profile()
                .withFile(ChipProfile.EF_CARD_ACCESS, HexFormat.of().parseHex(cardAccess));
        try (ChipSession session = ChipRig.open(profile)) {
            assertCode(ChipErrorCode.PACE_FAILED, () -> session.access(ChipRig.key()));
        }
    }

    @Test
    void whatCannotBeUsedIsPassedOverForWhatCan() throws Exception {
        String unknown = "3012060A04007F00070202040502" + "020102" + "02010D";
        String usable = "3012060A04007F00070202040202" + "020102" + "02010D";
        ChipProfile profile = ChipRig.profile()
                .withFile(ChipProfile.EF_CARD_ACCESS, HexFormat.of().parseHex("3128" + unknown + usable));
        try (ChipSession session = ChipRig.open(profile)) {
            assertThat(session.access(ChipRig.key()).pace())
                    .isEqualTo(Optional.of(new AccessOutcome.PaceVariant("0.4.0.127.0.7.2.2.4.2.2", 13)));
        }
    }

    @Test
    void anEfCardAccessThatMayNotBeReadIsNotTakenForNone() throws Exception {
        ChipProfile profile = ChipRig.pace()
                .withBehaviour(ChipBehaviour.faithful()
                        .when(
                                CommandMatch.of(CommandStep.READ_BINARY).onFile(ChipProfile.EF_CARD_ACCESS),
                                Reaction.status(0x6982)));
        try (ChipSession session = ChipRig.open(profile)) {
            assertCode(ChipErrorCode.CARD_ACCESS_MALFORMED, () -> session.access(ChipRig.key()));
        }
    }
}
