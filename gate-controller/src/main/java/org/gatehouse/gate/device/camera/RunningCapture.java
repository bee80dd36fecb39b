// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.Arrays;
import java.util.function.Consumer;
import org.gatehouse.gate.device.FaceCamera;
import org.jspecify.annotations.Nullable;

/**
 * One capture: a slot for the newest picture and the thread that brings it to the receiver. A picture that a newer one
 * overtakes, or that comes after the end, is overwritten here.
 */
final class RunningCapture implements FaceCamera.Capture {
    private final Consumer<FaceCamera.Frame> frames;
    private final Consumer<String> trouble;
    private final Thread courier;
    private final long startedNanos;
    private FaceCamera.@Nullable Frame newest;
    private @Nullable CameraFault fault;
    private boolean ended;

    /** @param startedNanos when it was asked for, by the camera's clock */
    RunningCapture(Consumer<FaceCamera.Frame> frames, Consumer<String> trouble, long startedNanos) {
        this.startedNanos = startedNanos;
        this.frames = frames;
        this.trouble = trouble;
        this.courier = new Thread(this::bring, "camera-frames");
        this.courier.setDaemon(true);
    }

    long startedNanos() {
        return startedNanos;
    }

    RunningCapture begin() {
        courier.start();
        return this;
    }

    /** Offers a picture; takes it over. */
    synchronized void offer(FaceCamera.Frame frame) {
        wipe(newest);
        newest = frame;
        if (ended) {
            wipe(frame);
            newest = null;
        }
        notifyAll();
    }

    /** Ends it with a fault; the receiver is told once. */
    synchronized void fail(CameraFault why) {
        if (!ended && fault == null) {
            fault = why;
            notifyAll();
        }
    }

    private void bring() {
        FaceCamera.Frame frame = next();
        while (frame != null) {
            frames.accept(frame);
            frame = next();
        }
        CameraFault why;
        synchronized (this) {
            why = ended ? null : fault;
            end();
        }
        if (why != null) {
            trouble.accept(why + ": " + why.sentence());
        }
    }

    private synchronized FaceCamera.@Nullable Frame next() {
        try {
            while (newest == null && !ended && fault == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        if (ended || fault != null) {
            return null;
        }
        FaceCamera.Frame frame = newest;
        newest = null;
        return frame;
    }

    /** Whether it takes pictures no more. */
    synchronized boolean over() {
        return ended || fault != null;
    }

    @Override
    public synchronized void close() {
        end();
    }

    private synchronized void end() {
        ended = true;
        wipe(newest);
        newest = null;
        notifyAll();
    }

    private static void wipe(FaceCamera.@Nullable Frame frame) {
        if (frame != null) {
            Arrays.fill(frame.jpeg(), (byte) 0);
        }
    }
}
