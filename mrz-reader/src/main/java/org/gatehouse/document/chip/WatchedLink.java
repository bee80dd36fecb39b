// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A link that tells from outside how long its present command takes, and that goes silent when it is abandoned. */
final class WatchedLink implements ChipLink {
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private volatile @Nullable ChipLink link;
    private volatile @Nullable Long commandStarted;

    /** Connects from a reset. */
    void connect(ChipSource source) throws ChipException {
        commandStarted = System.nanoTime();
        try {
            link = source.connect();
        } finally {
            commandStarted = null;
        }
    }

    /** Nanoseconds that the present command has taken; 0 between commands. */
    long commandNanos(long now) {
        Long started = commandStarted;
        return started == null ? 0 : now - started;
    }

    /** From now on no command leaves, also not from a thread that wakes up late. */
    void abandon() {
        abandoned.set(true);
    }

    @Override
    public byte[] transmit(byte[] command) throws ChipException {
        ChipLink connected = link;
        if (abandoned.get() || connected == null) {
            throw new ChipException(ChipErrorCode.CHIP_TIMEOUT, "the session is over");
        }
        commandStarted = System.nanoTime();
        try {
            return connected.transmit(command);
        } finally {
            commandStarted = null;
        }
    }

    @Override
    public byte[] answerToReset() {
        ChipLink connected = link;
        return connected == null ? new byte[0] : connected.answerToReset();
    }

    @Override
    public void close() {
        ChipLink connected = link;
        link = null;
        if (connected != null) {
            connected.close();
        }
    }
}
