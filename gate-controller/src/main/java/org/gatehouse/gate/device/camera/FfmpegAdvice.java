// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an operator has to do about what {@code ffmpeg} says when it gives a camera up. */
enum FfmpegAdvice {
    REFUSED(
            "\\b40[13]\\b|Unauthorized|Forbidden|authorization failed",
            "The camera refuses user or password: correct them in its address."),
    NO_STREAM("\\b404\\b|Stream Not Found", "The camera has no stream at this path: correct its address."),
    BUSY(
            "Device or resource busy",
            "Another program uses the device: end it; `fuser -v` with the device's name tells which one it is."),
    FORBIDDEN(
            "Permission denied|Operation not permitted",
            "The controller's user may not open the device: add it to the group video and start the controller again."),
    MISSING(
            "No such file or directory|No such device",
            "The device is not there: plug the camera in, or correct its address."),
    NO_PICTURES(
            "Inappropriate ioctl|Not a video capture device|not support.* video capture",
            "The device gives no pictures: name another one of the same camera; `v4l2-ctl --list-devices` lists them."),
    UNREACHABLE(
            "Connection refused|No route to host|Network is unreachable|timed out|Failed to resolve|Name or service not known"
                    + "|Connection reset",
            "Nothing answers at the camera's address: look at its power, its cable and the address."),
    UNREADABLE(
            "Invalid data found|Decoder .*not found|Could not find codec|Unsupported codec",
            "The camera sends what cannot be decoded: set it to H.264 or MJPEG.");

    private final Pattern said;
    private final String sentence;

    FfmpegAdvice(String said, String sentence) {
        this.said = Pattern.compile(said, Pattern.CASE_INSENSITIVE);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Whether it is one of these sentences. */
    static boolean isSentence(String text) {
        return Arrays.stream(values()).anyMatch(advice -> advice.sentence.equals(text));
    }

    /** What one of its lines means; empty for a line that nobody foresaw. */
    static Optional<FfmpegAdvice> on(String line) {
        return Arrays.stream(values())
                .filter(advice -> advice.said.matcher(line).find())
                .findFirst();
    }
}
