// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The virtual chip of a passport: file system, access protocols and secure messaging of ICAO Doc 9303-10 and -11. */
@NullMarked
package org.gatehouse.sim.chip;

import org.jspecify.annotations.NullMarked;
