// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.HashMap;
import java.util.Map;

/** Tells news from repetition: MQTT delivers at least once, and the broker repeats what it keeps. For one thread. */
final class Sequences {
    private final Map<String, Long> last = new HashMap<>();

    /** Whether that number is above all before it under that name; remembers it if so. */
    boolean isNew(String name, long seq) {
        Long before = last.get(name);
        if (before != null && seq <= before) {
            return false;
        }
        last.put(name, seq);
        return true;
    }

    /** A new birth counts from the start again. */
    void forget() {
        last.clear();
    }
}
