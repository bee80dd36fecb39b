// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** Ports to the devices of a lane; one package per adapter. */
@NullMarked
package org.gatehouse.gate.device;

import org.jspecify.annotations.NullMarked;
