// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** Specimen data pages as a page reader or a camera sees them, in visible and infra-red light, with the truth beside them. */
@NullMarked
package org.gatehouse.sim.page;

import org.jspecify.annotations.NullMarked;
