// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which TCP sockets a process listens on, as Linux tells in /proc. */
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    static List<String> of(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                inodes.add(Files.readSymbolicLink(descriptor).toString());
            }
        }
        return Stream.of("tcp", "tcp6")
                .flatMap(ListeningSockets::table)
                .filter(row -> row[3].equals(LISTEN) && inodes.contains("socket:[" + row[9] + "]"))
                .map(row -> row[1])
                .toList();
    }

    private static Stream<String[]> table(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/net", name)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
