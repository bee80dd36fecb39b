// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The demo's travellers as stories, the rig that plays them against a real controller, and the report. */
@NullMarked
package org.gatehouse.sim.scenario;

import org.jspecify.annotations.NullMarked;
