// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time that a thread was on a processor: what else runs on the machine is no part of it. */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Of the calling thread so far, in nanoseconds. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** What the calling thread spent on this, in microseconds. */
    static double micros(Work work) throws Exception {
        long began = now();
        work.run();
        return (now() - began) / 1e3;
    }
}
