// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names for the drawings of one call, no two of them alike: pages of different folders may have the same name. */
final class DrawingNames {
    private final Set<String> given = new HashSet<>();

    /** The file's own name with {@code .read.png} behind it, and a number from 2 before that where it is given already. */
    String next(Path file) {
        String name = file.getFileName() + ".read.png";
        for (int number = 2; !given.add(name); number++) {
            name = file.getFileName() + "." + number + ".read.png";
        }
        return name;
    }
}
