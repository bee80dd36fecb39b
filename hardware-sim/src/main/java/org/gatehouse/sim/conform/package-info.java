// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/**
 * The conformance kit: plays the controller of docs/contract against anybody's door controller and tells what that one does
 * otherwise. Written from the contract, with none of the virtual door controller's code.
 */
@NullMarked
package org.gatehouse.sim.conform;

import org.jspecify.annotations.NullMarked;
