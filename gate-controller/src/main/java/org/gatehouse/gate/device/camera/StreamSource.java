// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** Where a camera's MJPEG stream comes from; opened anew whenever it was lost. */
interface StreamSource {

    /** Knows why a stream came to its end. */
    interface Ending {
        /** What the operator should know and do, as a sentence without addresses; empty for nothing to add. Blocks for seconds at most. */
        String why() throws InterruptedException;
    }

    /**
     * A stream of parts.
     *
     * @param body closing it ends whatever delivers it
     * @param boundary between the parts, without its dashes
     * @param simulated whether the camera calls itself so, or is recognised as no hardware
     * @param ending asked when the body has ended, before it is closed
     */
    record Opened(InputStream body, String boundary, boolean simulated, Ending ending) implements Closeable {
        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /** How long the first picture of a connection may take, if longer than the ones after it. */
    default Duration start() {
        return Duration.ZERO;
    }

    /** Connects; blocks for some seconds at most. */
    Opened open() throws IOException, InterruptedException, CameraException;

    /**
     * The source behind an address.
     *
     * @throws IllegalArgumentException with a sentence, for a file or anything else that is no live stream (ICAO Doc 9303-2,
     *     C.1)
     */
    static StreamSource of(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> new HttpSource(requireHost(address));
            case "rtsp", "rtsps" -> FfmpegSource.rtsp(requireHost(address));
            case "v4l2" -> FfmpegSource.device(address);
            default -> throw notLive();
        };
    }

    private static URI requireHost(URI address) {
        if (address.getHost() == null) {
            throw notLive();
        }
        return address;
    }

    /** What is told of everything that is no live stream. */
    static IllegalArgumentException notLive() {
        return new IllegalArgumentException(
                "A camera must be a live stream, and a file or any other recording is none (ICAO Doc 9303-2, C.1): give the"
                        + " http or https address of an MJPEG stream, an rtsp address, or v4l2:/dev/video0 for a local one.");
    }
}
