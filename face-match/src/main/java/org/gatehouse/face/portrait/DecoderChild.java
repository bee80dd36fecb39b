// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.face.FaceErrorCode;
import org.jspecify.annotations.Nullable;

/** One decoder process, from its start to its end. Not thread-safe. After any exception it is to be closed. */
final class DecoderChild implements AutoCloseable {
    private static final int START_POLL_MILLIS = 5;

    private final Path folder;
    private final ServerSocketChannel door;
    private final Process process;
    private final ByteBuffer word = ByteBuffer.allocateDirect(1);
    private @Nullable TimedChannel channel;

    private DecoderChild(Path folder, ServerSocketChannel door, Process process) {
        this.folder = folder;
        this.door = door;
        this.process = process;
    }

    /** Starts a process and does not wait for it. */
    static DecoderChild start(DecoderSettings settings) throws IOException {
        // Only this user may enter the folder, so nobody else can play the decoder.
        Path folder = Files.createTempDirectory("gatehouse-decoder");
        Path socket = folder.resolve("s");
        ServerSocketChannel door = null;
        try {
            door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(socket), 1);
            door.configureBlocking(false);
            return new DecoderChild(folder, door, DecoderLaunch.start(settings, socket));
        } catch (IOException | RuntimeException | Error e) {
            shut(folder, door);
            throw e;
        }
    }

    /**
     * Waits until it can decode; at once if it has been so before.
     *
     * @throws IOException if it ended, or did not say anything in time
     */
    TimedChannel ready(Duration atMost) throws IOException {
        if (channel != null) {
            return channel;
        }
        long until = System.nanoTime() + atMost.toNanos();
        TimedChannel open = new TimedChannel(accept(until));
        channel = open;
        shut(folder, door);
        if (ask(open, until) != DecoderWire.READY) {
            throw new IOException("the decoder process speaks another language");
        }
        return open;
    }

    private SocketChannel accept(long until) throws IOException {
        while (true) {
            SocketChannel accepted = door.accept();
            if (accepted != null) {
                return accepted;
            }
            if (!process.isAlive()) {
                throw new IOException("the decoder process ended with " + process.exitValue());
            }
            if (System.nanoTime() - until > 0) {
                throw new SocketTimeoutException();
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(START_POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Has an image decoded whose header was read before.
     *
     * @param request as {@link DecoderWire} says, from its position to its limit
     * @param pixels filled, so with room for as many as the header says
     * @return as the decoder names what is wrong; empty when the pixels are there
     * @throws SocketTimeoutException when the time is over
     * @throws IOException when the process died or does not keep to what was agreed
     */
    Optional<FaceErrorCode> decode(ByteBuffer request, ByteBuffer pixels, Duration atMost) throws IOException {
        TimedChannel open = channel;
        if (open == null) {
            throw new IllegalStateException("The decoder is not ready");
        }
        long until = System.nanoTime() + atMost.toNanos();
        open.write(request, until);
        byte answer = ask(open, until);
        if (answer == DecoderWire.PICTURE) {
            open.read(pixels, until);
            return Optional.empty();
        }
        Optional<FaceErrorCode> refusal = DecoderWire.code(answer);
        if (refusal.isEmpty()) {
            throw new IOException("the decoder process gives no answer that was agreed");
        }
        return refusal;
    }

    private byte ask(TimedChannel open, long until) throws IOException {
        word.clear();
        open.read(word, until);
        return word.get(0);
    }

    private static void shut(Path folder, @Nullable ServerSocketChannel door) throws IOException {
        if (door != null) {
            door.close();
        }
        Files.deleteIfExists(folder.resolve("s"));
        Files.deleteIfExists(folder);
    }

    /** Kills the process, whatever it does, and waits until it is gone. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (TimedChannel ending = channel) {
            shut(folder, door);
        }
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
