// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The face camera over HTTP: motion JPEG, bounded, newest frame only. */
@NullMarked
package org.gatehouse.gate.device.camera;

import org.jspecify.annotations.NullMarked;
