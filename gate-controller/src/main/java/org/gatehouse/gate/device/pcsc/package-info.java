// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The chip reader, found by its name in the machine's PC/SC service. */
@NullMarked
package org.gatehouse.gate.device.pcsc;

import org.jspecify.annotations.NullMarked;
