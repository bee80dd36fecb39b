// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.PrintWriter;
import java.time.Clock;

/** Tells on standard error, every few seconds, how far a slow evaluation is. Safe to be called by several threads. */
final class EvaluationProgress {
    private static final long EVERY_MILLIS = 5_000;
    private static final int ENOUGH = 20;

    private final PrintWriter err;
    private final Clock clock;
    private final int all;
    private final long begun;
    private long told;

    EvaluationProgress(PrintWriter err, Clock clock, int all) {
        this.err = err;
        this.clock = clock;
        this.all = all;
        this.begun = clock.millis();
        this.told = begun;
    }

    synchronized void photographs(int done) {
        long now = clock.millis();
        if (now - told >= EVERY_MILLIS) {
            told = now;
            long left = (now - begun) * (all - done) / done / 1000;
            // The first photographs take longer: the libraries are loaded with them.
            String estimate = done < ENOUGH ? "" : ", about " + left + " s left";
            err.println("gatehouse: " + done + " of " + all + " photographs" + estimate);
            err.flush();
        }
    }

    synchronized void comparing() {
        if (clock.millis() - begun >= EVERY_MILLIS) {
            err.println("gatehouse: comparing all pairs");
            err.flush();
        }
    }
}
