// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** One clock for everything that happens in a simulated lane. */
@NullMarked
package org.gatehouse.rig.time;

import org.jspecify.annotations.NullMarked;
