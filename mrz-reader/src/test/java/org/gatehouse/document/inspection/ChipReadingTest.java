// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order a chip is read, what a loss costs, and that two documents never become one. */
class ChipReadingTest {
    private static final byte[] SOD = {0x77, 1, 1};
    private static final byte[] OTHER_SOD = {0x77, 1, 2};
    private static final byte[] DG14 = {0x6E, 1, 1};
    private static final InspectionLimits LIMITS =
            new InspectionLimits(223, Duration.ofSeconds(5), Duration.ofSeconds(20), 3, Duration.ofMillis(200));

    private final List<String> notices = new ArrayList<>();
    private final InspectionProgress progress = new InspectionProgress() {
        @Override
        public void began(InspectionStep step) {
            notices.add(step.name());
        }

        @Override
        public void holdStill() {
            notices.add("hold still");
        }
    };
    private Proofs proofs = new Proofs(true, Observation.successful(""), Observation.successful(""));
    private InspectionProfile profile = InspectionProfile.selfService();
    private int verified;
    private byte[] verifying = {};

    private record Proofs(boolean offering, Observation mapped, Observation signed) implements ChipProofs {
        @Override
        public CardSecurityVerdict cardSecurity(byte[] file) {
            return new PassiveAuthentication(
                            new TrustStore(List.of(), List.of()), AlgorithmPolicy.standard(), Rig.CLOCK)
                    .verifyCardSecurity(file);
        }

        @Override
        public Observation mapping(MappingProof proof, CardSecurityVerdict card) {
            return mapped;
        }

        @Override
        public List<ChipAuthenticationRequest> offers(byte[] dg14) {
            return offering
                    ? List.of(
                            new ChipAuthenticationRequest("0.4.0.127.0.7.2.2.3.2.2", new byte[1], OptionalInt.empty()))
                    : List.of();
        }

        @Override
        public Observation signature(byte[] dg15, Optional<byte[]> dg14, byte[] challenge, byte[] response) {
            return signed;
        }
    }

    private static ScriptedChip passport() {
        return new ScriptedChip()
                .with(ElementaryFile.SOD, SOD)
                .with(ElementaryFile.DG14, DG14)
                .with(ElementaryFile.COM, new byte[] {1})
                .with(ElementaryFile.DG1, new byte[] {2})
                .with(ElementaryFile.DG2, new byte[] {3});
    }

