// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The rig's own MQTT plumbing: the only package of the rig that sees Paho. */
@NullMarked
package org.gatehouse.sim.wire;

import org.jspecify.annotations.NullMarked;
