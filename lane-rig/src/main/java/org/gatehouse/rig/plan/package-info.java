// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What chance decides about a simulated lane, as a list that can be shortened and told. */
@NullMarked
package org.gatehouse.rig.plan;

import org.jspecify.annotations.NullMarked;
