// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import org.jspecify.annotations.Nullable;

/** Hands the newest frame to every viewer; a slow viewer misses frames. Thread-safe. */
final class NewestFrame {

    private byte @Nullable [] jpeg;
    private long number;
    private int viewers;
    private boolean closed;

    synchronized void offer(byte[] newest) {
        jpeg = newest;
        number++;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized void viewerCame() {
        viewers++;
    }

    synchronized void viewerLeft() {
        viewers--;
    }

    /** How many look at the moment. */
    synchronized int viewers() {
        return viewers;
    }

    synchronized long number() {
        return number;
    }

    /** Waits for a frame after the given one; null when the camera is closed. */
    synchronized byte @Nullable [] after(long seen) throws InterruptedException {
        while (!closed && (number <= seen || jpeg == null)) {
            wait();
        }
        return closed ? null : jpeg;
    }
}
