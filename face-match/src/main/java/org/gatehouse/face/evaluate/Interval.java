// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/**
 * Where a rate lies, with 95 % confidence under the assumptions of whoever made it.
 *
 * @param low 0..high
 * @param high low..1
 */
public record Interval(double low, double high) {}
