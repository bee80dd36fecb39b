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

/** A session with a chip in a reader. */
record SessionChip(ChipSession session) implements ReadableChip {

    static ReadableChip.Source of(ChipSource source, InspectionLimits limits) {
        return (remaining, cautious) ->
                new SessionChip(ChipSession.open(source, limits.ofSession(remaining, cautious)));
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

    @Override
    public void close() {
        session.close();
    }
}
