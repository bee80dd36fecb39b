// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The pure core of a lane: state, event, action, and the machine that joins them. Imports {@code java.*} only: no data of a traveller, no clock, no I/O. */
@NullMarked
package org.gatehouse.gate.lane;

import org.jspecify.annotations.NullMarked;
