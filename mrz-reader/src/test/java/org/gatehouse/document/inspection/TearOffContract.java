// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.fuzz.Repeatable;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PassportIssuer;
import org.gatehouse.sim.issuer.PassportOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A passport is torn away at every single command of its inspection, and left away, laid again, or followed by another: there is
 * always a named result, and never a report about two documents.
 */
abstract class TearOffContract {
    /** The document that is inspected, and those that come in its place. */
    enum Documents {
        PACE_AND_CHIP_AUTHENTICATION(AccessProtocol.PACE),
        BAC_AND_ACTIVE_AUTHENTICATION(AccessProtocol.BAC);

        private final AccessProtocol protocol;
        private final IssuedPassport first;
        private final IssuedPassport stranger;
        private final IssuedPassport twin;

        Documents(AccessProtocol protocol) {
            this.protocol = protocol;
            this.first = issue("TEAR00001", "Musterfrau", Color.BLACK);
            this.stranger = issue("TEAR00002", "Beispiel", Color.WHITE);
            this.twin = issue("TEAR00001", "Beispiel", Color.WHITE);
        }

        private IssuedPassport issue(String number, String name, Color portrait) {
            PassportOrder order = Exhibits.order(number, name, portrait);
            try {
                return new PassportIssuer(Exhibits.SIGNER, new Repeatable(name.hashCode() + number.hashCode()))
                        .issue(protocol == AccessProtocol.PACE ? Exhibits.withPace(order) : Exhibits.withBac(order));
            } catch (IssuanceException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final InspectionLimits LIMITS =
            new InspectionLimits(8000, Duration.ofSeconds(5), Duration.ofSeconds(20), 2, Duration.ofSeconds(3));

    /** Puts a chip on the reader, powered by the next connection. */
    abstract ChipSource lay(ChipCore chip) throws Exception;

    /** Takes it away; may be called while it is asked something, by the thread that asks. */
    abstract void take();

    /** Lays another chip in its place at once; may be called as {@link #take} may. */
    abstract void replace(ChipCore next);

    private Inspection inspect(ChipCore chip, IssuedPassport page, InspectionLimits limits) throws Exception {
        DocumentInspector inspector = new DocumentInspector(Exhibits.trust(), Rig.CLOCK, limits);
        return inspector.inspect(lay(chip), Rig.page(page), step -> {});
    }

    private static Counted chip(IssuedPassport passport) {
        return new Counted(new VirtualChip(Rig.profile(passport), new Repeatable(1)));
    }

    /** How many commands a whole inspection takes. */
    private int commands(Documents documents) throws Exception {
        Counted chip = chip(documents.first);
        try (Inspection inspection = inspect(chip, documents.first, LIMITS)) {
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.report().access()).isEqualTo(documents.protocol);
        }
        assertThat(chip.commands()).isGreaterThan(8);
        return chip.commands();
    }

    @ParameterizedTest
    @EnumSource
    void aPassportThatIsGoneIsLostAtWhateverCommand(Documents documents) throws Exception {
        int commands = commands(documents);
        InspectionLimits limits = new InspectionLimits(
                8000, LIMITS.apduDeadline(), LIMITS.sessionDeadline(), LIMITS.sessions(), Duration.ZERO);
        for (int at = 0; at < commands; at++) {
            Counted chip = chip(documents.first).tornAt(at, this::take);
            try (Inspection inspection = inspect(chip, documents.first, limits)) {
                assertThat(inspection.report().chipError())
                        .as("gone at command %d of %d", at, commands)
                        .contains(ChipErrorCode.CHIP_LOST);
                assertThat(inspection.report().overall()).isEqualTo(Result.ABORTED);
                assertNothingHandedOut(inspection);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPassportThatIsLaidAgainIsReadAnewFromTheBeginning(Documents documents) throws Exception {
        int commands = commands(documents);
        for (int at = 0; at < commands; at++) {
            Counted again = chip(documents.first);
            Counted chip = chip(documents.first).tornAt(at, () -> replace(again));
            try (Inspection inspection = inspect(chip, documents.first, LIMITS)) {
                assertThat(inspection.report().overall())
                        .as("laid again at command %d of %d", at, commands)
                        .isEqualTo(Result.SUCCESSFUL);
                assertThat(inspection.report().sessions()).isEqualTo(2);
                assertThat(again.commands()).isEqualTo(commands);
                assertOneDocument(inspection, documents.first);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherPassportInItsPlaceIsNotOpenedByThePageOfTheFirst(Documents documents) throws Exception {
        int commands = commands(documents);
        for (int at = 0; at < commands; at++) {
            Counted chip = chip(documents.first).tornAt(at, () -> replace(chip(documents.stranger)));
            try (Inspection inspection = inspect(chip, documents.first, LIMITS)) {
                assertThat(inspection.report().chipError())
                        .as("another one at command %d of %d", at, commands)
                        .contains(
                                documents.protocol == AccessProtocol.PACE
                                        ? ChipErrorCode.PACE_FAILED
                                        : ChipErrorCode.BAC_FAILED);
                assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
                assertNothingHandedOut(inspection);
            }
        }
    }

    /** The page opens it, and the chip beneath is another's: only EF.SOD tells them apart. */
    @ParameterizedTest
    @EnumSource
    void aTwinWithTheSameKeyIsReadAloneOrFoundOut(Documents documents) throws Exception {
        int commands = commands(documents);
        int foundOut = 0;
        for (int at = 0; at < commands; at++) {
            Counted chip = chip(documents.first).tornAt(at, () -> replace(chip(documents.twin)));
            try (Inspection inspection = inspect(chip, documents.first, LIMITS)) {
                InspectionReport report = inspection.report();
                boolean changed = report.error().equals(Optional.of(InspectionErrorCode.DOCUMENT_CHANGED));
                if (changed) {
                    foundOut++;
                    assertThat(report.overall()).isEqualTo(Result.ABORTED);
                    assertThat(report.document()).isEqualTo(DocumentFacts.none());
                    assertNothingHandedOut(inspection);
                } else {
                    assertThat(foundOut)
                            .as("once EF.SOD is known, every twin is found out")
                            .isZero();
                    assertThat(report.check(CheckId.MRZ_VS_DG1).orElseThrow().result())
                            .as("a twin at command %d of %d", at, commands)
                            .isEqualTo(Result.FAILED);
                    assertThat(report.overall()).isEqualTo(Result.FAILED);
                    assertOneDocument(inspection, documents.twin);
                }
            }
        }
        assertThat(foundOut).isPositive();
    }

    /** Nobody saw it: the reader's field never was empty. */
    @ParameterizedTest
    @EnumSource
    void aPassportThatIsExchangedUnseenIsNeverPartOfTheReport(Documents documents) throws Exception {
        int commands = commands(documents);
        for (IssuedPassport next : new IssuedPassport[] {documents.stranger, documents.twin}) {
            for (int at = 0; at < commands; at++) {
                Counted chip = chip(documents.first).becoming(at, chip(next));
                try (Inspection inspection = inspect(chip, documents.first, LIMITS)) {
                    InspectionReport report = inspection.report();
                    assertThat(report.overall())
                            .as("exchanged at command %d of %d", at, commands)
                            .isNotEqualTo(Result.SUCCESSFUL);
                    assertThat(report.chipError().isPresent()
                                    || report.error().isPresent()
                                    || inspection.chipMrz().equals(Optional.of(Rig.page(next))))
                            .as("exchanged at command %d of %d: %s", at, commands, report)
                            .isTrue();
                    if (inspection.chipMrz().isPresent()
                            || inspection.portrait().isPresent()) {
                        assertOneDocument(inspection, next);
                    }
                }
            }
        }
    }

    @Test
    void theDocumentsDiffer() throws Exception {
        for (Documents documents : Documents.values()) {
            assertThat(portrait(documents.first)).isNotEqualTo(portrait(documents.twin));
            assertThat(Rig.page(documents.first)).isNotEqualTo(Rig.page(documents.twin));
            assertThat(documents.first.file(LdsFile.SOD).orElseThrow())
                    .isNotEqualTo(documents.twin.file(LdsFile.SOD).orElseThrow());
        }
    }

    private static void assertNothingHandedOut(Inspection inspection) {
        assertThat(inspection.portrait()).isEmpty();
        assertThat(inspection.chipMrz()).isEmpty();
    }

    /** MRZ, portrait and every hash are of this document. */
    private static void assertOneDocument(Inspection inspection, IssuedPassport document) throws LdsException {
        assertThat(inspection.chipMrz()).contains(Rig.page(document));
        assertThat(inspection.portrait().orElseThrow().bytes()).isEqualTo(portrait(document));
        assertThat(inspection.report().dataGroups().get(1)).isEqualTo(DataGroupStatus.IDENTICAL);
        assertThat(inspection.report().dataGroups().get(2)).isEqualTo(DataGroupStatus.IDENTICAL);
    }

    private static byte[] portrait(IssuedPassport document) throws LdsException {
        return Dg2.face(document.file(LdsFile.DG2).orElseThrow()).bytes();
    }

    /** A chip whose commands are counted and that leaves the field, or becomes another, in the middle of one. */
    static final class Counted implements ChipCore {
        private static final byte[] NOTHING = {};

        private volatile ChipCore chip;
        private volatile int commands;
        private int tornAt = -1;
        private Runnable tear = () -> {};

        Counted(ChipCore chip) {
            this.chip = chip;
        }

        Counted tornAt(int command, Runnable then) {
            tornAt = command;
            tear = then;
            return this;
        }

        Counted becoming(int command, ChipCore next) {
            tornAt = command;
            tear = () -> {
                next.power();
                chip = next;
            };
            return this;
        }

        int commands() {
            return commands;
        }

        @Override
        @SuppressWarnings("NonAtomicOperationOnVolatileField") // One thread asks, another one counts afterwards.
        public byte[] process(byte[] command) {
            ChipCore before = chip;
            if (commands++ == tornAt) {
                tear.run();
                if (chip == before) {
                    return NOTHING;
                }
            }
            return chip.process(command);
        }

        @Override
        public byte[] power() {
            return chip.power();
        }

        @Override
        public byte[] reset() {
            return chip.reset();
        }

        @Override
        public byte[] atr() {
            return chip.atr();
        }
    }
}
