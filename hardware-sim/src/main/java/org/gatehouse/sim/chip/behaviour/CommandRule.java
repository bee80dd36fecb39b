// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/**
 * To the commands that match, this happens.
 *
 * @param match which commands
 * @param reaction what happens
 */
public record CommandRule(CommandMatch match, Reaction reaction) {}
