// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The officer's pages and their API. */
@NullMarked
package org.gatehouse.gate.console;

import org.jspecify.annotations.NullMarked;
