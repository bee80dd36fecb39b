// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.sim.wire.Delivery;

/**
 * A door controller in software without thread, clock or connection: docs/contract as a program that is told what came in and
 * what time it is, and gives out what it has to say. Whoever runs it calls {@link #scan} every 10 ms of whatever time he keeps
 * (or as late as {@link #nextScan} allows), and sends what {@link #take} returns after every call. It trusts nothing that it
 * has not checked itself. One object is one birth: a restart is a new one on the same {@link VirtualGate}. Not thread-safe.
 */
public final class PlcProgram {
    /** What it subscribes to, by name within the lane, with the QoS: on every connection anew, retain as published. */
    public static final Map<String, Integer> SUBSCRIPTIONS =
            Map.of("ctl/life", 1, "ctl/hb", 0, "door/entry/cmd", 1, "door/exit/cmd", 1, "bench/echo/req", 1);

    /** The time between two scans, milliseconds. */
    public static final long SCAN_MILLIS = 10;

    private static final long BEAT_MILLIS = 500;
    private static final long REFRESH_MILLIS = 2_000;
    private static final int MOST_UNSENT = 256;

    private enum LifeState {
        ONLINE,
        OFFLINE
    }

    private final UUID bootId;
    private final VirtualGate gate;
    private final ControllerLink controller = new ControllerLink();
    private final LaneProgram program;
    private final CarelessDesk desk;
    private final Set<PlcFault> faults;
    private final PlcKeys keys;
    private final PlcMessages messages;
    private final List<Outbound> outbox = new ArrayList<>();
    private final StateTeller states;
    private final Map<UUID, DoorSide> doorOfPermit = new HashMap<>();
    private final Map<DoorSide, Integer> executed = new EnumMap<>(DoorSide.class);
    private boolean connected;
    private boolean silent;
    private long nextBeat;
    private long nextRefresh;

    /**
     * Switches it on, not yet connected.
     *
     * @param bootId the name of this birth, never used before
     * @param build what it calls its software
     * @param key the 32-byte key that it shares with the lane's controller
     * @param now milliseconds of its own clock, which starts anywhere and never runs back
     */
    public PlcProgram(UUID bootId, String build, byte[] key, VirtualGate gate, long now) {
        this(bootId, build, key, gate, now, Set.of());
    }

    /** The same with faults built in; {@link PlcFault#PERSISTENT_SESSION} is the connection's, not the program's. */
    public PlcProgram(UUID bootId, String build, byte[] key, VirtualGate gate, long now, Set<PlcFault> faults) {
        this(bootId, build, new PlcKeys(new WireKey(WireKey.ONLY, key)), gate, now, faults);
    }

    /** The same with keys that outlive the birth. */
    PlcProgram(UUID bootId, String build, PlcKeys keys, VirtualGate gate, long now, Set<PlcFault> faults) {
        this.bootId = bootId;
        this.gate = gate;
        this.faults = Set.copyOf(faults);
        this.keys = keys;
        this.program = new LaneProgram(gate, controller, now, this.faults);
        this.desk = new CarelessDesk(new PermitDesk(bootId, keys, controller, program.seenByPermits()), this.faults);
        this.messages = new PlcMessages(bootId, build);
        this.states = new StateTeller(messages, gate, program, (name, state) -> say(name, state, Delivery.STATE));
    }

    /** This birth's id. */
    public UUID bootId() {
        return bootId;
    }

    /** What the broker is to say when this birth goes without a word; the same is said before going with one. */
    public Outbound will() {
        return new Outbound("plc/life", messages.life(false), Delivery.STATE);
    }

    /** A connection stands and its subscriptions are granted. */
    public void connected(long now) {
        connected = true;
        desk.connected();
        refresh(now);
        beat(now);
    }

    /** The connection is lost; what is not sent yet is forgotten. */
    public void disconnected() {
        connected = false;
        outbox.clear();
    }

    /**
     * A message came in.
     *
     * @param name of its topic within the lane; another than {@link #SUBSCRIPTIONS} is ignored
     * @param retained its retain flag
     */
    public void heard(String name, byte[] payload, boolean retained, long now) {
        // The doors may not have been looked at for a while: what is decided now is decided about where they are now.
        program.scan(now);
        switch (name) {
            case "ctl/life" -> life(payload);
            case "ctl/hb" -> heartbeat(payload, retained, now);
            case "door/entry/cmd" -> command(DoorSide.ENTRY, payload, retained, now);
            case "door/exit/cmd" -> command(DoorSide.EXIT, payload, retained, now);
            case "bench/echo/req" -> say("bench/echo/res", payload, Delivery.EVENT);
            default -> {
                // Nobody subscribed to it.
            }
        }
    }

    /** One scan cycle: the doors, and what there is to tell of them. */
    public void scan(long now) {
        program.scan(now);
        for (UUID permit : program.takeDone()) {
            DoorSide door = doorOfPermit.remove(permit);
            if (door != null) {
                answer(door, messages.ack(permit, "DONE", Optional.empty(), now));
            }
        }
        if (!connected) {
            return;
        }
        states.tellChanges(now);
        if (now >= nextRefresh) {
            refresh(now);
        }
        if (now >= nextBeat) {
            beat(now);
        }
    }

