// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/**
 * One test.
 *
 * @param id stable, for instance {@code PERMIT-MAC}
 * @param clause of docs/contract/README.md
 * @param sentence what the door controller promises
 */
record ConformanceTest(String id, String clause, String sentence, Body body) {
    /** What the test does; it ends silently when the promise was kept. */
    @FunctionalInterface
    interface Body {
        void run(Bench bench) throws DeviationException, NotSupportedException, InterruptedException;
    }
}
