// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bytedeco.opencv.opencv_core.Mat;
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
    private final Function<ImageHeader, Mat> canvas;
    private final ByteBuffer request = ByteBuffer.allocateDirect(Integer.BYTES + ImageBounds.PORTRAIT.maxBytes());
    private @Nullable DecoderChild child;
    private boolean closed;

    private DecoderProcess(DecoderSettings settings, Function<ImageHeader, Mat> canvas) {
        this.settings = settings;
        this.canvas = canvas;
    }

    /**
     * Starts the process and returns before it is ready.
     *
     * @throws FaceException {@link FaceErrorCode#IMAGE_DECODER_UNAVAILABLE} if it cannot be started
     */
    public static DecoderProcess start(DecoderSettings settings) throws FaceException {
        return start(settings, header -> new Mat(header.height(), header.width(), CV_8UC3));
    }

    /** @param canvas memory for the pixels of an image, three bytes each without gaps between the rows */
    static DecoderProcess start(DecoderSettings settings, Function<ImageHeader, Mat> canvas) throws FaceException {
        DecoderProcess decoder = new DecoderProcess(settings, canvas);
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
            // Before anything is asked: where there is no memory for an answer, none is left behind in the socket.
            Picture picture = new Picture(canvas.apply(header));
            try {
                ask(ready, encoded, picture.bgr().createBuffer());
                return picture;
            } catch (FaceException | RuntimeException | Error e) {
                picture.close();
                throw e;
            }
        }
    }

    /** Only a process whose answer was read whole is asked again: what is left of it would be taken for the next traveller's. */
    private void ask(DecoderChild asked, byte[] encoded, ByteBuffer pixels) throws FaceException {
        boolean readWhole = false;
        try {
            request.clear().putInt(encoded.length).put(encoded).flip();
            Optional<FaceErrorCode> refusal = asked.decode(request, pixels, settings.image());
            readWhole = true;
            if (refusal.isPresent()) {
                throw new FaceException(refusal.get());
            }
        } catch (SocketTimeoutException e) {
            throw new FaceException(FaceErrorCode.IMAGE_DECODING_TIMED_OUT, e);
        } catch (IOException e) {
            throw new FaceException(FaceErrorCode.IMAGE_DECODER_DIED, e);
        } finally {
            wipe(encoded.length);
            if (!readWhole) {
                replace();
            }
        }
    }

    /** The number of the process now at work, for whoever watches its memory; empty if there is none. */
    public synchronized OptionalLong pid() {
        return child == null ? OptionalLong.empty() : OptionalLong.of(child.pid());
    }

    private DecoderChild ready() throws FaceException {
        boolean ready = false;
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
            ready = true;
            return current;
        } catch (IOException e) {
            throw new FaceException(FaceErrorCode.IMAGE_DECODER_UNAVAILABLE, e);
        } finally {
            if (!ready) {
                abandon();
            }
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
