// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/**
 * What a virtual chip does otherwise than Doc 9303 says, as data: enums and records that name a habit or a deviation, and
 * say nothing about how the chip carries it out.
 */
@NullMarked
package org.gatehouse.sim.chip.behaviour;

import org.jspecify.annotations.NullMarked;
