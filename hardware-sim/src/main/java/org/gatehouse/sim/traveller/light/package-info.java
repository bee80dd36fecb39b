// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** From surfaces to a picture: depth buffer, shadow, occlusion, shading, sensor. */
@NullMarked
package org.gatehouse.sim.traveller.light;

import org.jspecify.annotations.NullMarked;
