// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** One reader. As in the JDK, it hands out the same card again while that one is connected. */
final class SimTerminal extends CardTerminal {

    private final InProcessSlot slot;
    private @Nullable SimCard card;

    SimTerminal(InProcessSlot slot) {
        this.slot = slot;
    }

    @Override
    public String getName() {
        return slot.readerName();
    }

    @Override
    public synchronized Card connect(String protocol) throws CardException {
        SimCard connected = card;
        if (connected != null && connected.isValid()) {
            if (protocol.equals("*") || protocol.equalsIgnoreCase(connected.getProtocol())) {
                return connected;
            }
            throw new CardException("Cannot connect using " + protocol + ", connection already established using "
                    + connected.getProtocol());
        }
        try {
            SimCard fresh = new SimCard(slot, protocol);
            card = fresh;
            return fresh;
        } catch (PcscException e) {
            card = null;
            if (e.error() == PcscError.SCARD_W_REMOVED_CARD || e.error() == PcscError.SCARD_E_NO_SMARTCARD) {
                throw new CardNotPresentException("No card present", e);
            }
            throw new CardException("connect() failed", e);
        }
    }

    @Override
    public boolean isCardPresent() {
        return slot.looksOccupied();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return await(true, timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return await(false, timeout);
    }

    private boolean await(boolean present, long timeout) throws CardException {
        if (timeout < 0) {
            throw new IllegalArgumentException("timeout must not be negative");
        }
        return PresencePolling.await(() -> isCardPresent() == present, timeout);
    }

    @Override
    public String toString() {
        return "GatehouseSim terminal " + getName();
    }
}
