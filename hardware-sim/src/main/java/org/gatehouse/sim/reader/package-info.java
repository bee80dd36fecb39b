// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Reader slots for virtual chips: a {@code javax.smartcardio} provider, and the vpcd wire into a real pcscd. */
@NullMarked
package org.gatehouse.sim.reader;

import org.jspecify.annotations.NullMarked;
