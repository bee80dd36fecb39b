// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times of one step over many rounds: of the clock on the wall, and of the processor as this thread used it. */
final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;

    private final double[] wall;
    private final double[] processor;
    private int rounds;

    Timings(int rounds) {
        wall = new double[rounds];
        processor = new double[rounds];
    }

    /** A step that may fail. */
    interface Step<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs a step and notes how long it took. */
    <T, E extends Exception> T of(Step<T, E> step) throws E {
        long used = processorNanos();
        long began = System.nanoTime();
        T result = step.run();
        note((System.nanoTime() - began) / NANOS_PER_MILLI, (processorNanos() - used) / NANOS_PER_MILLI);
        return result;
    }

    private void note(double wallMillis, double processorMillis) {
        wall[rounds] = wallMillis;
        processor[rounds++] = processorMillis;
    }

    /** Round by round, what one thing took longer than another. */
    Timings less(Timings other) {
        return with(other, -1);
    }

    /** Round by round, both together. */
    Timings plus(Timings other) {
        return with(other, 1);
    }

    private Timings with(Timings other, int sign) {
        Timings both = new Timings(rounds);
        for (int i = 0; i < rounds; i++) {
            both.note(wall[i] + sign * other.wall[i], processor[i] + sign * other.processor[i]);
        }
        return both;
    }

    double wallMillis(double share) {
        return quantile(wall, share);
    }

    double processorMillis(double share) {
        return quantile(processor, share);
    }

    private double quantile(double[] values, double share) {
        double[] sorted = Arrays.copyOf(values, rounds);
        Arrays.sort(sorted);
        return sorted[Math.min(rounds - 1, (int) (share * rounds))];
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
