// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process's memory; heap and native memory together. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** Resident memory in KiB; 0 if the process is gone. */
    static long residentKibibytes(long pid) {
        return line(pid, "VmRSS:");
    }

    /** Largest address space so far, in KiB; 0 if the process is gone. */
    static long mostAddressedKibibytes(long pid) {
        return line(pid, "VmPeak:");
    }

    private static long line(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
