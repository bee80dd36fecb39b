// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.authenticity.ActiveAuthentication;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a chip in one session, and in which order (BSI TR-03135-1 §5.6.2, sequences 1, 2 and 4): access, EF.SOD, the
 * proof that the chip is no copy, and only then the large files. For one session.
 */
final class ReadingSequence {

    private final InspectionProfile profile;
    private final SecureRandom random;
    private final ChipProofs proofs;
    private final StepTimer timer;
    private final Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
    private final Map<ElementaryFile, ChipErrorCode> refusals = new EnumMap<>(ElementaryFile.class);
    private final Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
    private Optional<AccessOutcome> access = Optional.empty();
    private Optional<CardSecurityVerdict> card = Optional.empty();

    ReadingSequence(InspectionProfile profile, SecureRandom random, ChipProofs proofs, StepTimer timer) {
        this.profile = profile;
        this.random = random;
        this.proofs = proofs;
        this.timer = timer;
    }

    /** Hears of EF.SOD while the rest is still being read, and may end the session. */
    interface SecurityObjectListener {
        void read(byte[] file) throws DocumentChangedException;
    }

    /**
     * Reads the chip to its end, or as far as it goes.
     *
     * @param known proofs that an earlier session with the same document has settled
     * @throws DocumentChangedException when the listener says so
     */
    ChipContent read(ReadableChip chip, AccessKey key, Map<CheckId, Observation> known, SecurityObjectListener listener)
            throws DocumentChangedException {
        found.putAll(known);
        try {
            timer.begin(InspectionStep.ACCESS);
            access = Optional.of(chip.access(key));
            authenticateByAccess(chip);
            byte @Nullable [] sod = read(chip, InspectionStep.READ_SOD, ElementaryFile.SOD);
            if (sod != null) {
                listener.read(sod);
            }
            read(chip, InspectionStep.READ_DG14, ElementaryFile.DG14);
            authenticateChip(chip);
            authenticateActively(chip);
            if (!copy() || profile.readCopies()) {
                readContent(chip);
            }
            return content(Optional.empty());
        } catch (ChipException e) {
            return content(Optional.of(e.code()));
        }
    }

    /** Sequence 4: PACE-CAM has already proved a key, and EF.CardSecurity says whose it is. */
    private void authenticateByAccess(ReadableChip chip) throws ChipException {
        Optional<AccessOutcome> outcome = access.filter(a -> a.mappingProof().isPresent());
        if (outcome.isEmpty() || found.containsKey(CheckId.PACE_CAM)) {
            return;
        }
        byte @Nullable [] file = read(chip, InspectionStep.READ_CARD_SECURITY, ElementaryFile.CARD_SECURITY);
        if (file == null) {
            found.put(CheckId.PACE_CAM, Observation.undetermined("EF.CardSecurity cannot be read"));
            return;
        }
        CardSecurityVerdict verdict = proofs.cardSecurity(file);
        card = Optional.of(verdict);
        found.put(CheckId.PACE_CAM, proofs.mapping(outcome.get().mappingProof().orElseThrow(), verdict));
    }

    /** Sequences 1 and 2, with the best of the keys that DG14 offers. */
    private void authenticateChip(ReadableChip chip) throws ChipException {
        byte @Nullable [] dg14 = files.get(ElementaryFile.DG14);
        if (proved() || dg14 == null || found.containsKey(CheckId.CHIP_AUTHENTICATION)) {
            return;
        }
        List<ChipAuthenticationRequest> offers = proofs.offers(dg14);
        if (offers.isEmpty()) {
            return;
        }
        timer.begin(InspectionStep.CHIP_AUTHENTICATION);
        try {
            chip.authenticateChip(offers.get(0));
            found.put(
                    CheckId.CHIP_AUTHENTICATION,
                    Observation.successful(offers.get(0).protocol()));
        } catch (ChipException e) {
            if (e.code() == ChipErrorCode.CHIP_AUTHENTICATION_IMPOSSIBLE) {
                // Of the terminal, not of the chip, which may still prove itself otherwise.
                found.put(
                        CheckId.CHIP_AUTHENTICATION,
                        Observation.undetermined(e.code().name()));
                return;
            }
            if (e.code() == ChipErrorCode.CHIP_AUTHENTICATION_FAILED) {
                found.put(
                        CheckId.CHIP_AUTHENTICATION, Observation.failed(e.code().name()));
            }
            throw e;
        }
    }

    /** Sequence 1: active authentication where nothing else has proved the chip. */
    private void authenticateActively(ReadableChip chip) throws ChipException {
        if (proved() || found.containsKey(CheckId.ACTIVE_AUTHENTICATION)) {
            return;
        }
        byte @Nullable [] dg15 = read(chip, InspectionStep.READ_DG15, ElementaryFile.DG15);
        if (dg15 == null) {
            return;
        }
        timer.begin(InspectionStep.ACTIVE_AUTHENTICATION);
        byte[] challenge = new byte[ActiveAuthentication.CHALLENGE_BYTES];
        random.nextBytes(challenge);
        try {
            byte[] response = chip.internalAuthenticate(challenge);
            found.put(
                    CheckId.ACTIVE_AUTHENTICATION,
                    proofs.signature(dg15, Optional.ofNullable(files.get(ElementaryFile.DG14)), challenge, response));
        } catch (ChipException e) {
            if (e.code() != ChipErrorCode.CHIP_REFUSED) {
                throw e;
            }
            found.put(CheckId.ACTIVE_AUTHENTICATION, Observation.failed(e.code().name()));
        }
    }

    private void readContent(ReadableChip chip) throws ChipException {
        read(chip, InspectionStep.READ_COM, ElementaryFile.COM);
        read(chip, InspectionStep.READ_DG1, ElementaryFile.DG1);
        if (profile.furtherFiles().contains(ElementaryFile.DG11)) {
            read(chip, InspectionStep.READ_DG11, ElementaryFile.DG11);
        }
        if (profile.furtherFiles().contains(ElementaryFile.DG12)) {
            read(chip, InspectionStep.READ_DG12, ElementaryFile.DG12);
        }
        read(chip, InspectionStep.READ_DG2, ElementaryFile.DG2);
    }

    private boolean proved() {
        return found.values().stream().anyMatch(o -> o.result() == Result.SUCCESSFUL);
    }

    private boolean copy() {
        return !proved() && found.values().stream().anyMatch(o -> o.result() == Result.FAILED);
    }

    private byte @Nullable [] read(ReadableChip chip, InspectionStep step, ElementaryFile file) throws ChipException {
        timer.begin(step);
        try {
            byte[] content = chip.read(file);
            files.put(file, content);
            return content;
        } catch (ChipException e) {
            switch (e.code()) {
                case FILE_MISSING, FILE_TOO_LARGE, FILE_MALFORMED, CHIP_REFUSED -> refusals.put(file, e.code());
                default -> throw e;
            }
            return null;
        }
    }

    private ChipContent content(Optional<ChipErrorCode> end) {
        timer.end();
        return new ChipContent(access, files, refusals, found, card, end, true);
    }
}
