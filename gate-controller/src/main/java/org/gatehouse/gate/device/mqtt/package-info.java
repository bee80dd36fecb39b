// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** The wire of docs/contract from the controller's side: the only package that sees Paho. */
@NullMarked
package org.gatehouse.gate.device.mqtt;

import org.jspecify.annotations.NullMarked;
