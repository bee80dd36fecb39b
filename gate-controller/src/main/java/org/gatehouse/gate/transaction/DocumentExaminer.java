// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.Verdict;

/** Reads and judges the chip of a document; the runtime's view of the mrz-reader. */
public interface DocumentExaminer {

    /** How the reading went. */
    enum Ending {
        /** Far enough for a verdict. */
        JUDGED,
        /** The chip left the field. */
        LOST,
        /** The chip does not answer or does not open. */
        UNREADABLE
    }

    /** What was found. Closing it overwrites everything that was read; safe from any thread, and twice. */
    interface Examination extends AutoCloseable {
        Ending ending();

        /** The overall verdict; UNDETERMINED unless judged. */
        Verdict verdict();

        /** Every check for the officer's screen, without personal data. */
        List<OfficerCase.CheckLine> checks();

        /** Short facts for the officer that no check's result tells, without personal data. */
        List<String> facts();

        /** The encoded portrait, not copied; only as a signer has signed it whose certificate is a trusted CSCA's. */
        Optional<byte[]> portrait();

        @Override
        void close();
    }

    /**
     * Blocks until the chip is read and judged.
     *
     * @param transaction identifies the transaction and nobody in it
     * @param chip the reader under the document
     * @param page the MRZ of the page
     * @param chipRead called once when everything is read and judging begins
     */
    Examination examine(UUID transaction, ChipSource chip, Mrz page, Runnable chipRead);
}
