// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Test documents as data: how each departs from a good passport, and what its reader is given to judge it by. */
@NullMarked
package org.gatehouse.sim.specimen;

import org.jspecify.annotations.NullMarked;
