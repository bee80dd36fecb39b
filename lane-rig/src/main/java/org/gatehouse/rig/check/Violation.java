// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.check;

/**
 * A rule that did not hold.
 *
 * @param millis when, in virtual time since the lane's life began
 * @param detail what was there instead
 */
public record Violation(Rule rule, long millis, String detail) {}
