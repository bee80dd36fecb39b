// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import org.jspecify.annotations.Nullable;

/**
 * What the API takes as a decision; both are required, and judged by {@link DecisionDesk}.
 *
 * @param action ACCEPT or REFER
 * @param note why: 5 to 500 characters
 */
public record DecisionRequest(
        @Nullable String action, @Nullable String note) {
    @Override
    public String toString() {
        return "DecisionRequest[" + action + "]";
    }
}
