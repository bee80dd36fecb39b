// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.net;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.time.VirtualClock;

/**
 * The network between one device and the broker, whichever process of that device uses it: both directions, each in order, with what is
 * wrong with it now. For one thread.
 */
public final class NetLink {
    /** What a message becomes on its way. */
    interface Arrival {
        void arrived(byte[] payload);
    }

    private final VirtualClock clock;
    private final Chance chance;
    private final List<Trouble> troubles = new ArrayList<>();
    private final long[] lastArrival = new long[2];
    private boolean hanging;

    public NetLink(VirtualClock clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** From now on chance is that. */
    public void chance(Chance next) {
        chance.goOnAs(next);
    }

    /** Something is wrong with it from now on; ends by itself. */
    public void trouble(FaultKind kind, int strength, long millis) {
        Trouble trouble = new Trouble(kind, strength);
        troubles.add(trouble);
        clock.after(millis, () -> troubles.remove(trouble));
    }

    /** Nothing gets through and nobody is told. */
    public void hang(boolean on) {
        hanging = on;
    }

    boolean hanging() {
        return hanging;
    }

    /**
     * Carries one message. It arrives once, late, twice, changed or not at all.
     *
     * @param up from the device to the broker
     * @param lifeMillis after which the broker lets it go, 0 for never
     */
    void carry(boolean up, byte[] payload, long lifeMillis, Arrival arrival) {
        if (hanging) {
            return;
        }
        long delay = 1 + chance.below(4);
        boolean overtakes = false;
        boolean twice = false;
        byte[] bytes = payload.clone();
        for (Trouble trouble : troubles) {
            if (!trouble.hits(up) || !chance.percent(trouble.percent())) {
                continue;
            }
            switch (trouble.kind()) {
                case DROP -> {
                    return;
                }
                case DELAY -> {
                    delay += trouble.delayMillis();
                    if (!up && trouble.inBroker() && lifeMillis > 0 && delay > lifeMillis) {
                        return;
                    }
                }
                case DUPLICATE -> twice = true;
                case REORDER -> {
                    overtakes = true;
                    delay += chance.below(400);
                }
                default -> corrupt(bytes);
            }
        }
        send(up, delay, overtakes, bytes, arrival);
        if (twice) {
            send(up, delay + chance.below(1_500), true, bytes, arrival);
        }
    }

    private void send(boolean up, long delay, boolean overtakes, byte[] bytes, Arrival arrival) {
        long due = clock.millis() + delay;
        int way = up ? 0 : 1;
        if (!overtakes) {
            due = Math.max(due, lastArrival[way]);
            lastArrival[way] = due;
        }
        clock.after(due - clock.millis(), () -> {
            if (!hanging) {
                arrival.arrived(bytes.clone());
            }
        });
    }

    private void corrupt(byte[] bytes) {
        for (int i = chance.between(1, 3); i > 0 && bytes.length > 0; i--) {
            bytes[chance.below(bytes.length)] ^= (byte) (1 << chance.below(8));
        }
    }
}
