// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Watchlist and entry-exit queries: the port and its adapters. */
@NullMarked
package org.gatehouse.gate.background;

import org.jspecify.annotations.NullMarked;
