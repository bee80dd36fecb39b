// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ElementaryFile;

/**
 * What came out of a chip.
 *
 * @param access how access was won
 * @param files the raw files read, byte for byte
 * @param refusals files that could not be read although the session went on
 * @param end why the session ended early; empty when it did not
 */
record ChipContent(
        AccessProtocol access,
        Map<ElementaryFile, byte[]> files,
        Map<ElementaryFile, ChipErrorCode> refusals,
        Optional<ChipErrorCode> end) {

    ChipContent {
        files = Map.copyOf(files);
        refusals = Map.copyOf(refusals);
    }

    /** Files given from elsewhere, with no chip behind them. */
    static ChipContent ofFiles(Map<ElementaryFile, byte[]> files) {
        Map<ElementaryFile, ChipErrorCode> missing = new EnumMap<>(ElementaryFile.class);
        for (ElementaryFile file : ElementaryFile.values()) {
            if (!files.containsKey(file)) {
                missing.put(file, ChipErrorCode.FILE_MISSING);
            }
        }
        return new ChipContent(AccessProtocol.NONE, files, missing, Optional.empty());
    }

    Optional<byte[]> file(ElementaryFile file) {
        return Optional.ofNullable(files.get(file));
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

    /** Result and reason for a check that needs a file which is not there. */
    Check unread(CheckId id, ElementaryFile file) {
        if (end.isPresent()) {
            return new Check(id, lost() ? Result.ABORTED : Result.UNDETERMINED, true, "not read: " + end.get());
        }
        return new Check(id, Result.UNDETERMINED, true, "not read: " + refusals.get(file));
    }

    /** Why the chip could not be read as a whole: the end of the session, or else a file that no passport lacks. */
    Optional<ChipErrorCode> error() {
        return end.or(() -> List.of(ElementaryFile.SOD, ElementaryFile.DG1, ElementaryFile.DG2).stream()
                .filter(refusals::containsKey)
                .map(refusals::get)
                .findFirst());
    }

    @Override
    public String toString() {
        return "ChipContent[" + access + ", " + files.keySet() + ", refused " + refusals + ", end " + end + "]";
    }
}
