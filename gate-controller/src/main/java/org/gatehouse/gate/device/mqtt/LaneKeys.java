// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** The key that a lane seals with now. It may be another one the next time. Thread-safe. */
@FunctionalInterface
public interface LaneKeys {
    LaneKey current();
}
