// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The travellers, the officer and the ground that they walk on. */
@NullMarked
package org.gatehouse.rig.world;

import org.jspecify.annotations.NullMarked;
