// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import org.jspecify.annotations.Nullable;

/**
 * An order as the API takes it.
 *
 * @param order name of an {@link org.gatehouse.gate.lane.Order}
 */
public record OrderRequest(@Nullable String order) {}
