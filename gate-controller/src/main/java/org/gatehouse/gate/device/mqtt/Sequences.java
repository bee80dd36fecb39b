// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells news from repetition: MQTT delivers at least once, and the broker repeats what it keeps. A number that was never sent, because
 * the message was damaged or invented, shuts the sender out for a few messages only: he goes on with his own. For one thread.
 */
final class Sequences {
    /** So many old ones on end are no repetition: what was taken for the newest was wrong. */
    static final int MOST_REPETITIONS = 5;

    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, Integer> repetitions = new HashMap<>();

    /** Whether that number is above all before it under that name; remembers it if so. */
    boolean isNew(String name, long seq) {
        Long before = last.get(name);
        if (before != null && seq <= before && repetitions.merge(name, 1, Integer::sum) <= MOST_REPETITIONS) {
            return false;
        }
        repetitions.remove(name);
        last.put(name, seq);
        return true;
    }

    /** A new birth counts from the start again. */
    void forget() {
        last.clear();
        repetitions.clear();
    }
}
