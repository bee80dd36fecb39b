// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The rig: everything around a gate, simulated on the real wires. */
@NullMarked
package org.gatehouse.sim;

import org.jspecify.annotations.NullMarked;
