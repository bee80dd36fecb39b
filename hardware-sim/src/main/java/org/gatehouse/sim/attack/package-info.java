// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/**
 * Simulated presentation attacks on a face camera (ISO/IEC 30107-1): image operations on rendered travellers. They exercise
 * the machine; how it does against real instruments they cannot show.
 */
@NullMarked
package org.gatehouse.sim.attack;

import org.jspecify.annotations.NullMarked;
