// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipSession;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.chip.ReadingLimits;

/** A session with a chip in a reader. */
record SessionChip(ChipSession session) implements ReadableChip {

    static ReadableChip.Source of(ChipSource source, InspectionLimits limits) {
        return remaining -> new SessionChip(open(source, limits.within(remaining)));
    }

    private static ChipSession open(ChipSource source, InspectionLimits limits) throws ChipException {
        return ChipSession.open(
                source, new ReadingLimits(limits.apduDeadline(), limits.sessionDeadline(), limits.blockBytes()));
    }

    @Override
    public AccessOutcome access(AccessKey key) throws ChipException {
        return session.access(key);
    }

    @Override
    public byte[] read(ElementaryFile file) throws ChipException {
        return session.read(file);
    }

    @Override
    public void authenticateChip(ChipAuthenticationRequest request) throws ChipException {
        session.authenticateChip(request);
    }

    @Override
    public byte[] internalAuthenticate(byte[] challenge) throws ChipException {
        return session.internalAuthenticate(challenge);
    }

    /** Not yet: the chips that inspections are tested with cannot prove themselves. */
    @Override
    public boolean provable() {
        return false;
    }

    @Override
    public void close() {
        session.close();
    }
}
