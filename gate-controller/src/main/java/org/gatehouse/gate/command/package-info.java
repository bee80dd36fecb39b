// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The commands behind {@code ./gatehouse}: start the service, parse MRZs, verify the journal, keep the trust store. */
@NullMarked
package org.gatehouse.gate.command;

import org.jspecify.annotations.NullMarked;
