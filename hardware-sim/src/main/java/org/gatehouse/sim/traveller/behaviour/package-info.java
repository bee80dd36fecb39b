// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** How travellers behave before the camera: what they do wrong, what they hear, how long they take to mend it. */
@NullMarked
package org.gatehouse.sim.traveller.behaviour;

import org.jspecify.annotations.NullMarked;
