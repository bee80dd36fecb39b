// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there whole or not at all: written beside, forced to the disk, renamed, and the folder forced too (without the
 * last step the rename itself may be lost with the power).
 */
final class ObjectFiles {
    private final Path folder;

    ObjectFiles(Path folder) {
        this.folder = folder;
    }

    Path path(Fingerprint fingerprint) {
        return folder.resolve(fingerprint.hex());
    }

    /** Keeps these bytes under their fingerprint. Whole ones that are there already stay; damaged ones are replaced. */
    void keep(byte[] bytes) throws IOException {
        Fingerprint fingerprint = Fingerprint.of(bytes);
        Path place = path(fingerprint);
        if (Files.isRegularFile(place)
                && Files.size(place) == bytes.length
                && Fingerprint.of(Files.readAllBytes(place)).equals(fingerprint)) {
            return;
        }
        Files.createDirectories(folder);
        write(place, bytes);
    }

    /**
     * The bytes with that fingerprint.
     *
     * @throws IOException when they are not there or others
     */
    byte[] read(TrustObject object) throws IOException {
        Path place = path(object.fingerprint());
        if (Files.size(place) != object.bytes()) {
            throw new IOException("another length than in the manifest");
        }
        byte[] bytes = Files.readAllBytes(place);
        if (!Fingerprint.of(bytes).equals(object.fingerprint())) {
            throw new IOException("other bytes than in the manifest");
        }
        return bytes;
    }

    /** Forces the names of the folder to the disk. */
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Puts a whole file to its place; the caller forces the folder. */
    static void write(Path place, byte[] bytes) throws IOException {
        Path beside = place.resolveSibling(place.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
