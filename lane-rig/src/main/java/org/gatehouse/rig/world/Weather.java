// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.time.VirtualClock;

/** What is wrong now, and since when nothing is. */
public final class Weather {
    private final VirtualClock clock;
    private final Map<FaultKind, Integer> present = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Long> over = new EnumMap<>(FaultKind.class);
    private int count;
    private long calmSince;

    public Weather(VirtualClock clock) {
        this.clock = clock;
    }

    void begins(FaultKind kind) {
        present.merge(kind, 1, Integer::sum);
        count++;
    }

    void ends(FaultKind kind) {
        present.merge(kind, -1, Integer::sum);
        count--;
        over.put(kind, clock.millis());
        calmSince = clock.millis();
    }

    public boolean is(FaultKind kind) {
        return present.getOrDefault(kind, 0) > 0;
    }

    /** Whether it is there, or was a moment ago. */
    public boolean recently(FaultKind kind, long millis) {
        return is(kind) || clock.millis() - over.getOrDefault(kind, Long.MIN_VALUE / 2) < millis;
    }

    /** For how long nothing has been wrong, milliseconds. */
    public long calmMillis() {
        return count > 0 ? 0 : clock.millis() - calmSince;
    }

    /** Something else than a machine has just disturbed the lane. */
    public void disturbed() {
        calmSince = clock.millis();
    }
}
