// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.trust.CardSecurityVerdict;

/**
 * What came out of a chip.
 *
 * @param access how access was won; empty when it was not, or there is no chip
 * @param files the raw files read, byte for byte
 * @param refusals files that could not be read although the session went on
 * @param proofs what the protocols of chip authenticity came to by themselves, whoever signed their keys
 * @param card passive authentication of EF.CardSecurity, if that was read
 * @param end why the session ended early; empty when it did not
 * @param chip whether there was a chip at all, else files were given
 */
record ChipContent(
        Optional<AccessOutcome> access,
        Map<ElementaryFile, byte[]> files,
        Map<ElementaryFile, ChipErrorCode> refusals,
        Map<CheckId, Observation> proofs,
        Optional<CardSecurityVerdict> card,
        Optional<ChipErrorCode> end,
        boolean chip) {

    ChipContent {
        files = Map.copyOf(files);
        refusals = Map.copyOf(refusals);
        proofs = Map.copyOf(proofs);
    }

    /** Files given from elsewhere, with no chip behind them. */
    static ChipContent ofFiles(Map<ElementaryFile, byte[]> files) {
        Map<ElementaryFile, ChipErrorCode> missing = new EnumMap<>(ElementaryFile.class);
        for (ElementaryFile file : ElementaryFile.values()) {
            if (!files.containsKey(file)) {
                missing.put(file, ChipErrorCode.FILE_MISSING);
            }
        }
        return new ChipContent(Optional.empty(), files, missing, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    /** A chip that was not reached. */
    static ChipContent ended(ChipErrorCode code) {
        return new ChipContent(
                Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.of(code), true);
    }

    /** The same session with nothing of what it read. */
    ChipContent withoutFiles() {
        return new ChipContent(access, Map.of(), Map.of(), proofs, Optional.empty(), end, chip);
    }

    Optional<byte[]> file(ElementaryFile file) {
        return Optional.ofNullable(files.get(file));
    }

    AccessProtocol protocol() {
        return access.map(AccessOutcome::protocol).orElse(AccessProtocol.NONE);
    }

    boolean missing(ElementaryFile file) {
        return refusals.get(file) == ChipErrorCode.FILE_MISSING;
    }

    /** Whether the chip or the reader went away, rather than said something strange. */
    boolean lost() {
        return end.filter(code -> switch (code) {
                    case CHIP_ABSENT, CHIP_LOST, CHIP_TIMEOUT, READER_FAILED -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** What becomes of a check that needs a file which is not there. */
    Observation unread(ElementaryFile file) {
        if (end.isPresent()) {
            String why = "not read: " + end.get();
            return lost() ? Observation.aborted(why) : Observation.undetermined(why);
        }
        return Observation.undetermined(
                refusals.containsKey(file) ? "not read: " + refusals.get(file) : "it was not read");
    }

    /** Why the chip could not be read as a whole: the end of the session, or else a file that no passport lacks. */
    Optional<ChipErrorCode> error() {
        return end.or(() -> List.of(ElementaryFile.SOD, ElementaryFile.DG1, ElementaryFile.DG2).stream()
                .filter(refusals::containsKey)
                .map(refusals::get)
                .findFirst());
    }

    /** Overwrites every file. */
    void wipe() {
        files.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    @Override
    public String toString() {
        return "ChipContent[" + protocol() + ", " + files.keySet() + ", refused " + refusals + ", end " + end + "]";
    }
}
