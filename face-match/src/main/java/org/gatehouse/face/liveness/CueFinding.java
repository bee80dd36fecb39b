// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/**
 * One cue's value. Holds nothing of the person: it may be logged (TR-03121-3-1 asks for values with their bounds).
 *
 * @param cue which; it defines the unit
 * @param value the value found
 * @param limit where the opinion changes
 * @param opinion what it means
 */
public record CueFinding(Cue cue, double value, double limit, CueOpinion opinion) {}
