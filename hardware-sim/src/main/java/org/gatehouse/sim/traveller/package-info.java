// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Synthetic travellers: people who exist nowhere, rendered from a seed. */
@NullMarked
package org.gatehouse.sim.traveller;

import org.jspecify.annotations.NullMarked;
