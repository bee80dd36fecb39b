// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** From the page to the picture: light, lens, sensor and damage. */
@NullMarked
package org.gatehouse.sim.page.optics;

import org.jspecify.annotations.NullMarked;
