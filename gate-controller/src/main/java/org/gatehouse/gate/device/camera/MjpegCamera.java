// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatehouse.gate.device.FaceCamera;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A network camera that sends motion JPEG over HTTP. The stream stays open between captures, so that a dead camera is known
 * before a traveller stands before it; frames that nobody asked for are overwritten at once.
 */
public final class MjpegCamera implements FaceCamera {

    private static final Logger LOG = Logger.getLogger(MjpegCamera.class);
    private static final Set<String> LIVE_SCHEMES = Set.of("http", "https");
    private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long WATCH_MILLIS = 100;
    private static final long RETRY_MILLIS = 500;

    private final String lane;
    private final URI address;
    private final boolean acceptSimulated;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Thread reader;
    private final ScheduledThreadPoolExecutor watch;
    private final Object lock = new Object();
    private Consumer<Boolean> linkListener = up -> {};
    private boolean linkUp;
    private @Nullable CameraErrorCode told;
    private @Nullable MjpegStream stream;
    private @Nullable FrameDelivery delivery;
    private long lastFrameNanos;
    private volatile boolean closed;

    /**
     * Starts watching the camera; tries again for as long as it is not closed.
     *
     * @param lane for log lines
     * @param address http or https
     * @param acceptSimulated whether a simulated camera may be used: on a rig only
     * @throws IllegalArgumentException with a sentence, for a file or any other address that is no live camera
     */
    public MjpegCamera(String lane, URI address, boolean acceptSimulated) {
        if (address.getScheme() == null
                || !LIVE_SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "A camera is given by the http or https address of its live stream, never by a file.");
        }
        this.lane = lane;
        this.address = address;
        this.acceptSimulated = acceptSimulated;
        this.reader = new Thread(this::readForEver, "camera-" + lane);
        reader.setDaemon(true);
        this.watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "camera-watch-" + lane);
            thread.setDaemon(true);
            return thread;
        });
        reader.start();
        watch.scheduleAtFixedRate(this::lookForStall, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void listen(Consumer<Boolean> listener) {
        synchronized (lock) {
            linkListener = listener;
            listener.accept(linkUp);
        }
    }

    @Override
    public Capture start(Consumer<Frame> frames, Consumer<String> trouble) {
        FrameDelivery fresh = new FrameDelivery(lane, frames, trouble);
        FrameDelivery before;
        CameraErrorCode down;
        synchronized (lock) {
            before = delivery;
            delivery = fresh;
            down = linkUp ? null : told == null ? CameraErrorCode.STALLED : told;
        }
        if (before != null) {
            before.close();
        }
        if (down != null) {
            fresh.fail(down.sentence());
        }
        return () -> {
            synchronized (lock) {
                if (delivery == fresh) {
                    delivery = null;
                }
            }
            fresh.close();
        };
    }

    private void readForEver() {
        while (!closed) {
            try {
                read();
            } catch (CameraException trouble) {
                down(trouble.code());
            } catch (IOException gone) {
                down(CameraErrorCode.STREAM_UNREACHABLE);
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException unexpected) {
                LOG.errorf(unexpected, "camera of %s: unexpected failure", lane);
                down(CameraErrorCode.MALFORMED_STREAM);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void read() throws CameraException, IOException, InterruptedException {
        try (MjpegStream open = MjpegStream.open(http, address, acceptSimulated)) {
            synchronized (lock) {
                stream = open;
                lastFrameNanos = System.nanoTime();
            }
            StillnessWatch stillness = new StillnessWatch();
            while (!closed) {
                byte[] jpeg = open.next();
                if (stillness.standsStill(jpeg)) {
                    Arrays.fill(jpeg, (byte) 0);
                    throw new CameraException(CameraErrorCode.STANDS_STILL);
                }
                deliver(new Frame(jpeg, System.nanoTime()));
            }
        } finally {
            synchronized (lock) {
                stream = null;
            }
        }
    }

    private void deliver(Frame frame) {
        FrameDelivery to;
        synchronized (lock) {
            lastFrameNanos = frame.nanos();
            up();
            to = delivery;
        }
        if (to == null || !to.offer(frame)) {
            Arrays.fill(frame.jpeg(), (byte) 0);
        }
    }

    /** A read that waits for ever notices nothing by itself: the connection is closed under it. */
    private void lookForStall() {
        MjpegStream stalled;
        synchronized (lock) {
            stalled = stream;
            if (stalled == null || System.nanoTime() - lastFrameNanos < STALL_NANOS) {
                return;
            }
            stream = null;
        }
        down(CameraErrorCode.STALLED);
        stalled.close();
    }

    private void up() {
        if (!linkUp) {
            linkUp = true;
            told = null;
            LOG.infof("camera of %s: pictures come", lane);
            linkListener.accept(true);
        }
    }

    private void down(CameraErrorCode why) {
        FrameDelivery to;
        synchronized (lock) {
            if (closed) {
                return;
            }
            if (told == null) {
                told = why;
                LOG.warnf("camera of %s: %s %s", lane, why, why.sentence());
            }
            if (linkUp) {
                linkUp = false;
                linkListener.accept(false);
            }
            to = delivery;
            delivery = null;
        }
        if (to != null) {
            to.fail(why.sentence());
        }
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        reader.interrupt();
        MjpegStream open;
        FrameDelivery to;
        synchronized (lock) {
            open = stream;
            to = delivery;
            delivery = null;
        }
        if (open != null) {
            open.close();
        }
        if (to != null) {
            to.close();
        }
    }
}
