// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gatehouse.sim.gate.WireKey;

/** A rig's own folder, readable by its owner only: keys, configuration, logs, the controller's files. */
public final class RunDirectory {

    private static final int DOOR_KEY_BYTES = 32;

    private final Path root;
    private final byte[] doorKey = new byte[DOOR_KEY_BYTES];

    /** Makes the folder and a fresh door key in it. */
    public RunDirectory(Path root, SecureRandom random) throws IOException {
        this.root = root.toAbsolutePath();
        Files.createDirectories(this.root);
        Files.setPosixFilePermissions(this.root, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(controller());
        random.nextBytes(doorKey);
        Files.writeString(
                doorKeyFile(),
                WireKey.ONLY + " current " + Base64.getEncoder().encodeToString(doorKey) + "\n",
                StandardCharsets.US_ASCII);
        Files.setPosixFilePermissions(doorKeyFile(), PosixFilePermissions.fromString("rw-------"));
    }

    public WireKey doorKey() {
        return new WireKey(WireKey.ONLY, doorKey);
    }

    /** The folder of the site's certificates. */
    public Path pki() {
        return root.resolve("pki");
    }

    public Path doorKeyFile() {
        return root.resolve("door.key");
    }

    public Path trust() {
        return root.resolve("trust");
    }

    public Path watchlist() {
        return root.resolve("watchlist.json");
    }

    public Path watchlistKey() {
        return root.resolve("watchlist.key");
    }

    public Path configuration() {
        return root.resolve("gatehouse.yaml");
    }

    /** What the controller calls its run directory. */
    public Path controller() {
        return root.resolve("controller");
    }

    /** Where the controller leaves its first officer's password. */
    public Path firstPasswordFile() {
        return controller().resolve("accounts").resolve("first-password");
    }

    /** The first officer's password; there once the controller's pages answer. */
    public String firstPassword() throws IOException {
        return Files.readString(firstPasswordFile()).strip();
    }

    public Path pcsc() {
        return root.resolve("pcsc");
    }

    public Path pcscSocket() {
        return root.resolve("pcsc.sock");
    }

    public Path log() {
        return root.resolve("controller.log");
    }

    public Path root() {
        return root;
    }

    /** Removes the folder and everything in it. */
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
