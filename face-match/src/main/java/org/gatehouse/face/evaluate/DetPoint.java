// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/**
 * A point of a DET curve.
 *
 * @param threshold scores of at least this match
 * @param falseMatchRate fraction of the impostor pairs
 * @param falseNonMatchRate fraction of the genuine pairs
 */
public record DetPoint(double threshold, double falseMatchRate, double falseNonMatchRate) {}
