// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.smartcardio.CardException;

/** Waits as SCardGetStatusChange does, by looking often. */
final class PresencePolling {

    private static final long PAUSE_MILLIS = 5;

    private PresencePolling() {}

    /**
     * Waits for a condition.
     *
     * @param timeoutMillis zero waits for ever
     * @return whether it came true in time
     */
    static boolean await(BooleanSupplier condition, long timeoutMillis) throws CardException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (timeoutMillis > 0 && System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(timeoutMillis)) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CardException("interrupted while waiting for a card", e);
            }
        }
        return true;
    }
}
