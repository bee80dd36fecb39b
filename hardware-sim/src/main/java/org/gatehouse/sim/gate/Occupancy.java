// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who stands where on the floor of the lane. Confined to the lane's lock. */
final class Occupancy {
    private record Walker(DoorSide door, boolean inwards, long arrives) {}

    private final List<Walker> walkers = new ArrayList<>();
    private final Map<Passage, Integer> passages = new EnumMap<>(Passage.class);
    private final Map<DoorSide, Long> clearSince = new EnumMap<>(DoorSide.class);
    private int inside;
    private boolean item;

    void stepIn(int persons, long arrives) {
        for (int i = 0; i < persons; i++) {
            walkers.add(new Walker(DoorSide.ENTRY, true, arrives));
        }
    }

    void stepOut(DoorSide door, long arrives) {
        walkers.add(new Walker(door, false, arrives));
    }

    void leaveItem(boolean on) {
        item = on;
    }

    void scan(long now) {
        for (Walker walker : List.copyOf(walkers)) {
            if (walker.arrives() <= now) {
                walkers.remove(walker);
                inside += walker.inwards() ? 1 : -1;
                passages.merge(Passage.of(walker.door(), walker.inwards()), 1, Integer::sum);
                clearSince.put(walker.door(), now);
            }
        }
    }

    /** People between the doors, those on their way out included. */
    int inside() {
        return inside;
    }

    /** People between the doors who are not on their way out already. */
    int standing() {
        return inside - (int) walkers.stream().filter(w -> !w.inwards()).count();
    }

    /** Something lies there and nobody is with it. */
    boolean itemAlone() {
        return item && inside == 0;
    }

    /** Nobody walks. */
    boolean still() {
        return walkers.isEmpty();
    }

    boolean swingClear(DoorSide door) {
        return walkers.stream().noneMatch(w -> w.door() == door);
    }

    long clearSince(DoorSide door) {
        return clearSince.getOrDefault(door, 0L);
    }

    int passages(Passage passage) {
        return passages.getOrDefault(passage, 0);
    }
}
