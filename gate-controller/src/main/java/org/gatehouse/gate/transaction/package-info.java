// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Runs the lane core: one mailbox a lane, effects, deadlines, wiping. */
@NullMarked
package org.gatehouse.gate.transaction;

import org.jspecify.annotations.NullMarked;