    /**
     * The time of the next scan that can find something to do, if nothing is heard and nobody acts at the gate before:
     * at most a heartbeat away.
     */
    public long nextScan(long now) {
        boolean waiting = connected && !program.moving() && gate.personsInside() == 0 && gate.calm();
        return waiting ? Math.max(now + SCAN_MILLIS, Math.min(nextBeat, nextRefresh)) : now + SCAN_MILLIS;
    }

    /** What is to be sent since the last call, in this order. */
    public List<Outbound> take() {
        List<Outbound> messagesToSend = List.copyOf(outbox);
        outbox.clear();
        return messagesToSend;
    }

    /** One of those could not be sent: a state is told as it is at the next scan, an answer is given out again. */
    public void unsent(Outbound message) {
        if (message.delivery().equals(Delivery.STATE)) {
            states.forget(message.name());
        } else if (message.delivery().equals(Delivery.EVENT) && connected && outbox.size() < MOST_UNSENT) {
            outbox.add(message);
        }
    }

    /** Where a door is. */
    public Position position(DoorSide door) {
        return program.position(door);
    }

    /** The safety state now, obstacles included. */
    public SafetyState safety() {
        return program.safety();
    }

    /** How many permits this birth executed at that door. */
    public int executed(DoorSide door) {
        return executed.getOrDefault(door, 0);
    }

    /** Whether the controller's heartbeat is fresh. */
    public boolean hearsController(long now) {
        return controller.beating(now);
    }

    /** While true no heartbeat is sent: the controller must take the link for down. */
    public void silence(boolean on) {
        silent = on;
    }

    private void life(byte[] payload) {
        try {
            WireObject object = WireObject.parse(payload);
            UUID birth = object.uuid("bootId");
            controller.life(birth, object.word("state", LifeState.class) == LifeState.ONLINE);
        } catch (MalformedWireException e) {
            // Says nothing, so it changes nothing: doors stay under the dead man.
        }
    }

    private void heartbeat(byte[] payload, boolean retained, long now) {
        try {
            WireObject object = WireObject.parse(payload);
            String birth = object.uuidText("bootId");
            long seq = object.integer("seq", 1, WireObject.MAX_INTEGER);
            long mono = object.integer("monoMillis", 0, WireObject.MAX_INTEGER);
            String keyId = object.text("keyId", 16);
            boolean genuine = keys.doubt(
                            keyId,
                            object.text("mac", 64),
                            now,
                            "HB",
                            birth,
                            Long.toString(seq),
                            Long.toString(mono),
                            keyId)
                    .isEmpty();
            desk.beat(mono, now);
            boolean believed = !retained && (genuine || faults.contains(PlcFault.UNSIGNED_HEARTBEATS));
            if (believed && controller.beat(UUID.fromString(birth), seq, mono, now) && genuine) {
                keys.beaten(keyId, now);
            }
        } catch (MalformedWireException e) {
            // A heartbeat that cannot be read is none.
        }
    }

    private void command(DoorSide door, byte[] payload, boolean retained, long now) {
        if (payload.length == 0) {
            // How a retained message is cleared; nobody asks for anything.
            return;
        }
        PermitDesk.Answer answer = desk.decide(door, payload, retained, now);
        if (answer.execute()) {
            answer.request().ifPresent(permit -> {
                program.execute(permit, now);
                doorOfPermit.put(permit.permitId(), permit.door());
                executed.merge(permit.door(), 1, Integer::sum);
            });
        }
        String outcome = answer.rejection().isEmpty() ? "ACCEPTED" : "REJECTED";
        answer.permitId().ifPresent(id -> answer(door, messages.ack(id, outcome, answer.rejection(), now)));
    }

    private void answer(DoorSide door, byte[] ack) {
        if (!faults.contains(PlcFault.ANSWERS_NOTHING)) {
            say("door/" + door.topicWord() + "/ack", ack, Delivery.EVENT);
        }
    }

    private void say(String name, byte[] payload, Delivery delivery) {
        if (connected) {
            outbox.add(new Outbound(name, payload, delivery));
        }
    }

    private void refresh(long now) {
        nextRefresh = now + REFRESH_MILLIS;
        if (!faults.contains(PlcFault.NO_STATE_RETOLD)) {
            states.forget();
        }
        say("plc/life", messages.life(true), Delivery.STATE);
        states.tellChanges(now);
    }

    private void beat(long now) {
        // On a fixed grid, but never in a burst after a pause.
        nextBeat = Math.max(nextBeat + BEAT_MILLIS, now + BEAT_MILLIS / 2);
        if (!silent) {
            say("plc/hb", messages.beat(now, desk.lastSeq(), program.safety()), Delivery.BEAT);
        }
    }
}
