// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.util.Locale;
import org.bytedeco.javacpp.Pointer;

/**
 * What a process holds at one moment, after the garbage collector ran.
 *
 * @param resident MiB, heap and native memory together, as Linux counts
 * @param heap MiB of the Java heap
 * @param tracked MiB of native memory that belongs to a Java object which nobody closed yet
 */
record MemoryHeld(double resident, double heap, double tracked) {
    static final String HEADINGS = String.format(Locale.ROOT, "%10s %10s %10s", "RSS MiB", "heap MiB", "native MiB");

    private static final double MEBIBYTE = 1 << 20;
    private static final double KIBIBYTES = 1024;

    static MemoryHeld now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new MemoryHeld(
                ProcessMemory.residentKibibytes(ProcessHandle.current().pid()) / KIBIBYTES,
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                Pointer.totalBytes() / MEBIBYTE);
    }

    /** Whether any of it grew by more than so many MiB since then. */
    boolean above(MemoryHeld then, double mebibytes) {
        return resident - then.resident > mebibytes
                || heap - then.heap > mebibytes
                || tracked - then.tracked > mebibytes;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%10.1f %10.1f %10.3f", resident, heap, tracked);
    }
}
