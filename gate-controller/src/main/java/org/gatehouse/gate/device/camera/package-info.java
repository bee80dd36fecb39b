// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The face camera as a live MJPEG stream over HTTP. */
@NullMarked
package org.gatehouse.gate.device.camera;

import org.jspecify.annotations.NullMarked;
