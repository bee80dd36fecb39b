// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatehouse.gate.device.FaceCamera;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A camera whose live pictures come as MJPEG: over HTTP, or by {@code ffmpeg} of RTSP and Video4Linux. It is connected all the time, so that
 * a capture starts with the next picture, and asked again with growing pauses when it goes away. Between captures pictures
 * are looked at for stillness only and overwritten. Safe for several threads.
 */
public final class MjpegCamera implements FaceCamera {
    private static final Logger LOG = Logger.getLogger(MjpegCamera.class);
    private static final long LOOK_MILLIS = 50;
    private static final int LONGEST_RETRY = 16;

    private final StreamSource source;
    private final CameraLimits limits;
    private final boolean acceptSimulated;
    private final Thread reader;
    private final ScheduledExecutorService watch;
    private volatile @Nullable RunningCapture capture;
    private volatile @Nullable InputStream stream;
    private volatile long lastFrameNanos = System.nanoTime();
    private volatile boolean flowing;
    private volatile boolean simulated;
    private volatile boolean closed;
    private volatile @Nullable CameraFault fault;
    private Consumer<Boolean> linkListener = up -> {};
    private boolean toldUp;

    /**
     * Connects, and goes on trying until closed.
     *
     * @param address http or https for MJPEG as it comes; rtsp, rtsps or v4l2 for what {@code ffmpeg} makes MJPEG of
     * @param acceptSimulated whether a camera that calls itself simulated may be used: on a rig, never in production
     * @throws IllegalArgumentException with a sentence, for a file or anything else that is no live stream (ICAO Doc 9303-2,
     *     C.1)
     */
    public MjpegCamera(URI address, CameraLimits limits, boolean acceptSimulated) {
        this(StreamSource.of(address), limits, acceptSimulated);
    }

    /** The same of a source. */
    MjpegCamera(StreamSource source, CameraLimits limits, boolean acceptSimulated) {
        this.source = source;
        this.limits = limits;
        this.acceptSimulated = acceptSimulated;
        this.reader = new Thread(this::run, "camera-stream");
        this.reader.setDaemon(true);
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "camera-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleAtFixedRate(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        reader.start();
    }

    /** Why an address is none of a live camera that can be read here, as a sentence; empty if it is one. */
    public static Optional<String> refusal(URI address) {
        try {
            StreamSource.of(address);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Capture start(Consumer<Frame> frames, Consumer<String> trouble) {
        RunningCapture fresh = new RunningCapture(frames, trouble);
        RunningCapture before = capture;
        if (before != null) {
            before.close();
        }
        capture = fresh;
        return fresh.begin();
    }

    @Override
    public void listen(Consumer<Boolean> linkUp) {
        watch.execute(() -> {
            linkListener = linkUp;
            toldUp = flowing;
            linkUp.accept(toldUp);
        });
    }

    /** Whether the camera called itself simulated when it last answered. */
    public boolean simulatedPeer() {
        return simulated;
    }

    /** What is wrong with it now. */
    public Optional<CameraFault> fault() {
        return Optional.ofNullable(fault);
    }

    private void run() {
        Duration pause = limits.retry();
        try {
            while (!closed) {
                boolean flowed = false;
                try {
                    flowed = stream();
                } catch (CameraException e) {
                    broken(e.fault());
                } catch (IOException e) {
                    broken(stalledNow() ? CameraFault.CAMERA_STALLED : CameraFault.CAMERA_AWAY);
                }
                flowed |= flowing;
                flowing = false;
                pause = flowed ? limits.retry() : longer(pause);
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private Duration longer(Duration pause) {
        Duration longest = limits.retry().multipliedBy(LONGEST_RETRY);
        return pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
    }

    /** Reads pictures until something is wrong, and then throws. */
    private boolean stream() throws IOException, InterruptedException, CameraException {
        try (StreamSource.Opened opened = source.open()) {
            simulated = opened.simulated();
            if (simulated && !acceptSimulated) {
                throw new CameraException(CameraFault.CAMERA_SIMULATED);
            }
            MultipartReader parts = new MultipartReader(opened.body(), opened.boundary(), limits);
            lastFrameNanos = System.nanoTime();
            stream = opened.body();
            try {
                pictures(parts);
            } finally {
                stream = null;
                parts.wipe();
            }
        }
        return true;
    }

    private void pictures(MultipartReader parts) throws IOException, CameraException {
        StillnessWatch stillness = new StillnessWatch(limits.stillFrames());
        boolean still = false;
        while (!closed) {
            byte[] picture = parts.next();
            long now = System.nanoTime();
            lastFrameNanos = now;
            boolean stillNow = stillness.standsStill(picture);
            if (stillNow) {
                broken(CameraFault.CAMERA_STILL);
            } else if (still || !flowing) {
                fault(null);
            }
            still = stillNow;
            flowing = !stillNow;
            RunningCapture receiver = capture;
            if (receiver == null || receiver.over() || stillNow) {
                Arrays.fill(picture, (byte) 0);
            } else {
                receiver.offer(new Frame(picture, now));
            }
        }
    }

    private void broken(CameraFault why) {
        if (closed) {
            return;
        }
        fault(why);
        flowing = false;
        RunningCapture receiver = capture;
        // A camera that is only away may be back before the receiver's patience ends; the watch decides that.
        if (receiver != null && why != CameraFault.CAMERA_AWAY) {
            receiver.fail(why);
        }
    }

    private void fault(@Nullable CameraFault now) {
        CameraFault before = fault;
        fault = now;
        if (now != null && now != before) {
            LOG.warnf("%s: %s", now, now.sentence());
        } else if (now == null && before != null) {
            LOG.infof("%s is over.", before);
        }
    }

    private boolean stalledNow() {
        return System.nanoTime() - lastFrameNanos > limits.stall().toNanos();
    }

    private void look() {
        if (stalledNow()) {
            InputStream hanging = stream;
            if (hanging != null) {
                close(hanging);
            }
            flowing = false;
        }
        RunningCapture receiver = capture;
        if (receiver != null) {
            long since = Math.max(receiver.startedNanos, lastFrameNanos);
            if (System.nanoTime() - since > limits.stall().toNanos()) {
                CameraFault why = fault;
                receiver.fail(why == null ? CameraFault.CAMERA_STALLED : why);
            }
        }
        if (flowing != toldUp) {
            toldUp = !toldUp;
            linkListener.accept(toldUp);
        }
    }

    private static void close(InputStream hanging) {
        try {
            hanging.close();
        } catch (IOException e) {
            // The reader's own read fails now, which is all that is wanted.
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        InputStream last = stream;
        if (last != null) {
            close(last);
        }
        watch.shutdownNow();
        RunningCapture receiver = capture;
        if (receiver != null) {
            receiver.close();
        }
    }
}
