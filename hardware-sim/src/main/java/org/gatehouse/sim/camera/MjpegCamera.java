// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lane's face camera: motion JPEG over HTTP ({@code multipart/x-mixed-replace}) on the loopback interface, any number
 * of viewers, frames of a {@link Scene} that can be changed while it runs. Every answer carries
 * {@code X-Gatehouse-Simulated: true}, by which a gate in production refuses it (Doc 9303-2 C.1). Frames exist in memory
 * only. Thread-safe.
 */
public final class MjpegCamera implements AutoCloseable {

    /** Ten frames a second. */
    public static final Duration USUAL_INTERVAL = Duration.ofMillis(100);

    private final ServerSocket server;
    private final NewestFrame newest = new NewestFrame();
    private final Set<Socket> viewers = ConcurrentHashMap.newKeySet();
    private final Thread shutter;
    private final Duration interval;
    private volatile Scene scene;
    private volatile boolean closed;

    private MjpegCamera(ServerSocket server, Duration interval, Scene scene) {
        this.server = server;
        this.interval = interval;
        this.scene = scene;
        this.shutter = new Thread(this::release, "camera-shutter");
    }

    /**
     * Starts a camera.
     *
     * @param port of 127.0.0.1, or 0 for a free one
     * @param interval from frame to frame, 10 ms to 10 s
     * @throws IOException when the port is taken
     */
    public static MjpegCamera start(int port, Duration interval, Scene scene) throws IOException {
        if (interval.toMillis() < 10 || interval.toMillis() > 10_000) {
            throw new IllegalArgumentException("a camera's interval is 10 ms to 10 s, not " + interval);
        }
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        try {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        MjpegCamera camera = new MjpegCamera(server, interval, scene);
        daemon(camera.shutter);
        daemon(new Thread(camera::receive, "camera-door"));
        return camera;
    }

    /** Where the stream is. */
    public URI stream() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/stream");
    }

    /** Shows another scene from the next frame on. */
    public void show(Scene next) {
        scene = next;
    }

    /** Frames taken since the start. */
    public long frames() {
        return newest.number();
    }

    /** Ends all streams and frees the port at once. */
    @Override
    public void close() {
        closed = true;
        newest.close();
        shutter.interrupt();
        quietly(server);
        viewers.forEach(MjpegCamera::quietly);
    }

    private void release() {
        long next = System.nanoTime();
        while (!closed) {
            try {
                if (newest.viewers() > 0) {
                    scene.next().ifPresent(newest::offer);
                }
                next = Math.max(next + interval.toNanos(), System.nanoTime());
                Thread.sleep(pauseMillis(next, System.nanoTime()));
            } catch (InterruptedException asked) {
                return;
            }
        }
    }

    /** How long to wait for a moment; a machine that is late, even while it asks, does not wait. */
    static long pauseMillis(long nextNanos, long nowNanos) {
        return Math.max(0, Duration.ofNanos(nextNanos - nowNanos).toMillis());
    }

    private void receive() {
        while (!closed) {
            try {
                Socket socket = server.accept();
                viewers.add(socket);
                daemon(new Thread(() -> serve(socket), "camera-viewer"));
            } catch (IOException gone) {
                if (!closed) {
                    throw new UncheckedIOException("the camera's port is lost", gone);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Viewer(socket, newest).serve();
        } catch (IOException left) {
            // Viewers come and go as they like.
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            viewers.remove(socket);
        }
    }

    private static void daemon(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception alreadyGone) {
            // Nothing is lost: there is nothing left to close.
        }
    }
}
