// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
/** Invented documents: who they name and what their MRZ says. */
@NullMarked
package org.gatehouse.sim.page.specimen;

import org.jspecify.annotations.NullMarked;
