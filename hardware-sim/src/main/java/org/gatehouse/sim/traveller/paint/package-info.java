// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What is painted on the surfaces: skin, lips, brows, lashes, beard. */
@NullMarked
package org.gatehouse.sim.traveller.paint;

import org.jspecify.annotations.NullMarked;
