// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Cameras as live streams of JPEG pictures: over HTTP, or by {@code ffmpeg} from RTSP and Video4Linux. */
@NullMarked
package org.gatehouse.gate.device.camera;

import org.jspecify.annotations.NullMarked;
