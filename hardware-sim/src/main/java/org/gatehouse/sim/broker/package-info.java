// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** MQTT 5 brokers for rig, demo and tests: one embedded, one real. */
@NullMarked
package org.gatehouse.sim.broker;

import org.jspecify.annotations.NullMarked;
