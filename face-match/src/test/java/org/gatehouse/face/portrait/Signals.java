// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The operating system's signals to a process that the test itself has started, and what comes of them. */
final class Signals {
    private static final int POLL_MILLIS = 5;

    private Signals() {}

    /** By its name, as the command {@code kill} has it. */
    static void send(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Stops it, and waits: a busy machine takes its time until the last thread stands still. */
    static void stop(long pid) throws IOException, InterruptedException {
        send("STOP", pid);
        while (!standsStill(pid)) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean standsStill(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readAllLines(thread.resolve("status")).stream()
                        .noneMatch(line -> line.startsWith("State:\tT"))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether it is gone, or left is only an entry that nobody has asked for: no process, no memory. */
    static boolean ended(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
