// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/**
 * What became of one test.
 *
 * @param expected what should have happened; empty where it did
 * @param observed what happened instead, or why the test could not be made
 * @param millis how long it took
 */
public record TestResult(
        String id, String clause, String sentence, Verdict verdict, String expected, String observed, long millis) {}
