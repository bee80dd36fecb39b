// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The two sides of the lane: the real controller, the door controller, and ports that know the truth. */
@NullMarked
package org.gatehouse.rig.lane;

import org.jspecify.annotations.NullMarked;
