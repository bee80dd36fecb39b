// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The virtual door controller: two doors, sensors, interlock, dead man, and its own checks of every permit. */
@NullMarked
package org.gatehouse.sim.gate;

import org.jspecify.annotations.NullMarked;
