// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The lane's face camera: motion JPEG over HTTP on loopback. */
@NullMarked
package org.gatehouse.sim.camera;

import org.jspecify.annotations.NullMarked;
