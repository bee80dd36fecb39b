// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The small public-key infrastructure of one site: who may speak at its brokers. Not the states' that sign passports. */
@NullMarked
package org.gatehouse.sim.pki;

import org.jspecify.annotations.NullMarked;
