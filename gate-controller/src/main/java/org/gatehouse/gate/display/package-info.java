// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The traveller's screen. */
@NullMarked
package org.gatehouse.gate.display;

import org.jspecify.annotations.NullMarked;
