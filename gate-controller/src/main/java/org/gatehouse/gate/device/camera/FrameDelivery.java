// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.Arrays;
import java.util.function.Consumer;
import org.gatehouse.gate.device.FaceCamera.Frame;
import org.jspecify.annotations.Nullable;

/** Hands the newest frame to a receiver on a thread of its own; a frame that is overtaken is overwritten with zeros. */
final class FrameDelivery implements AutoCloseable {

    private final Consumer<Frame> frames;
    private final Consumer<String> trouble;
    private final Thread thread;
    private @Nullable Frame newest;
    private @Nullable String failure;
    private boolean closed;

    FrameDelivery(String lane, Consumer<Frame> frames, Consumer<String> trouble) {
        this.frames = frames;
        this.trouble = trouble;
        this.thread = new Thread(this::run, "capture-" + lane);
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes the frame over; false when the capture has ended, and the frame is still the caller's to wipe. */
    synchronized boolean offer(Frame frame) {
        if (closed || failure != null) {
            return false;
        }
        wipe(newest);
        newest = frame;
        notifyAll();
        return true;
    }

    /** Ends the capture with a sentence. */
    synchronized void fail(String sentence) {
        if (failure == null) {
            failure = sentence;
            notifyAll();
        }
    }

    private void run() {
        while (true) {
            Frame frame;
            String sentence;
            synchronized (this) {
                while (newest == null && failure == null && !closed) {
                    try {
                        wait();
                    } catch (InterruptedException end) {
                        closed = true;
                    }
                }
                if (closed || failure != null) {
                    wipe(newest);
                    newest = null;
                }
                if (closed) {
                    return;
                }
                frame = newest;
                newest = null;
                sentence = failure;
            }
            if (sentence != null) {
                trouble.accept(sentence);
                return;
            }
            if (frame != null) {
                frames.accept(frame);
            }
        }
    }

    private static void wipe(@Nullable Frame frame) {
        if (frame != null) {
            Arrays.fill(frame.jpeg(), (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
