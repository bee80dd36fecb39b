// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The three test states, generated once for all tests of this package. */
final class States {
    static final TestState UTOPIA = establish(IssuingState.UTOPIA);
    static final TestState QUAZIA = establish(IssuingState.QUAZIA);
    static final TestState ZEPHYRIA = establish(IssuingState.ZEPHYRIA);

    private States() {}

    private static TestState establish(IssuingState state) {
        try {
            return TestState.establish(state, Orders.CLOCK, Orders.seeded(state.name()));
        } catch (IssuanceException e) {
            throw new IllegalStateException(e);
        }
    }
}
