// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.time.Duration;
import org.gatehouse.gate.device.PagePictures;

/**
 * What a camera may do at most.
 *
 * @param partBytes the largest picture
 * @param headerBytes all header lines of one part together
 * @param stall the longest time without a picture; before the first one of a connection a source may take longer
 * @param stillFrames so many equal pictures in a row are a frozen camera: sensor noise alone makes live ones differ
 * @param retry the pause before a lost camera is asked again; doubles up to sixteen times as long
 */
public record CameraLimits(int partBytes, int headerBytes, Duration stall, int stillFrames, Duration retry) {
    public CameraLimits {
        if (partBytes < 1 || headerBytes < 1 || stillFrames < 2) {
            throw new IllegalArgumentException("limits are positive, and stillness takes two pictures");
        }
    }

    /** As {@link #usual()}, with pages of 4 MiB and, since they come slowly from large sensors, three seconds without one. */
    public static CameraLimits ofPages() {
        return new CameraLimits(PagePictures.MAX_BYTES, 8 << 10, Duration.ofSeconds(3), 15, Duration.ofMillis(250));
    }

    /** 1 MiB a picture, 8 KiB of headers, a second without a picture, 15 equal ones, a quarter of a second. */
    public static CameraLimits usual() {
        return new CameraLimits(1 << 20, 8 << 10, Duration.ofSeconds(1), 15, Duration.ofMillis(250));
    }
}
