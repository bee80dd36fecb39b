// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The chip reader under the glass, found by its PC/SC name. */
@NullMarked
package org.gatehouse.gate.device.pcsc;

import org.jspecify.annotations.NullMarked;
