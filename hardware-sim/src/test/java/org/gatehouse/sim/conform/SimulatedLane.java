// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.Outbound;
import org.gatehouse.sim.gate.PlcFault;
import org.gatehouse.sim.gate.PlcProgram;
import org.gatehouse.sim.gate.VirtualGate;
import org.gatehouse.sim.wire.Delivery;

/** A door controller, right or wrong, on a pocket broker, in a time of its own: a whole run of the kit takes no time. */
final class SimulatedLane implements KitWire, GateHand {
    static final byte[] KEY = new byte[32];
    static final Duration RELEASE = Duration.ofSeconds(2);

    private static final long RECONNECT_MILLIS = 200;

    private final PocketBroker broker = new PocketBroker();
    private final Set<PlcFault> faults;
    private final VirtualGate gate;
    private final PocketBroker.Client kit;
    private final List<Heard> heard = new ArrayList<>();
    private PlcProgram plc;
    private PocketBroker.Client plug;
    private boolean cable = true;
    private long backAt;
    private long now;

    SimulatedLane(Set<PlcFault> faults) {
        this.faults = faults;
        this.gate = new VirtualGate(
                new LaneBuild(
                        Duration.ofMillis(300),
                        Duration.ofMillis(100),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(15),
                        RELEASE,
                        Set.of(DoorSide.ENTRY, DoorSide.EXIT),
                        0.98),
                0);
        Set<String> ears = new HashSet<>(BrokerWire.TOPICS);
        this.kit = broker.client(ears, false, null);
        kit.connect();
        switchOn();
    }

    private void switchOn() {
        // Its clock is not the kit's: 7 000 s ahead of it.
        plc = new PlcProgram(new UUID(7, now), "virtual-plc", KEY, gate, plcNow(), faults);
        plug = broker.client(
                PlcProgram.SUBSCRIPTIONS.keySet(), faults.contains(PlcFault.PERSISTENT_SESSION), plc.will());
        backAt = now;
    }

    private long plcNow() {
        return 7_000_000 + now;
    }

    @Override
    public boolean publish(String name, byte[] payload, Delivery delivery) {
        broker.publish(new Outbound(name, payload, delivery));
        return true;
    }

    @Override
    public List<Heard> take() {
        List<Heard> messages = List.copyOf(heard);
        heard.clear();
        return messages;
    }

    @Override
    public void pause(long millis) {
        for (long end = now + millis; now < end; now += PlcProgram.SCAN_MILLIS) {
            if (cable && !plug.connected() && now >= backAt) {
                plug.connect();
                plc.connected(plcNow());
            }
            plug.take().forEach(m -> plc.heard(m.name(), m.payload(), m.retained(), plcNow()));
            plc.scan(plcNow());
            plc.take().forEach(broker::publish);
            kit.take().forEach(m -> heard.add(new Heard(m.name(), m.payload(), m.retained(), now)));
        }
    }

    @Override
    public long millis() {
        return now;
    }

    @Override
    public boolean up() {
        return true;
    }

    @Override
    public void apply(Stimulus stimulus, Meanwhile meanwhile) {
        switch (stimulus) {
            case LINK_CUT -> {
                cable = false;
                plug.cut();
                plc.disconnected();
            }
            case LINK_BACK -> {
                cable = true;
                backAt = now + RECONNECT_MILLIS;
            }
            case RESTART -> {
                broker.forget(plug);
                switchOn();
            }
            case BROKER_RESTART -> {
                broker.restart();
                plc.disconnected();
                backAt = now + RECONNECT_MILLIS;
                kit.connect();
            }
            default -> StimulusPort.apply(stimulus, gate);
        }
    }
}
