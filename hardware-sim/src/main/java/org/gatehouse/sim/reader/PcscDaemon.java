// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sim.reader.PcscDaemonException.Reason;

/**
 * A real pcscd of one's own with two virtual readers, for as long as this object is open. Nothing listens on a network
 * interface: the driver runs in its reversed mode and connects to two slots on 127.0.0.1.
 *
 * <p>libpcsclite finds a daemon through the environment variable {@value #SOCKET_VARIABLE} of the <em>client</em>. With
 * such a path the daemon gets a socket of its own there, so that any number can run side by side; without it, it is the
 * one pcscd of this machine, for which root is needed.
 */
public final class PcscDaemon implements AutoCloseable {

    /** Environment variable with the path of the daemon's socket; read by libpcsclite when a client connects. */
    public static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    /** What the readers' names start with; pcscd adds the numbers of reader and slot. */
    public static final String READER = "Gatehouse Simulated Reader";

    private static final System.Logger LOG = System.getLogger(PcscDaemon.class.getName());
    private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final int STOP_LIMIT_SECONDS = 5;
    private static final int POLLS_OF_A_LISTED_READER = 2;

    /**
     * pcscd itself cannot be told where its socket is, but takes one that is already open as descriptor 3 (the protocol of
     * systemd's socket activation). Java cannot hand descriptors down; perl, an essential package on Debian, can.
     */
    private static final String OPEN_SOCKET_THEN_EXEC = """
            use strict; use Socket; use POSIX ();
            my $path = shift; unlink $path;
            socket(my $s, AF_UNIX, SOCK_STREAM, 0) or die "socket: $!";
            bind($s, sockaddr_un($path)) or die "bind: $!";
            listen($s, 16) or die "listen: $!";
            if (fileno($s) != 3) { POSIX::dup2(fileno($s), 3) or die "dup2: $!"; }
            else { require Fcntl; fcntl($s, Fcntl::F_SETFD(), 0) or die "fcntl: $!"; }
            $ENV{LISTEN_FDS} = 1; $ENV{LISTEN_PID} = $$;
            exec @ARGV or die "exec: $!";
            """;

    private final Process process;
    private final List<VpcdSlot> slots;
    private final Thread stopAtExit;

    private PcscDaemon(Process process, List<VpcdSlot> slots) {
        this.process = process;
        this.slots = slots;
        this.stopAtExit = new Thread(process::destroy, "stop pcscd");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /**
     * Starts the daemon that this process's PC/SC calls will reach: on the socket that {@value #SOCKET_VARIABLE} names, or
     * on the machine's own.
     *
     * @param directory for configuration and log; created if need be
     */
    public static PcscDaemon start(Path directory) throws PcscDaemonException {
        return start(
                directory, Optional.ofNullable(System.getenv(SOCKET_VARIABLE)).map(Path::of));
    }

    /**
     * Starts a daemon and waits until it lists both readers.
     *
     * @param socket where its clients will find it: at most 107 bytes long; empty for the machine's own
     * @throws PcscDaemonException with a sentence, if anything is missing or in the way
     */
    public static PcscDaemon start(Path directory, Optional<Path> socket) throws PcscDaemonException {
        requireInstalled(DAEMON, Reason.DAEMON_NOT_INSTALLED, "pcscd");
        requireInstalled(DRIVER, Reason.DRIVER_NOT_INSTALLED, "vsmartcard-vpcd");
        List<VpcdSlot> slots = List.of();
        try {
            Files.createDirectories(directory);
            slots = VpcdSlotPair.listening(READER);
            Path configuration = directory.resolve("reader.conf");
            Files.writeString(
                    configuration,
                    configuration(slots.get(0).port(), VpcdDriver.usable(DRIVER, directory)),
                    StandardCharsets.US_ASCII);
            Path log = directory.resolve("pcscd.log");
            Process process = launch(configuration, log, socket);
            PcscDaemon daemon = new PcscDaemon(process, slots);
            daemon.awaitReaders(log);
            return daemon;
        } catch (IOException e) {
            slots.forEach(VpcdSlot::close);
            throw new PcscDaemonException(
                    Reason.ENDED_AT_START, "pcscd could not be started: " + e.getMessage() + ".", e);
        }
    }

    private static void requireInstalled(Path file, Reason reason, String debianPackage) throws PcscDaemonException {
        if (!Files.isReadable(file)) {
            throw new PcscDaemonException(
                    reason, file + " is missing: install the Debian package " + debianPackage + ".");
        }
    }

    /** The second reader of the driver uses the next port by itself. */
    private static String configuration(int port, Path driver) {
        return String.join(
                "\n",
                "FRIENDLYNAME \"" + READER + "\"",
                "DEVICENAME 127.0.0.1:" + port,
                "LIBPATH " + driver,
                "CHANNELID " + port,
                "");
    }

    private static Process launch(Path configuration, Path log, Optional<Path> socket) throws IOException {
        List<String> daemon = List.of(
                DAEMON.toString(),
                "--foreground",
                "--config",
                configuration.toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(daemon);
        if (socket.isPresent()) {
            builder.command("perl", "-e", OPEN_SOCKET_THEN_EXEC, socket.get().toString());
            builder.command().addAll(daemon);
        }
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return builder.start();
    }

    /** The driver looks into a slot once when it starts, and again once pcscd has the reader in its list. */
    private void awaitReaders(Path log) throws PcscDaemonException, IOException {
        long start = System.nanoTime();
        while (slots.stream().anyMatch(slot -> slot.polls() < POLLS_OF_A_LISTED_READER)) {
            boolean late = System.nanoTime() - start > START_LIMIT.toNanos();
            if (late || !process.isAlive()) {
                close();
                throw failure(late, Files.readString(log, StandardCharsets.UTF_8));
            }
            try {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new PcscDaemonException(Reason.ENDED_AT_START, "Waiting for pcscd was interrupted.", e);
            }
        }
    }

    private static PcscDaemonException failure(boolean late, String log) {
        if (late) {
            return new PcscDaemonException(
                    Reason.READERS_MISSING,
                    "pcscd runs, but its virtual readers did not appear within " + START_LIMIT.toSeconds() + " s.");
        }
        if (log.contains("Permission denied")) {
            return new PcscDaemonException(
                    Reason.ENDED_AT_START,
                    "The machine's own pcscd needs root: start as root, or set " + SOCKET_VARIABLE
                            + " to a path in the environment of this program.");
        }
        if (log.contains("seems to be running")) {
            return new PcscDaemonException(
                    Reason.ALREADY_RUNNING,
                    "Another pcscd runs on this machine: stop it, or give this one a socket of its own by setting "
                            + SOCKET_VARIABLE + " to a path in the environment of this program.");
        }
        return new PcscDaemonException(
                Reason.ENDED_AT_START, "pcscd ended at its start and said: " + log.strip() + ".");
    }

    /** The two slots, in the order of their readers' names. */
    public List<VpcdSlot> slots() {
        return slots;
    }

    long pid() {
        return process.pid();
    }

    /** Stops the daemon and then the slots: this driver brings pcscd down when nobody listens any more. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "the JVM is ending anyway: {0}", e.getMessage());
        }
        slots.forEach(VpcdSlot::close);
    }
}
