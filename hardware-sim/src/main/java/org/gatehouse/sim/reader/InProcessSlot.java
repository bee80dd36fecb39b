// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.time.Duration;
import org.gatehouse.sim.chip.ChipCore;
import org.jspecify.annotations.Nullable;

/**
 * A slot inside this JVM, for the {@link GatehouseSimProvider}. It behaves as pcscd with a polled reader does: a chip that
 * is taken away still counts as present until the next poll, and the command that it did not answer gets no bytes at all.
 */
public final class InProcessSlot implements CardSlot {

    /** How long pcscd takes to notice that a chip has gone; about 0.23 s were measured with vpcd. */
    public static final Duration POLLING_LAG = Duration.ofMillis(200);

    /** What the JDK's native layer can take in one answer, status word included. */
    static final int LONGEST_ANSWER = 8192;

    private static final byte[] NOTHING = {};

    private final String readerName;
    private final long lagNanos;
    private final Object wire = new Object();

    private @Nullable ChipCore chip;
    private long insertion;
    private boolean lossToldAlready = true;
    private long removedAt;

    /** A slot whose clients learn of a removal after {@link #POLLING_LAG}. */
    public InProcessSlot(String readerName) {
        this(readerName, POLLING_LAG);
    }

    /**
     * A slot with another polling lag.
     *
     * @param pollingLag how long a removed chip still counts as present; zero or more
     */
    public InProcessSlot(String readerName, Duration pollingLag) {
        this.readerName = readerName;
        this.lagNanos = pollingLag.toNanos();
    }

    @Override
    public String readerName() {
        return readerName;
    }

    @Override
    public synchronized void insert(ChipCore inserted) {
        remove();
        inserted.power();
        chip = inserted;
        insertion++;
        lossToldAlready = false;
    }

    @Override
    public synchronized void remove() {
        if (chip != null) {
            chip = null;
            removedAt = System.nanoTime();
        }
    }

    @Override
    public synchronized boolean isOccupied() {
        return chip != null;
    }

    /** What a PC/SC client sees: the truth, but removals late. */
    synchronized boolean looksOccupied() {
        return chip != null || insertion > 0 && System.nanoTime() - removedAt < lagNanos;
    }

    /** Counts the chips laid so far: a handle belongs to one of them. */
    synchronized long connect() throws PcscException {
        if (chip == null) {
            throw new PcscException(PcscError.SCARD_E_NO_SMARTCARD);
        }
        return insertion;
    }

    synchronized boolean isAlive(long handle) {
        return handle == insertion && looksOccupied();
    }

    synchronized byte[] answerToReset(long handle) throws PcscException {
        return present(handle).atr();
    }

    void reset(long handle) throws PcscException {
        synchronized (wire) {
            present(handle).reset();
        }
    }

    /** One exchange. The chip may be taken away during it: then its answer is lost. */
    byte[] transmit(long handle, byte[] command) throws PcscException {
        synchronized (wire) {
            ChipCore asked = presentOrSilent(handle);
            byte[] answer = asked == null ? NOTHING : asked.process(command);
            if (answer.length == 0 || !isSame(asked)) {
                removeSilently(handle);
                return NOTHING;
            }
            if (answer.length > LONGEST_ANSWER) {
                throw new PcscException(PcscError.SCARD_E_INSUFFICIENT_BUFFER);
            }
            return answer;
        }
    }

    private synchronized boolean isSame(@Nullable ChipCore asked) {
        return asked == chip;
    }

    private synchronized void removeSilently(long handle) {
        if (handle == insertion) {
            remove();
            lossToldAlready = true;
        }
    }

    private synchronized ChipCore present(long handle) throws PcscException {
        ChipCore here = chip;
        if (here == null || handle != insertion) {
            throw new PcscException(PcscError.SCARD_W_REMOVED_CARD);
        }
        return here;
    }

    /** The chip; nothing for the first command after its loss; an error for every further one. */
    private synchronized @Nullable ChipCore presentOrSilent(long handle) throws PcscException {
        if (!isAlive(handle)) {
            throw new PcscException(PcscError.SCARD_W_REMOVED_CARD);
        }
        if (chip == null && lossToldAlready) {
            throw new PcscException(PcscError.SCARD_E_NOT_TRANSACTED);
        }
        return chip;
    }
}
