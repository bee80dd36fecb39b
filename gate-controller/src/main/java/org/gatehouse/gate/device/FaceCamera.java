// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import java.util.function.Consumer;

/** The face camera of one lane. */
public interface FaceCamera extends AutoCloseable {

    /** One picture. {@code jpeg} is the receiver's to wipe; {@code nanos} is {@link System#nanoTime()} on arrival. */
    record Frame(byte[] jpeg, long nanos) {
        @Override
        public String toString() {
            return "Frame[" + jpeg.length + " bytes]";
        }
    }

    /** A running capture; closing it stops the frames. */
    interface Capture extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Starts delivering frames, newest only: a slow receiver misses frames, it never gets old ones.
     *
     * @param frames receives the frames, one at a time, on a thread of the camera
     * @param trouble told once, with a sentence, when the camera stalls, repeats itself or goes away; the capture has
     *     then ended
     */
    Capture start(Consumer<Frame> frames, Consumer<String> trouble);

    /** Hears whether the camera answers at all, also between captures. */
    void listen(Consumer<Boolean> linkUp);

    @Override
    void close();
}
