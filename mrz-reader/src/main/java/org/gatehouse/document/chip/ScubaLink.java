// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/** Lets JMRTD speak over a {@link ChipLink}, and remembers why the link failed: JMRTD wraps that beyond recognition. */
final class ScubaLink extends CardService {
    /** Both write what chips answer into their log; kept here so that the setting is not collected with the logger. */
    private static final Logger JMRTD = Logger.getLogger("org.jmrtd");

    private static final Logger SCUBA = Logger.getLogger("net.sf.scuba");

    static {
        JMRTD.setLevel(Level.OFF);
        SCUBA.setLevel(Level.OFF);
    }

    private final ChipLink link;
    private @Nullable ChipException failure;

    ScubaLink(ChipLink link) {
        this.link = link;
    }

    /** Why the link failed; empty as long as it has not. */
    Optional<ChipException> failure() {
        return Optional.ofNullable(failure);
    }

    byte[] exchange(byte[] command) throws ChipException {
        try {
            return link.transmit(command);
        } catch (ChipException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return new ResponseAPDU(exchange(command.getBytes()));
        } catch (ChipException e) {
            throw new CardServiceException(e.code().name());
        }
    }

    @Override
    public void open() {
        state = SESSION_STARTED_STATE;
    }

    @Override
    public boolean isOpen() {
        return state == SESSION_STARTED_STATE;
    }

    @Override
    public byte[] getATR() {
        return new byte[0];
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
        link.close();
    }

    @Override
    public boolean isConnectionLost(Exception e) {
        return failure != null;
    }
}
