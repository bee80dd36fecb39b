// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to import: its name without folder, and its bytes. */
public final class ImportFile {
    /** The largest list that is published has one megabyte. */
    static final int MAX_BYTES = 32 << 20;

    private final String name;
    private final byte[] bytes;
    private final RejectionCode unreadable;

    private ImportFile(String name, byte[] bytes, RejectionCode unreadable) {
        this.name = name;
        this.bytes = bytes;
        this.unreadable = unreadable;
    }

    /** These bytes under that name. */
    public static ImportFile of(String name, byte[] bytes) {
        return new ImportFile(name, bytes.clone(), RejectionCode.UNKNOWN_FORMAT);
    }

    /** Reads a file, at most 32 MiB; one that cannot be read is rejected by the import. */
    public static ImportFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MAX_BYTES) {
                return new ImportFile(name, new byte[0], RejectionCode.TOO_LARGE);
            }
            return of(name, Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            return new ImportFile(name, new byte[0], RejectionCode.UNREADABLE);
        }
    }

    /** Without its folder. */
    public String name() {
        return name;
    }

    byte[] bytes() throws RefusedImportException {
        if (bytes.length == 0) {
            throw new RefusedImportException(
                    unreadable,
                    switch (unreadable) {
                        case TOO_LARGE -> "The file is larger than 32 MiB.";
                        case UNREADABLE -> "The file is not there or cannot be read.";
                        default -> "The file is empty.";
                    });
        }
        return bytes;
    }
}
