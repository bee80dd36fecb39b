// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Clock;
import java.time.Duration;

/** Time as a lane sees it, so that tests can run a lane in virtual time. */
public interface LaneTime {

    /** A thing that has not happened yet. */
    interface Pending {
        /** Prevents it, if that is still possible. */
        void cancel();
    }

    /** Wall clock: dates on documents, journal. */
    Clock clock();

    /** Monotonic nanoseconds from anywhere. */
    long nanos();

    /** Runs the task once after the delay, on any thread; it must not block. */
    Pending after(Duration delay, Runnable task);
}
