// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Test states: their signing keys, certificates and trust material, and the passports that they personalise. */
@NullMarked
package org.gatehouse.sim.issuer;

import org.jspecify.annotations.NullMarked;
