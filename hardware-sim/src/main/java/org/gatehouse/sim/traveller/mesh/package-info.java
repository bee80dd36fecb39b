// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The canonical face and the surfaces that are subdivided from it. */
@NullMarked
package org.gatehouse.sim.traveller.mesh;

import org.jspecify.annotations.NullMarked;
