// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.GroupHashes;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.DataGroupsOrder;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a data group, by what was read of it, of EF.SOD and of EF.COM, and by how the session ended. */
class GroupIntegrityTest {
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);
    private static final Optional<GroupHashes> SIGNED = hashes(PASSPORT);
    /** Has all sixteen groups. */
    private static final IssuedPassport FULL = full();

    private static final Optional<GroupHashes> ALL_SIGNED = hashes(FULL);
    private static final List<ElementaryFile> WHOLE = List.of(
            ElementaryFile.COM, ElementaryFile.SOD, ElementaryFile.DG1, ElementaryFile.DG2, ElementaryFile.DG14);

    private final Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
    private final Map<ElementaryFile, ChipErrorCode> refusals = new EnumMap<>(ElementaryFile.class);
    private Optional<ChipErrorCode> end = Optional.empty();

    @BeforeEach
    void readEverything() {
        WHOLE.forEach(file -> files.put(file, raw(file)));
    }

    private static byte[] raw(ElementaryFile file) {
        return raw(PASSPORT, file);
    }

    private static byte[] raw(IssuedPassport passport, ElementaryFile file) {
        return passport.file(LdsFile.valueOf(file.name())).orElseThrow();
    }

    private static ElementaryFile file(int group) {
        return ElementaryFile.valueOf("DG" + group);
    }

    private static IssuedPassport full() {
        DataGroupsOrder groups = DataGroupsOrder.standard();
        for (LdsFile file : LdsFile.values()) {
            if (file.dataGroup().orElse(0) >= 3) {
                groups = groups.with(file, new byte[] {(byte) file.tag(), 1, (byte) file.tag()});
            }
        }
        try {
            return Rig.issuer(IssuingState.UTOPIA)
                    .issue(Rig.order(
                                    IssuingState.UTOPIA,
                                    AccessProtocols.PACE,
                                    PortraitCoding.JPEG,
                                    LocalDate.of(2031, 5, 17))
                            .with(groups));
        } catch (IssuanceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<GroupHashes> hashes(IssuedPassport passport) {
        TrustStore nobody = new TrustStore(List.of(), List.of());
        return new PassiveAuthentication(nobody, AlgorithmPolicy.standard(), Rig.CLOCK)
                .verify(raw(passport, ElementaryFile.SOD))
                .groups();
    }

    private GroupIntegrity integrity(Optional<GroupHashes> hashes) {
        return new GroupIntegrity(
                new ChipContent(Optional.empty(), files, refusals, Map.of(), Optional.empty(), end, true), hashes);
    }

    private void expect(Optional<GroupHashes> hashes, int group, DataGroupStatus status, Observation observation) {
        GroupIntegrity integrity = integrity(hashes);
        assertThat(integrity.statuses()).containsEntry(group, status).hasSize(16);
        assertThat(integrity.checks(Set.of())).containsEntry(CheckId.integrityOf(group), observation);
        assertThat(integrity.holds(group)).isEqualTo(status == DataGroupStatus.IDENTICAL);
    }

    private Observation againstCom(Optional<GroupHashes> hashes) {
        return integrity(hashes).checks(Set.of()).get(CheckId.SOD_VS_COM);
    }

    @Test
    void theGroupsOfAGenuineDocumentAreAsSignedAndTheOthersAreNotThere() {
        assertThat(integrity(SIGNED).signed()).containsExactlyInAnyOrder(1, 2, 14);
        for (int group = 1; group <= 16; group++) {
            if (Set.of(1, 2, 14).contains(group)) {
                expect(SIGNED, group, DataGroupStatus.IDENTICAL, Observation.successful(""));
            } else {
                expect(SIGNED, group, DataGroupStatus.NOT_PRESENT, Observation.notSupported("the document has none"));
            }
        }
        assertThat(againstCom(SIGNED)).isEqualTo(Observation.successful(""));
    }

    @Test
    void aByteThatWasChangedIsNotIdentical() {
        files.get(ElementaryFile.DG2)[9] ^= 1;
        expect(SIGNED, 2, DataGroupStatus.NOT_IDENTICAL, Observation.failed("its hash is not the one in EF.SOD"));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 15})
    @Proves({CheckId.DG11_INTEGRITY, CheckId.DG12_INTEGRITY, CheckId.DG15_INTEGRITY})
    void aGroupThatNobodySignedIsNotSuccessful(int group) {
        files.put(file(group), raw(FULL, file(group)));
        expect(SIGNED, group, DataGroupStatus.NON_CONFORMANCE, Observation.undetermined("not covered by EF.SOD"));
    }

    @Test
    void withoutHashesNoGroupThatWasReadIsSuccessful() {
        expect(
                Optional.empty(),
                1,
                DataGroupStatus.NON_CONFORMANCE,
                Observation.undetermined("no hash to compare with"));
        assertThat(integrity(Optional.empty()).signed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 14, 15})
    @Proves({CheckId.DG11_INTEGRITY, CheckId.DG12_INTEGRITY, CheckId.DG14_INTEGRITY, CheckId.DG15_INTEGRITY})
    void aSignedGroupThatWasReadIsWhatWasSignedOrFails(int group) {
        byte[] file = raw(FULL, file(group));
        files.put(file(group), file);
        expect(ALL_SIGNED, group, DataGroupStatus.IDENTICAL, Observation.successful(""));
        file[file.length - 1] ^= 1;
        expect(
                ALL_SIGNED,
                group,
                DataGroupStatus.NOT_IDENTICAL,
                Observation.failed("its hash is not the one in EF.SOD"));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 14, 15})
    @Proves({CheckId.DG11_INTEGRITY, CheckId.DG12_INTEGRITY, CheckId.DG14_INTEGRITY, CheckId.DG15_INTEGRITY})
    void aSignedGroupThatWasDeletedFails(int group) {
        files.remove(file(group));
        refusals.put(file(group), ChipErrorCode.FILE_MISSING);
        expect(
                ALL_SIGNED,
                group,
                DataGroupStatus.NOT_PRESENT,
                Observation.failed("EF.SOD has a hash for it, and it is not there"));
    }

    @Test
    void onlyTheGroupsThatEveryPassportHasAreMissedWhereNothingIsSigned() {
        for (ElementaryFile file : List.of(ElementaryFile.DG1, ElementaryFile.DG2, ElementaryFile.DG14)) {
            files.remove(file);
            refusals.put(file, ChipErrorCode.FILE_MISSING);
        }
        Observation missed = Observation.undetermined("not read: FILE_MISSING");
        expect(Optional.empty(), 1, DataGroupStatus.NOT_PRESENT, missed);
        expect(Optional.empty(), 2, DataGroupStatus.NOT_PRESENT, missed);
        expect(Optional.empty(), 14, DataGroupStatus.NOT_PRESENT, Observation.notSupported("the document has none"));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 15})
    @Proves({CheckId.DG11_INTEGRITY, CheckId.DG12_INTEGRITY, CheckId.DG15_INTEGRITY})
    void aGroupThatEfComAloneNamesAndThatIsMissingIsNotThere(int group) {
        files.put(ElementaryFile.COM, raw(FULL, ElementaryFile.COM));
        refusals.put(file(group), ChipErrorCode.FILE_MISSING);
        expect(SIGNED, group, DataGroupStatus.NOT_PRESENT, Observation.notSupported("the document has none"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    @Proves({
        CheckId.DG3_INTEGRITY,
        CheckId.DG4_INTEGRITY,
        CheckId.DG5_INTEGRITY,
        CheckId.DG6_INTEGRITY,
        CheckId.DG7_INTEGRITY,
        CheckId.DG8_INTEGRITY,
        CheckId.DG9_INTEGRITY,
        CheckId.DG10_INTEGRITY,
        CheckId.DG11_INTEGRITY,
        CheckId.DG12_INTEGRITY,
        CheckId.DG13_INTEGRITY,
        CheckId.DG14_INTEGRITY,
        CheckId.DG15_INTEGRITY,
        CheckId.DG16_INTEGRITY
    })
    void aGroupThatNobodyWantedToReadIsPresentAndDoesNotCount(int group) {
        files.remove(ElementaryFile.DG14);
        expect(ALL_SIGNED, group, DataGroupStatus.PRESENT, Observation.notSupported("present, and not read"));
        files.put(ElementaryFile.COM, raw(FULL, ElementaryFile.COM));
        expect(SIGNED, group, DataGroupStatus.PRESENT, Observation.notSupported("present, and not read"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 13, 16})
    @Proves({
        CheckId.DG3_INTEGRITY,
        CheckId.DG4_INTEGRITY,
        CheckId.DG5_INTEGRITY,
        CheckId.DG6_INTEGRITY,
        CheckId.DG7_INTEGRITY,
        CheckId.DG8_INTEGRITY,
        CheckId.DG9_INTEGRITY,
        CheckId.DG10_INTEGRITY,
        CheckId.DG13_INTEGRITY,
        CheckId.DG16_INTEGRITY
    })
    void aGroupThatIsNeverReadIsNotMissedWhenTheChipIsLost(int group) {
        end = Optional.of(ChipErrorCode.CHIP_LOST);
        expect(ALL_SIGNED, group, DataGroupStatus.PRESENT, Observation.notSupported("present, and not read"));
        expect(SIGNED, group, DataGroupStatus.NOT_PRESENT, Observation.notSupported("the document has none"));
    }

    @Test
    void aGroupThatTheChipWouldNotGiveIsUndetermined() {
        files.remove(ElementaryFile.DG14);
        refusals.put(ElementaryFile.DG14, ChipErrorCode.FILE_TOO_LARGE);
        expect(SIGNED, 14, DataGroupStatus.PRESENT, Observation.undetermined("not read: FILE_TOO_LARGE"));
    }

    @Test
    void aGroupThatWasNotReachedInASessionThatEndedStrangelyIsUndetermined() {
        files.remove(ElementaryFile.DG2);
        end = Optional.of(ChipErrorCode.SECURE_MESSAGING_FAILED);
        expect(SIGNED, 2, DataGroupStatus.PRESENT, Observation.undetermined("not read: SECURE_MESSAGING_FAILED"));
    }

    @Test
    void aGroupThatALostChipStillOwesIsAborted() {
        files.remove(ElementaryFile.DG2);
        end = Optional.of(ChipErrorCode.CHIP_LOST);
        Observation owed = Observation.aborted("not read: CHIP_LOST");
        expect(SIGNED, 2, DataGroupStatus.ABORTED, owed);
        expect(SIGNED, 3, DataGroupStatus.NOT_PRESENT, Observation.notSupported("the document has none"));
        expect(Optional.empty(), 2, DataGroupStatus.ABORTED, owed);
        expect(Optional.empty(), 3, DataGroupStatus.ABORTED, owed);
    }

    @Test
    void withoutHashesAndWithoutALossAGroupThatNothingNamesIsNotPresent() {
        end = Optional.of(ChipErrorCode.SECURE_MESSAGING_FAILED);
        expect(Optional.empty(), 11, DataGroupStatus.NOT_PRESENT, Observation.notSupported("the document has none"));
    }

    @Test
    void aGroupThatIsNeverReadIsPresentWhereEfComNamesIt() {
        files.put(ElementaryFile.COM, new byte[] {0x60, 5, 0x5C, 3, 0x61, 0x75, 0x63});
        end = Optional.of(ChipErrorCode.CHIP_LOST);
        expect(SIGNED, 3, DataGroupStatus.PRESENT, Observation.notSupported("present, and not read"));
    }

    @Test
    void asSignedIsNotEnoughForAGroupWhoseContentIsStrange() {
        files.get(ElementaryFile.DG1)[9] ^= 1;
        Map<CheckId, Observation> checks = integrity(SIGNED).checks(Set.of(1, 2));
        assertThat(checks.get(CheckId.DG1_INTEGRITY).result())
                .as("altered stays altered")
                .isEqualTo(Result.FAILED);
        assertThat(checks.get(CheckId.DG2_INTEGRITY))
                .isEqualTo(Observation.undetermined("as signed, but its content does not conform"));
        assertThat(checks.get(CheckId.DG14_INTEGRITY).result()).isEqualTo(Result.SUCCESSFUL);
    }

    @Test
    void efComIsHeldAgainstEfSodOnlyWhereBothAreThere() {
        assertThat(againstCom(Optional.empty())).isEqualTo(Observation.undetermined("EF.SOD cannot be decoded"));
        files.remove(ElementaryFile.SOD);
        assertThat(againstCom(Optional.empty())).isEqualTo(Observation.undetermined("it was not read"));
        files.remove(ElementaryFile.COM);
        refusals.put(ElementaryFile.COM, ChipErrorCode.CHIP_REFUSED);
        assertThat(againstCom(SIGNED)).isEqualTo(Observation.undetermined("not read: CHIP_REFUSED"));
        refusals.put(ElementaryFile.COM, ChipErrorCode.FILE_MISSING);
        assertThat(againstCom(SIGNED)).isEqualTo(Observation.notSupported("there is no EF.COM"));
    }

    @Test
    void anEfComThatSaysMoreOrLessOrNothingFails() {
        files.put(ElementaryFile.COM, new byte[] {0x60, 4, 0x5C, 2, 0x61, 0x75});
        assertThat(integrity(SIGNED).com().orElseThrow().dataGroups()).containsExactlyInAnyOrder(1, 2);
        assertThat(againstCom(SIGNED)).isEqualTo(Observation.failed("they name different data groups"));
        files.put(ElementaryFile.COM, new byte[] {0x61, 0});
        assertThat(integrity(SIGNED).com()).isEmpty();
        assertThat(againstCom(SIGNED)).isEqualTo(Observation.failed("EF.COM cannot be decoded"));
    }
}