    private ChipContent read(ReadableChip.Source chips) throws DocumentChangedException {
        StepTimer timer = new StepTimer(progress, System::nanoTime);
        ChipReading reading = new ChipReading(
                LIMITS,
                timer,
                sod -> {
                    verified++;
                    verifying = sod;
                },
                () -> new ReadingSequence(profile, new SecureRandom(), proofs, timer));
        try (AccessKey key =
                AccessKey.of(Rig.page(Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG)))) {
            return reading.read(chips, key, progress);
        }
    }

    @Test
    void theProofComesBeforeTheLargeFilesAndActiveAuthenticationIsLeftOutAfterIt() throws Exception {
        ScriptedChip chip = passport().with(ElementaryFile.DG15, new byte[] {4});
        ChipContent content = read(ScriptedChip.row(chip));
        assertThat(chip.asked())
                .containsExactly("access", "SOD", "DG14", "authenticateChip", "COM", "DG1", "DG2", "close");
        assertThat(content.proofs()).containsOnlyKeys(CheckId.CHIP_AUTHENTICATION);
        assertThat(content.end()).isEmpty();
        assertThat(verified).isEqualTo(1);
    }

    @Test
    void withoutAKeyForChipAuthenticationTheChipSigns() throws Exception {
        proofs = new Proofs(false, Observation.successful(""), Observation.successful(""));
        ScriptedChip chip = passport().with(ElementaryFile.DG15, new byte[] {4});
        ChipContent content = read(ScriptedChip.row(chip));
        assertThat(chip.asked())
                .containsExactly("access", "SOD", "DG14", "DG15", "internalAuthenticate", "COM", "DG1", "DG2", "close");
        assertThat(content.proofs()).containsOnlyKeys(CheckId.ACTIVE_AUTHENTICATION);
    }

    @Test
    void aMappingThatProvesTheChipIsEnough() throws Exception {
        ScriptedChip chip = passport().withMapping().with(ElementaryFile.CARD_SECURITY, new byte[] {5});
        ChipContent content = read(ScriptedChip.row(chip));
        assertThat(chip.asked())
                .containsExactly("access", "CARD_SECURITY", "SOD", "DG14", "COM", "DG1", "DG2", "close");
        assertThat(content.proofs()).containsOnlyKeys(CheckId.PACE_CAM);
        assertThat(content.card()).isPresent();
    }

    @Test
    void aMappingThatProvesNothingIsFollowedByChipAuthentication() throws Exception {
        proofs = new Proofs(true, Observation.undetermined(""), Observation.successful(""));
        ScriptedChip chip = passport().withMapping();
        ChipContent content = read(ScriptedChip.row(chip));
        assertThat(chip.asked()).contains("CARD_SECURITY", "authenticateChip");
        assertThat(content.proofs().get(CheckId.PACE_CAM).result()).isEqualTo(Result.UNDETERMINED);
        assertThat(content.proofs().get(CheckId.CHIP_AUTHENTICATION).result()).isEqualTo(Result.SUCCESSFUL);
    }

    @Test
    void furtherGroupsAreReadOnlyForAProfileThatAsks() throws Exception {
        profile = profile.reading(java.util.Set.of(ElementaryFile.DG11, ElementaryFile.DG12));
        ScriptedChip chip = passport();
        read(ScriptedChip.row(chip));
        assertThat(chip.asked()).containsSubsequence("DG1", "DG11", "DG12", "DG2");
    }

    @Test
    void aCopyIsNotReadFurtherUnlessTheProfileWants() throws Exception {
        ScriptedChip first = passport().failing("authenticateChip", ChipErrorCode.CHIP_AUTHENTICATION_FAILED);
        ScriptedChip second = passport();
        ChipContent content = read(ScriptedChip.row(first, second));
        assertThat(content.proofs().get(CheckId.CHIP_AUTHENTICATION).result()).isEqualTo(Result.FAILED);
        assertThat(second.asked()).containsExactly("access", "SOD", "DG14", "DG15", "close");
        assertThat(content.file(ElementaryFile.DG1)).isEmpty();
    }

    @Test
    void aKeyThatCannotBeUsedHereLeavesItOpenWhetherTheChipIsACopy() throws Exception {
        ScriptedChip chip = passport().failing("authenticateChip", ChipErrorCode.CHIP_AUTHENTICATION_IMPOSSIBLE);
        ChipContent content = read(ScriptedChip.row(chip));
        assertThat(content.proofs().get(CheckId.CHIP_AUTHENTICATION).result()).isEqualTo(Result.UNDETERMINED);
        assertThat(chip.asked()).containsSubsequence("authenticateChip", "DG15", "COM", "DG1", "DG2");
        assertThat(content.end()).isEmpty();
    }

    @Test
    void aCopyIsReadInASecondSessionForAProfileThatWants() throws Exception {
        profile = profile.readingCopies();
        ScriptedChip first = passport().failing("authenticateChip", ChipErrorCode.CHIP_AUTHENTICATION_FAILED);
        ScriptedChip second = passport();
        ChipContent content = read(ScriptedChip.row(first, second));
        assertThat(content.proofs().get(CheckId.CHIP_AUTHENTICATION).result()).isEqualTo(Result.FAILED);
        assertThat(second.asked()).doesNotContain("authenticateChip");
        assertThat(content.file(ElementaryFile.DG2)).isPresent();
        assertThat(content.end()).isEmpty();
    }

    @Test
    void aChipThatRefusesToSignHasFailed() throws Exception {
        proofs = new Proofs(false, Observation.successful(""), Observation.successful(""));
        ScriptedChip chip = passport()
                .with(ElementaryFile.DG15, new byte[] {4})
                .failing("internalAuthenticate", ChipErrorCode.CHIP_REFUSED);
        ChipContent content = read(ScriptedChip.row(chip));
        assertThat(content.proofs().get(CheckId.ACTIVE_AUTHENTICATION).result()).isEqualTo(Result.FAILED);
        assertThat(chip.asked()).doesNotContain("DG2");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHIP_LOST", "SECURE_MESSAGING_FAILED"})
    void aSessionThatBreaksIsBegunAgainFromScratch(ChipErrorCode code) throws Exception {
        ScriptedChip torn = passport().failing("DG1", code);
        ScriptedChip again = passport();
        ChipContent content = read(ScriptedChip.row(torn, again));
        assertThat(notices).contains("hold still");
        assertThat(again.asked())
                .containsExactly("access", "SOD", "DG14", "authenticateChip", "COM", "DG1", "DG2", "close");
        assertThat(content.end()).isEmpty();
        assertThat(verified).as("the same EF.SOD is verified once").isEqualTo(1);
        assertThat(verifying)
                .as("what is still being verified is not overwritten with the lost session")
                .isEqualTo(SOD);
    }

    @Test
    void aChipThatComesBackWithinTheTimeIsRead() throws Exception {
        ScriptedChip torn = passport().failing("DG2", ChipErrorCode.CHIP_LOST);
        ChipContent content =
                read(ScriptedChip.row(Optional.of(torn), Optional.empty(), Optional.empty(), Optional.of(passport())));
        assertThat(content.end()).isEmpty();
        assertThat(content.file(ElementaryFile.DG2)).isPresent();
    }

    @Test
    void aChipThatStaysAwayIsLostAndNothingOfItIsKept() throws Exception {
        ChipContent content = read(ScriptedChip.row(passport().failing("DG2", ChipErrorCode.CHIP_LOST)));
        assertThat(content.end()).contains(ChipErrorCode.CHIP_LOST);
        assertThat(content.files()).isEmpty();
    }

    @Test
    void anotherDocumentAfterALossEndsTheInspection() {
        ScriptedChip torn = passport().failing("DG2", ChipErrorCode.CHIP_LOST);
        ScriptedChip other = passport().with(ElementaryFile.SOD, OTHER_SOD);
        assertThatThrownBy(() -> read(ScriptedChip.row(torn, other))).isInstanceOf(DocumentChangedException.class);
        assertThat(other.asked()).containsExactly("access", "SOD", "close");
    }

    @Test
    void aThirdDocumentIsHeldAgainstTheFirst() {
        ScriptedChip first = passport().failing("DG2", ChipErrorCode.CHIP_LOST);
        ScriptedChip second = passport().failing("access", ChipErrorCode.CHIP_LOST);
        ScriptedChip third = passport().with(ElementaryFile.SOD, OTHER_SOD);
        assertThatThrownBy(() -> read(ScriptedChip.row(first, second, third)))
                .isInstanceOf(DocumentChangedException.class);
    }

    @Test
    void afterTheLastSessionTheLossStands() throws Exception {
        ChipContent content = read(ScriptedChip.row(
                passport().failing("DG2", ChipErrorCode.CHIP_LOST),
                passport().failing("DG2", ChipErrorCode.CHIP_LOST),
                passport().failing("DG2", ChipErrorCode.CHIP_LOST),
                passport()));
        assertThat(content.end()).contains(ChipErrorCode.CHIP_LOST);
        assertThat(notices.stream().filter("hold still"::equals)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"PACE_FAILED", "BAC_FAILED", "CHIP_TIMEOUT", "READER_FAILED", "CHIP_ABSENT"})
    void whatALossIsNotIsNotRepeated(ChipErrorCode code) throws Exception {
        ScriptedChip chip = passport().failing("access", code);
        ScriptedChip next = passport();
        ChipContent content = read(ScriptedChip.row(chip, next));
        assertThat(content.end()).contains(code);
        assertThat(next.asked()).isEmpty();
    }
}
