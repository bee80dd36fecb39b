// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipSession;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.ElementaryFile;

/** A session with a chip in a reader. */
record SessionChip(ChipSession session) implements ReadableChip {

    static ReadableChip.Source of(ChipSource source, InspectionLimits limits) {
        return remaining -> new SessionChip(open(source, limits.within(remaining)));
    }

    private static ChipSession open(ChipSource source, InspectionLimits limits) throws ChipException {
        Duration deadline = limits.apduDeadline();
        return ChipSession.open(source, limits.blockBytes(), deadline, limits.sessionDeadline());
    }

    @Override
    public AccessOutcome access(AccessKey key) throws ChipException {
        return new AccessOutcome(session.access(key), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public byte[] read(ElementaryFile file) throws ChipException {
        return session.read(file);
    }

    @Override
    public void authenticateChip(ChipAuthenticationRequest request) throws ChipException {
        throw new ChipException(ChipErrorCode.CHIP_REFUSED, "not performed");
    }

    @Override
    public byte[] internalAuthenticate(byte[] challenge) throws ChipException {
        throw new ChipException(ChipErrorCode.CHIP_REFUSED, "not performed");
    }

    @Override
    public boolean provable() {
        return false;
    }

    @Override
    public void close() {
        session.close();
    }
}
