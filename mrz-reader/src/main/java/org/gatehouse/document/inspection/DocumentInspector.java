// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;

/** Reads the chip of a document and checks it (BSI TR-03135-1 §5.6 and §5.7). For any number of threads. */
public final class DocumentInspector {
    private final TrustStore trust;
    private final PassiveAuthentication passive;
    private final Clock clock;
    private final SecureRandom random;
    private final InspectionLimits limits;
    private final InspectionProfile profile;

    /**
     * @param trust the CSCAs that are trusted
     * @param clock tells on which day the document is inspected, in its own time zone
     * @param random source of challenges to the chip
     * @param limits how long and how much
     * @param profile which checks count
     */
    public DocumentInspector(
            TrustStore trust, Clock clock, SecureRandom random, InspectionLimits limits, InspectionProfile profile) {
        this.trust = trust;
        this.passive = new PassiveAuthentication(trust, AlgorithmPolicy.standard(), clock);
        this.clock = clock;
        this.random = random;
        this.limits = limits;
        this.profile = profile;
    }

    /** With the profile of an e-gate and the machine's own source of randomness. */
    public DocumentInspector(TrustStore trust, Clock clock, InspectionLimits limits) {
        this(trust, clock, new SecureRandom(), limits, InspectionProfile.eGate());
    }

    /**
     * Inspects the document in the field. Blocks for little more than the session deadline at most. Whatever the document or
     * the reader does, the answer is a report.
     *
     * @param chip where the chip is
     * @param page the MRZ of the document's page: the key to the chip, and compared with it
     * @param progress told each step as it begins, on the calling thread
     */
    public Inspection inspect(ChipSource chip, Mrz page, InspectionProgress progress) {
        return inspect(chip, PageReading.of(page), page, progress);
    }

    /** The same with what a page reader found beside the MRZ, which must be there. */
    public Inspection inspect(ChipSource chip, PageReading page, InspectionProgress progress) {
        Mrz mrz = page.mrz().orElseThrow(() -> new IllegalArgumentException("the chip is opened with the MRZ"));
        return inspect(chip, page, mrz, progress);
    }

    private Inspection inspect(ChipSource chip, PageReading page, Mrz mrz, InspectionProgress progress) {
        try (AccessKey key = AccessKey.of(mrz)) {
            return inspect(chip, page, key, progress);
        }
    }

    /** The same with whatever key opens the chip: with the CAN there is no MRZ to compare with. */
    public Inspection inspect(ChipSource chip, PageReading page, AccessKey key, InspectionProgress progress) {
        return inspect(SessionChip.of(chip, limits), page, key, progress);
    }

    /** Inspects raw files with no chip behind them: what needs a chip stays undetermined. */
    public Inspection inspectFiles(Map<ElementaryFile, byte[]> files, PageReading page) {
        StepTimer timer = new StepTimer(step -> {}, System::nanoTime);
        ChipContent content = ChipContent.ofFiles(files);
        Signed signed = () -> new Verdicts(
                content.file(ElementaryFile.SOD).map(passive::verify),
                content.file(ElementaryFile.CARD_SECURITY).map(passive::verifyCardSecurity));
        return judged(content, page, signed, timer, 0);
    }

    Inspection inspect(ReadableChip.Source chip, PageReading page, AccessKey key, InspectionProgress progress) {
        StepTimer timer = new StepTimer(progress, System::nanoTime);
        PassiveRun run = new PassiveRun(passive);
        ChipReading reading = new ChipReading(
                limits, timer, run::begin, () -> new ReadingSequence(profile, random, new TrustProofs(passive), timer));
        try {
            ChipContent content = reading.read(chip, key, progress);
            Signed signed = () -> new Verdicts(
                    content.file(ElementaryFile.SOD).isPresent() ? run.verdict() : Optional.empty(), content.card());
            return judged(content, page, signed, timer, reading.sessions());
        } catch (DocumentChangedException e) {
            InspectionErrorCode code = InspectionErrorCode.DOCUMENT_CHANGED;
            return givenUp(code, code.name(), timer, reading.sessions());
        }
    }

    /** What passive authentication said of EF.SOD and of EF.CardSecurity, where they were read. */
    private record Verdicts(Optional<PassiveVerdict> document, Optional<CardSecurityVerdict> card) {}

    private interface Signed {
        Verdicts verdicts();
    }

    /** Judges what was read. Whatever a document makes a parser throw, nothing of it is kept and the answer is a report. */
    private Inspection judged(ChipContent content, PageReading page, Signed signed, StepTimer timer, int sessions) {
        DecodedFace face = new DecodedFace(content);
        try {
            timer.begin(InspectionStep.PASSIVE_AUTHENTICATION);
            Verdicts verdicts = signed.verdicts();
            timer.begin(InspectionStep.COMPARISON);
            Examination examination =
                    new Examination(content, face, page, verdicts.document(), verdicts.card(), LocalDate.now(clock));
            return inspection(content, face, examination, timer, sessions);
        } catch (RuntimeException | StackOverflowError e) {
            face.wipe();
            content.wipe();
            InspectionErrorCode code = InspectionErrorCode.INTERNAL_FAULT;
            // Its message might quote the document; its name does not.
            return givenUp(code, code + " " + e.getClass().getSimpleName(), timer, sessions);
        }
    }

    private Inspection inspection(
            ChipContent content, DecodedFace face, Examination examination, StepTimer timer, int sessions) {
        Map<CheckId, Observation> measured = new EnumMap<>(examination.observations());
        measured.put(CheckId.TRUST_LISTS, PassiveChecks.trustLists(trust));
        KnownDefects defects = examination.defects(trust);
        // A certificate that stands in for another one changes what every signature is verified with.
        Healing.Healed healed = new Healing(passive, trust).of(examination, defects);
        Map<CheckId, Observation> observations = new EnumMap<>(healed.observations());
        observations.put(CheckId.TRUST_LISTS, PassiveChecks.trustLists(trust));
        Map<CheckId, Observation> decided =
                DefectCorrection.of(observations, defects, healed.examination().correctionFacts());
        List<Check> checks = CheckTree.of(profile, examination.facts().issuingState(), measured, decided);
        timer.end();
        InspectionReport report = new InspectionReport(
                profile.name(),
                clock.instant(),
                checks,
                content.error(),
                Optional.empty(),
                content.protocol(),
                content.access().flatMap(AccessOutcome::pace),
                healed.examination().integrity().statuses(),
                healed.examination().facts().withDefects(defects.names()),
                sessions,
                timer.timings());
        List<byte[]> buffers = new ArrayList<>(content.files().values());
        face.portrait().ifPresent(buffers::add);
        return new Inspection(
                report,
                healed.examination().portrait().orElse(null),
                examination.chipMrz().orElse(null),
                buffers);
    }

    private Inspection givenUp(InspectionErrorCode code, String why, StepTimer timer, int sessions) {
        Map<CheckId, Observation> aborted = Aborted.all(why);
        timer.end();
        InspectionReport report = new InspectionReport(
                profile.name(),
                clock.instant(),
                CheckTree.of(profile, Optional.empty(), aborted, aborted),
                Optional.empty(),
                Optional.of(code),
                AccessProtocol.NONE,
                Optional.empty(),
                Map.of(),
                DocumentFacts.none(),
                sessions,
                timer.timings());
        return new Inspection(report, null, null, List.of());
    }
}
