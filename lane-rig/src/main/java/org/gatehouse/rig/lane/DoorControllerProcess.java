// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.rig.net.Broker;
import org.gatehouse.rig.net.Connection;
import org.gatehouse.rig.net.NetLink;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.time.VirtualClock;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.Outbound;
import org.gatehouse.sim.gate.PlcProgram;
import org.gatehouse.sim.gate.Position;
import org.gatehouse.sim.gate.SafetyState;
import org.gatehouse.sim.gate.VirtualGate;
import org.jspecify.annotations.Nullable;

/**
 * The door controller on its gate, birth after birth: the vendor's program as it is, scanned when there is something to see. Its clock
 * goes on through a restart, as one in a battery-backed module does.
 */
public final class DoorControllerProcess {
    /** A slow scan cycle, as controllers of the field have it. */
    private static final long BUSY_MILLIS = 40;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Hears what happens at the gate. */
    public interface Watch {
        void executed(UUID permit, DoorSide door, UUID birth, boolean retained);

        void refused(UUID permit);

        /** After every scan. */
        void scanned();

        /** Every message that asks for a door. */
        void commanded(DoorSide door, byte[] payload);
    }

    private final Bench bench;
    private final VirtualGate gate;
    private final NetLink network;
    private final ProcessTime deviceTime;
    private final Watch watch;
    private final Chance ids;
    private final SensorNoise noise;
    private ProcessTime time;
    private PlcProgram program;
    private @Nullable Connection connection;
    private VirtualClock.@Nullable Task nextScan;

    public DoorControllerProcess(Bench bench, VirtualGate gate, NetLink network, ProcessTime deviceTime, Watch watch) {
        this.bench = bench;
        this.gate = gate;
        this.network = network;
        this.deviceTime = deviceTime;
        this.watch = watch;
        this.noise = new SensorNoise(bench);
        this.ids = new Chance(bench.chance().next());
        this.time = new ProcessTime(deviceTime.outside(), 0, 1);
        this.program = fresh();
    }

    private PlcProgram fresh() {
        return new PlcProgram(ids.uuid(), "rig-plc", bench.key(), gate, now());
    }

    /** Switches it on. */
    public void start() {
        time = new ProcessTime(deviceTime.outside(), 0, 1);
        program = fresh();
        bench.referee().doorControllerBorn();
        Outbound will = program.will();
        List<String> topics = PlcProgram.SUBSCRIPTIONS.keySet().stream()
                .sorted()
                .map(name -> Bench.ROOT + name)
                .toList();
        Connection made = new Connection(
                bench.broker(),
                network,
                time,
                new Connection.Settings(
                        "plc-" + program.bootId(),
                        new Broker.Will(Bench.ROOT + will.name(), will.payload()),
                        nth -> topics,
                        true,
                        500,
                        500),
                new Wire());
        connection = made;
        made.start();
        scan();
    }

    /** It loses its mains. The gate stays as it is. */
    public void stop() {
        time.end();
        Connection last = connection;
        if (last != null) {
            last.die();
        }
        if (nextScan != null) {
            nextScan.cancel();
        }
    }

    /** Its own clock: milliseconds. */
    public long now() {
        return deviceTime.monoMillis();
    }

    public UUID bootId() {
        return program.bootId();
    }

    public Position position(DoorSide door) {
        return program.position(door);
    }

    public SafetyState safety() {
        return program.safety();
    }

    /** Nobody answers its pings any more, and it notices. */
    public void noticeSilence() {
        Connection present = connection;
        if (present != null) {
            present.noticeSilence();
        }
    }

    /** Somebody did something at the gate: it is looked at now. */
    public void look() {
        if (!time.ended()) {
            scan();
        }
    }

    private void scan() {
        if (nextScan != null) {
            nextScan.cancel();
        }
        long now = now();
        program.scan(now);
        send();
        watch.scanned();
        long wait = Math.max(BUSY_MILLIS, program.nextScan(now) - now);
        nextScan = deviceTime.outside().after(wait, () -> {
            if (!time.ended()) {
                scan();
            }
        });
    }

    private void send() {
        Connection present = connection;
        for (Outbound message : program.take()) {
            boolean sent = present != null
                    && present.publish(
                            Bench.ROOT + message.name(),
                            noise.on(message.name(), message.payload()),
                            message.delivery().qos(),
                            message.delivery().retained(),
                            message.delivery().expirySeconds());
            if (!sent) {
                program.unsent(message);
            }
        }
    }

    private void heard(String name, byte[] payload, boolean retained) {
        byte[] taken = bench.workshop().heard(name, payload, now());
        if (name.equals("ctl/hb")) {
            bench.referee().beatHeard(payload);
        } else if (name.equals("ctl/life")) {
            bench.referee().lifeHeard(payload);
        }
        if (!name.endsWith("/cmd") || taken.length == 0) {
            program.heard(name, taken, retained, now());
            send();
            return;
        }
        DoorSide door = name.contains("entry") ? DoorSide.ENTRY : DoorSide.EXIT;
        watch.commanded(door, payload);
        int before = program.executed(door);
        program.heard(name, taken, retained, now());
        boolean executed = program.executed(door) > before;
        permitOf(payload).ifPresent(permit -> {
            if (executed) {
                watch.executed(permit, door, program.bootId(), retained);
            } else {
                watch.refused(permit);
            }
        });
        scan();
    }

    private static Optional<UUID> permitOf(byte[] payload) {
        try {
            JsonNode id = JSON.readTree(payload).path("permitId");
            return id.isTextual() ? Optional.of(UUID.fromString(id.textValue())) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private final class Wire implements Connection.Events {
        @Override
        public void opening() {
            // The program starts anew with every connection.
        }

        @Override
        public void up() {
            program.connected(now());
            send();
        }

        @Override
        public void down() {
            program.disconnected();
        }

        @Override
        public void message(String topic, byte[] payload, boolean retained) {
            heard(topic.substring(Bench.ROOT.length()), payload, retained);
        }
    }
}
