// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The gate: the service that moves one or more lanes. */
@NullMarked
package org.gatehouse.gate;

import org.jspecify.annotations.NullMarked;
