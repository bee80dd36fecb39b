// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for pieces of a portrait in all memory that another process can write to, which stands still meanwhile. */
final class MemorySearch {
    private static final int CHUNK = 1 << 20;
    private static final int PAGE = 1 << 12;

    private final RandomAccessFile memory;
    private final List<Trace> traces;
    private final byte[] chunk = new byte[CHUNK];
    private final Set<String> found = new TreeSet<>();
    private long read;
    private long unreadable;

    private MemorySearch(RandomAccessFile memory, List<Trace> traces) {
        this.memory = memory;
        this.traces = traces;
    }

    /** @param bytes what to look for, much shorter than a page and nothing that is there by chance */
    record Trace(String name, byte[] bytes) {}

    /** Stops the process, looks through it and lets it go on. */
    static MemorySearch of(long pid, List<Trace> traces) throws IOException, InterruptedException {
        Path process = Path.of("/proc", Long.toString(pid));
        Path memory = process.resolve("mem");
        assumeTrue(Files.isReadable(memory), "Skipped: this user may not look into the memory of its own processes");
        try (RandomAccessFile file = new RandomAccessFile(memory.toFile(), "r")) {
            MemorySearch search = new MemorySearch(file, traces);
            Signals.stop(pid);
            for (String mapping : Files.readAllLines(process.resolve("maps"))) {
                if (mapping.contains(" rw")) {
                    search.through(mapping);
                }
            }
            return search;
        } finally {
            Signals.send("CONT", pid);
        }
    }

    /** Names of the traces that are there. */
    Set<String> found() {
        return found;
    }

    /** Bytes looked through. */
    long read() {
        return read;
    }

    /** Bytes that could not be read, though nothing can have been given back meanwhile: guards of stacks, or all of it. */
    long unreadable() {
        return unreadable;
    }

    private void through(String mapping) {
        String[] ends = mapping.substring(0, mapping.indexOf(' ')).split("-");
        long end = Long.parseUnsignedLong(ends[1], 16);
        long at = Long.parseUnsignedLong(ends[0], 16);
        while (at < end) {
            int got = fill(at, (int) Math.min(chunk.length, end - at));
            if (got == 0) {
                long next = Math.min(end, (at / PAGE + 1) * PAGE);
                unreadable += next - at;
                at = next;
                continue;
            }
            for (Trace trace : traces) {
                if (contains(got, trace.bytes())) {
                    found.add(trace.name());
                }
            }
            // What begins in this piece may end in the next.
            long next = got > PAGE && at + got < end ? at + got - PAGE : at + got;
            read += next - at;
            at = next;
        }
    }

    private int fill(long at, int most) {
        try {
            memory.seek(at);
            return Math.max(0, memory.read(chunk, 0, most));
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean contains(int length, byte[] wanted) {
        for (int i = 0; i <= length - wanted.length; i++) {
            if (chunk[i] == wanted[0]
                    && chunk[i + 1] == wanted[1]
                    && Arrays.equals(chunk, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
