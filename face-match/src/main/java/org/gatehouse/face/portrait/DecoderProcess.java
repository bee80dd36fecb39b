// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes portraits in a process of their own, which can be abandoned: the pixels come from strangers' chips through native
 * code, and what hangs, runs out of memory or crashes there costs a named result and a new process, not the gate.
 *
 * <p>The header is read and bounded here, before anything is sent. The process is kept warm; one that was given up is
 * replaced at once, and starts while the gate goes on. It is no sandbox: it runs as the same user. Thread-safe; one image at
 * a time.
 */
public final class DecoderProcess implements PortraitDecoder, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DecoderProcess.class.getName());

    private final DecoderSettings settings;
    private final ByteBuffer request = ByteBuffer.allocateDirect(Integer.BYTES + ImageBounds.PORTRAIT.maxBytes());
    private @Nullable DecoderChild child;
    private boolean closed;

    private DecoderProcess(DecoderSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts the process and returns before it is ready.
     *
     * @throws FaceException {@link FaceErrorCode#IMAGE_DECODER_UNAVAILABLE} if it cannot be started
     */
    public static DecoderProcess start(DecoderSettings settings) throws FaceException {
        DecoderProcess decoder = new DecoderProcess(settings);
        try {
            decoder.child = DecoderChild.start(settings);
        } catch (IOException e) {
            throw new FaceException(FaceErrorCode.IMAGE_DECODER_UNAVAILABLE, e);
        }
        return decoder;
    }

    /**
     * Waits until the process can decode, as the first {@link #decode} does otherwise.
     *
     * @throws FaceException {@link FaceErrorCode#IMAGE_DECODER_UNAVAILABLE} if it ended or is not ready in time
     */
    public synchronized void awaitReady() throws FaceException {
        ready();
    }

    @Override
    public Picture decode(byte[] encoded) throws FaceException {
        ImageHeader header = ImageHeader.read(encoded, ImageBounds.PORTRAIT);
        synchronized (this) {
            DecoderChild ready = ready();
            request.clear().putInt(encoded.length).put(encoded).flip();
            try {
                return ready.decode(request, header, settings.image());
            } catch (SocketTimeoutException e) {
                replace();
                throw new FaceException(FaceErrorCode.IMAGE_DECODING_TIMED_OUT, e);
            } catch (IOException e) {
                replace();
                throw new FaceException(FaceErrorCode.IMAGE_DECODER_DIED, e);
            } finally {
                wipe(encoded.length);
            }
        }
    }

    /** The number of the process now at work, for whoever watches its memory; empty if there is none. */
    public synchronized OptionalLong pid() {
        return child == null ? OptionalLong.empty() : OptionalLong.of(child.pid());
    }

    private DecoderChild ready() throws FaceException {
        try {
            if (closed) {
                throw new IOException("closed");
            }
            DecoderChild current = child;
            // One that was killed while it had nothing to do, as a machine short of memory does, costs no portrait.
            if (current == null || !current.alive()) {
                abandon();
                current = DecoderChild.start(settings);
                child = current;
            }
            current.ready(settings.start());
            return current;
        } catch (IOException e) {
            abandon();
            throw new FaceException(FaceErrorCode.IMAGE_DECODER_UNAVAILABLE, e);
        }
    }

    /** The next one starts now and is asked when it is needed. */
    private void replace() {
        abandon();
        try {
            child = DecoderChild.start(settings);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The decoder process cannot be started again; tried with the next portrait");
        }
    }

    private void abandon() {
        DecoderChild former = child;
        child = null;
        if (former != null) {
            try {
                former.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "A decoder process was killed and left something behind", e);
            }
        }
    }

    private void wipe(int length) {
        request.clear().limit(Integer.BYTES + length);
        while (request.hasRemaining()) {
            request.put((byte) 0);
        }
    }

    /** Ends the process; what is asked of it afterwards is unavailable. */
    @Override
    public synchronized void close() {
        closed = true;
        abandon();
    }
}
