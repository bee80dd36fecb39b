// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.gatehouse.gate.device.FaceCamera;
import org.jspecify.annotations.Nullable;

/**
 * A camera whose live pictures come as MJPEG: over HTTP, or by {@code ffmpeg} of RTSP and Video4Linux. It is connected all the time, so that
 * a capture starts with the next picture, and asked again with growing pauses when it goes away. Between captures pictures
 * are looked at for stillness only and overwritten. Safe for several threads.
 */
public final class MjpegCamera implements FaceCamera {
    private static final long LOOK_MILLIS = 50;

    private final StreamSource source;
    private final CameraLimits limits;
    private final boolean acceptSimulated;
    private final Pulse pulse;
    private final Health health = new Health();
    private final RetryPause.Sleep sleep;
    private final Thread reader;
    private final ScheduledExecutorService watch;
    private volatile @Nullable RunningCapture capture;
    private volatile @Nullable InputStream stream;
    private volatile boolean moving;
    private volatile boolean simulated;
    private volatile boolean closed;
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
        this(source, limits, acceptSimulated, System::nanoTime, pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
    }

    /** The same in a time of its own. */
    MjpegCamera(
            StreamSource source,
            CameraLimits limits,
            boolean acceptSimulated,
            LongSupplier clock,
            RetryPause.Sleep sleep) {
        this.source = source;
        this.limits = limits;
        this.acceptSimulated = acceptSimulated;
        this.pulse = new Pulse(limits.stall(), clock);
        this.sleep = sleep;
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
        RunningCapture fresh = new RunningCapture(frames, trouble, pulse.now());
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
            toldUp = flows();
            linkUp.accept(toldUp);
        });
    }

    /** Whether the camera called itself simulated when it last answered. */
    public boolean simulatedPeer() {
        return simulated;
    }

    /** What is wrong with it now. */
    public Optional<CameraFault> fault() {
        return health.fault();
    }

    private void run() {
        RetryPause retry = new RetryPause(limits.retry());
        try {
            while (!closed) {
                try {
                    stream();
                } catch (CameraException e) {
                    broken(e);
                } catch (IOException e) {
                    broken(new CameraException(CameraFault.CAMERA_AWAY));
                }
                sleep.pause(retry.after(pulse.pictured()));
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** Reads pictures until something is wrong, and then throws. */
    private void stream() throws IOException, InterruptedException, CameraException {
        pulse.opened(source.start());
        try (StreamSource.Opened opened = source.open()) {
            simulated = opened.simulated();
            if (simulated && !acceptSimulated) {
                throw new CameraException(CameraFault.CAMERA_SIMULATED);
            }
            MultipartReader parts = new MultipartReader(opened.body(), opened.boundary(), limits);
            pulse.opened(source.start());
            stream = opened.body();
            try {
                pictures(parts);
            } catch (IOException e) {
                CameraFault why = pulse.hangs() ? CameraFault.CAMERA_STALLED : CameraFault.CAMERA_AWAY;
                throw new CameraException(why, opened.ending().why());
            } finally {
                stream = null;
                parts.wipe();
            }
        }
    }

    private void pictures(MultipartReader parts) throws IOException, CameraException {
        StillnessWatch stillness = new StillnessWatch(limits.stillFrames());
        boolean first = true;
        boolean still = false;
        while (!closed) {
            byte[] picture = parts.next();
            long now = pulse.picture();
            boolean stillNow = stillness.standsStill(picture);
            if (stillNow) {
                broken(new CameraException(CameraFault.CAMERA_STILL));
            } else if (still || first) {
                health.well();
            }
            first = false;
            still = stillNow;
            moving = !stillNow;
            RunningCapture receiver = capture;
            if (receiver == null || receiver.over() || stillNow) {
                Arrays.fill(picture, (byte) 0);
            } else {
                receiver.offer(new Frame(picture, now));
            }
        }
    }

    private void broken(CameraException why) {
        if (closed) {
            return;
        }
        if (why.fault() == CameraFault.CAMERA_AWAY) {
            // It may be back before the stall limit: until then nobody is told.
            health.lost(why);
            return;
        }
        moving = false;
        health.broken(why);
        RunningCapture receiver = capture;
        if (receiver != null) {
            receiver.fail(why.fault());
        }
    }

    /** A camera that went away a moment ago is not missed yet. */
    private boolean flows() {
        return moving && !pulse.silent();
    }

    /** What every {@value #LOOK_MILLIS} milliseconds is looked after. */
    private void look() {
        InputStream hanging = stream;
        if (hanging != null && pulse.hangs()) {
            close(hanging);
        }
        if (pulse.silent()) {
            health.missed();
        }
        RunningCapture receiver = capture;
        if (receiver != null && pulse.silentSince(receiver.startedNanos(), health.clean())) {
            receiver.fail(health.fault().orElse(CameraFault.CAMERA_STALLED));
        }
        boolean flowing = flows();
        if (flowing != toldUp) {
            toldUp = flowing;
            linkListener.accept(flowing);
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
