// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ElementaryFile;

/** One session with a chip, as the reading sequence sees it. */
interface ReadableChip extends AutoCloseable {

    AccessOutcome access(AccessKey key) throws ChipException;

    byte[] read(ElementaryFile file) throws ChipException;

    void authenticateChip(ChipAuthenticationRequest request) throws ChipException;

    byte[] internalAuthenticate(byte[] challenge) throws ChipException;

    @Override
    void close();

    /** Opens sessions with the chip in one reader. */
    interface Source {
        /**
         * @param remaining how long the session may last
         * @param cautious whether a session before died in secure messaging
         */
        ReadableChip open(Duration remaining, boolean cautious) throws ChipException;
    }
}
