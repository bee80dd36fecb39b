// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/** A connection to the chip in a slot, with the life cycle and the messages of the JDK's own. */
final class SimCard extends Card {

    private static final byte[] OPEN_LOGICAL_CHANNEL = {0, 0x70, 0, 0, 1};
    private static final String PROTOCOL = "T=1";

    private enum State {
        OK,
        REMOVED,
        DISCONNECTED
    }

    private final InProcessSlot slot;
    private final long handle;
    private final ATR atr;
    private final CardChannel basicChannel;
    private volatile State state = State.OK;
    private volatile @Nullable Thread exclusive;

    /** Contactless readers speak T=1 to their clients, whatever happens in the air (PC/SC part 3 §3.1.3). */
    SimCard(InProcessSlot slot, String protocol) throws PcscException {
        switch (protocol.toUpperCase(Locale.ROOT)) {
            case "*", PROTOCOL -> {}
            case "T=0" -> throw new PcscException(PcscError.SCARD_E_PROTO_MISMATCH);
            case "DIRECT" -> throw new PcscException(PcscError.SCARD_E_UNSUPPORTED_FEATURE);
            default -> throw new IllegalArgumentException("Unsupported protocol " + protocol);
        }
        this.slot = slot;
        this.handle = slot.connect();
        this.atr = new ATR(slot.answerToReset(handle));
        this.basicChannel = new SimChannel(this);
    }

    boolean isValid() {
        if (state == State.OK && !slot.isAlive(handle)) {
            state = State.REMOVED;
        }
        return state == State.OK;
    }

    @Override
    public ATR getATR() {
        return atr;
    }

    @Override
    public String getProtocol() {
        return PROTOCOL;
    }

    @Override
    public CardChannel getBasicChannel() {
        checkState();
        return basicChannel;
    }

    /** No eMRTD has logical channels: the chip refuses, and so does this. */
    @Override
    public CardChannel openLogicalChannel() throws CardException {
        checkState();
        checkExclusive();
        byte[] answer = exchange(OPEN_LOGICAL_CHANNEL);
        throw new CardException("openLogicalChannel() failed, card response: "
                + HexFormat.ofDelimiter(":").formatHex(answer));
    }

    @Override
    public synchronized void beginExclusive() throws CardException {
        checkState();
        Thread owner = exclusive;
        if (owner != null) {
            throw new CardException("Exclusive access has already been assigned to Thread " + owner.getName());
        }
        exclusive = Thread.currentThread();
    }

    @Override
    public synchronized void endExclusive() {
        checkState();
        if (exclusive != Thread.currentThread()) {
            throw new IllegalStateException("Exclusive access not assigned to current Thread");
        }
        exclusive = null;
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        checkState();
        checkExclusive();
        Objects.requireNonNull(command);
        throw new CardException(
                "transmitControlCommand() failed", new PcscException(PcscError.SCARD_E_UNSUPPORTED_FEATURE));
    }

    /** Without reset the chip keeps its state: a session left open greets the next client. */
    @Override
    public void disconnect(boolean reset) throws CardException {
        if (state != State.OK) {
            return;
        }
        checkExclusive();
        try {
            if (reset) {
                slot.reset(handle);
            }
        } catch (PcscException e) {
            throw new CardException("disconnect() failed", e);
        } finally {
            state = State.DISCONNECTED;
            exclusive = null;
        }
    }

    void checkState() {
        if (state == State.DISCONNECTED) {
            throw new IllegalStateException("Card has been disconnected");
        }
        if (state == State.REMOVED) {
            throw new IllegalStateException("Card has been removed");
        }
    }

    void checkExclusive() throws CardException {
        Thread owner = exclusive;
        if (owner != null && owner != Thread.currentThread()) {
            throw new CardException("Exclusive access established by another Thread");
        }
    }

    /** One exchange with the slot. */
    byte[] exchange(byte[] command) throws CardException {
        try {
            return slot.transmit(handle, command);
        } catch (PcscException e) {
            if (e.error() == PcscError.SCARD_W_REMOVED_CARD) {
                state = State.REMOVED;
            }
            throw new CardException(e);
        }
    }

    @Override
    public String toString() {
        return "GatehouseSim card in " + slot.readerName() + ", protocol " + PROTOCOL + ", state " + state;
    }
}
