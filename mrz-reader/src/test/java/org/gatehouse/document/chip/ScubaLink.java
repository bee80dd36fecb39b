// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

/** Lets JMRTD's own reading loop speak over a {@link ChipLink}, to be compared with ours. */
final class ScubaLink extends CardService {
    private final ChipLink link;

    ScubaLink(ChipLink link) {
        this.link = link;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return new ResponseAPDU(link.transmit(command.getBytes()));
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
        return false;
    }
}
