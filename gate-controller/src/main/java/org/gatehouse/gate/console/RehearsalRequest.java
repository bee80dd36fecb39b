// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as the API takes it.
 *
 * @param source name of a {@link org.gatehouse.gate.policy.Source}
 * @param minutes how long it takes, 1 to 60
 * @param beyond as if the source had been away for longer than the policy allows already; false if not said
 */
public record RehearsalRequest(
        @Nullable String source,
        @Nullable Integer minutes,
        @Nullable Boolean beyond) {}
