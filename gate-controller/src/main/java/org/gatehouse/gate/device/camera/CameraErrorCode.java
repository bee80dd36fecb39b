// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

/** What can be wrong with the camera, with the sentence that tells what to do. */
public enum CameraErrorCode {
    /** No connection, or an HTTP status other than 200. */
    STREAM_UNREACHABLE("The camera does not answer: check its power, its network and its address."),
    /** The answer is no multipart stream. */
    NOT_MJPEG("The camera's address does not deliver a motion-JPEG stream: give the address of the stream itself."),
    /** A part's header is too long or has no end. */
    MALFORMED_STREAM("The camera's stream is malformed: update or replace the camera."),
    /** A frame is larger than 1 MiB. */
    FRAME_TOO_LARGE("The camera's frames are larger than 1 MiB: set a smaller picture or a lower quality."),
    /** No frame for a second. */
    STALLED("The camera sends no pictures: restart it."),
    /** The same picture again and again. */
    STANDS_STILL("The camera's picture stands still: restart it, and see whether somebody tampers with it."),
    /** A simulated camera where none is allowed (ICAO Doc 9303-2, C.1). */
    SIMULATED("The camera calls itself simulated, which a production start refuses: connect a real one.");

    private final String sentence;

    CameraErrorCode(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return sentence;
    }
}
