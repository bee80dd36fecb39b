// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

/** What may be wrong with a camera. A closed set; every name has a line in docs/failure-codes.md. */
public enum CameraFault {
    /** It does not answer, answers with an error, or ended the stream. */
    CAMERA_AWAY("The camera does not deliver a stream."),
    /** It is connected and no picture comes. */
    CAMERA_STALLED("The camera has sent no picture for too long."),
    /** The same picture again and again: a frozen camera, or a recording on one frame. */
    CAMERA_STILL("The camera's picture stands still."),
    /** What comes is no MJPEG stream, or exceeds its limits. */
    CAMERA_MALFORMED("The camera sends something that is no MJPEG stream."),
    /** It calls itself simulated, or is a device without hardware behind it such as v4l2loopback, and this is no rig. */
    CAMERA_SIMULATED("The camera is simulated; production refuses it (ICAO Doc 9303-2, C.1).");

    private final String sentence;

    CameraFault(String sentence) {
        this.sentence = sentence;
    }

    /** What to tell the person who looks. */
    public String sentence() {
        return sentence;
    }
}
