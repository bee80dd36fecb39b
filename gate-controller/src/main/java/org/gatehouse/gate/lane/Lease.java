// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * A permit that may still move its door.
 *
 * @param door the door that it opens once
 * @param accepted the door controller has answered that it executes it: the next movement of the door is this permit's. What moves
 *     before belongs to an earlier one, told late
 */
public record Lease(Door door, boolean accepted) {}
