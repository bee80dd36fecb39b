// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigMessage;
import org.gatehouse.sim.wire.RigTopics;

/**
 * A door controller in software, on the real wire: runs the {@link LaneProgram} every 10 ms by its own clock and answers the
 * controller over MQTT. It trusts nothing that it has not checked itself. Safe for several threads.
 */
public final class VirtualPlc implements AutoCloseable {
    private static final long SCAN_MILLIS = 10;
    private static final long BEAT_MILLIS = 500;

    private enum LifeState {
        ONLINE,
        OFFLINE
    }

    private final Object lock = new Object();
    private final UUID bootId = UUID.randomUUID();
    private final LongSupplier monoMillis;
    private final RigTopics topics;
    private final LaneBuild build;
    private final ControllerLink controller = new ControllerLink();
    private final LaneProgram program;
    private final PermitDesk desk;
    private final PlcKeys keys;
    private final PlcMessages messages;
    private final LaneFloor floor;
    private final RigLink link;
    private final ScheduledExecutorService cycle;
    private final Map<String, String> told = new HashMap<>();
    private final Map<UUID, DoorSide> doorOfPermit = new HashMap<>();
    private final Map<DoorSide, Integer> executed = new EnumMap<>(DoorSide.class);
    private boolean silent;
    private boolean greeted;
    private boolean frozenCycle;

    /** @param monoMillis the controller's own monotonic clock, milliseconds from anywhere */
    public VirtualPlc(PlcWiring wiring, LaneBuild build, LongSupplier monoMillis) {
        this.monoMillis = monoMillis;
        this.build = build;
        this.topics = new RigTopics(wiring.site(), wiring.lane());
        this.keys = new PlcKeys(wiring.key());
        this.program = new LaneProgram(build, controller, monoMillis.getAsLong());
        this.desk = new PermitDesk(bootId, keys, controller, program);
        this.messages = new PlcMessages(bootId, wiring.build());
        this.floor = new LaneFloor(lock, program, build, monoMillis);
        this.cycle = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "virtual-plc-" + wiring.lane());
            thread.setDaemon(true);
            return thread;
        });
        this.link = new RigLink(
                        wiring.broker(),
                        "plc-" + wiring.site() + "-" + wiring.lane() + "-"
                                + bootId.toString().substring(0, 8),
                        new RigLink.Will(topics.of("plc/life"), messages.life(false)),
                        true)
                .on(topics.of("ctl/life"), 1, m -> later(() -> life(m)))
                .on(topics.of("ctl/hb"), 0, m -> later(() -> beat(m)))
                .on(topics.of("door/entry/cmd"), 1, m -> later(() -> command(DoorSide.ENTRY, m)))
                .on(topics.of("door/exit/cmd"), 1, m -> later(() -> command(DoorSide.EXIT, m)))
                .on(topics.of("bench/echo/req"), 1, this::echo)
                .whenConnected(() -> later(this::greet))
                .refreshing(() -> later(this::refresh));
    }

    /** A door controller whose clock starts at an odd place, as any vendor's does. */
    public static VirtualPlc usual(PlcWiring wiring, LaneBuild build) {
        long start = System.nanoTime();
        return new VirtualPlc(
                wiring, build, () -> 7_000_000 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Switches it on: it scans from now on and connects as soon as the broker is there. */
    public VirtualPlc start() {
        cycle.scheduleAtFixedRate(this::scan, 0, SCAN_MILLIS, TimeUnit.MILLISECONDS);
        cycle.scheduleAtFixedRate(this::sendBeat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        link.start();
        return this;
    }

    /** This birth's id. */
    public UUID bootId() {
        return bootId;
    }

    /** The people in the lane. */
    public LaneFloor floor() {
        return floor;
    }

    /** Where a door is. */
    public Position position(DoorSide door) {
        synchronized (lock) {
            return program.position(door);
        }
    }

    /** How many permits this birth executed at that door. */
    public int executed(DoorSide door) {
        synchronized (lock) {
            return executed.getOrDefault(door, 0);
        }
    }

    /** The safety state now, obstacles included. */
    public SafetyState safety() {
        synchronized (lock) {
            return program.safety();
        }
    }

    /** Whether the controller's heartbeat is fresh. */
    public boolean hearsController() {
        synchronized (lock) {
            return controller.beating(monoMillis.getAsLong());
        }
    }

    /** Loads the next key, as an engineer does at the door controller; it counts from the first heartbeat under it on. */
    public void loadKey(WireKey next) {
        synchronized (lock) {
            keys.load(next);
        }
    }

    /** The name of the key that counts now. */
    public String keyId() {
        synchronized (lock) {
            return keys.currentId();
        }
    }

    /** Sets the wired safety inputs; NORMAL is the reset at the lane. */
    public void wire(SafetyState state) {
        synchronized (lock) {
            program.wire(state);
        }
    }

    /** Puts something in the swing of a door, or takes it away. */
    public void obstruct(DoorSide door, boolean on) {
        synchronized (lock) {
            program.drive(door).obstruct(on);
        }
    }

    /** Stops the motor of a door, or repairs it. */
    public void stall(DoorSide door, boolean on) {
        synchronized (lock) {
            program.drive(door).stall(on);
        }
    }

    /** Pushes a door open by hand, or lets go. */
    public void force(DoorSide door, boolean on) {
        synchronized (lock) {
            program.drive(door).force(on);
        }
    }

    /** While true no heartbeat is sent: the controller must take the link for down. */
    public void silence(boolean on) {
        synchronized (lock) {
            silent = on;
        }
    }

    private void later(Runnable work) {
        try {
            cycle.execute(work);
        } catch (RejectedExecutionException e) {
            // Switched off meanwhile.
        }
    }

    private void life(RigMessage message) {
        try {
            WireObject object = WireObject.parse(message.payload());
            UUID birth = object.uuid("bootId");
            boolean online = object.word("state", LifeState.class) == LifeState.ONLINE;
            synchronized (lock) {
                controller.life(birth, online);
            }
        } catch (MalformedWireException e) {
            // Says nothing, so it changes nothing: doors stay under the dead man.
        }
    }

    private void beat(RigMessage message) {
        try {
            WireObject object = WireObject.parse(message.payload());
            String birth = object.uuidText("bootId");
            long seq = object.integer("seq", 1, WireObject.MAX_INTEGER);
            long mono = object.integer("monoMillis", 0, WireObject.MAX_INTEGER);
            String keyId = object.text("keyId", 16);
            String mac = object.text("mac", 64);
            long now = monoMillis.getAsLong();
            synchronized (lock) {
                boolean genuine = keys.doubt(
                                keyId, mac, now, "HB", birth, Long.toString(seq), Long.toString(mono), keyId)
                        .isEmpty();
                if (genuine && !message.retained() && controller.beat(UUID.fromString(birth), seq, mono, now)) {
                    keys.beaten(keyId, now);
                }
            }
        } catch (MalformedWireException e) {
            // A heartbeat that cannot be read is none.
        }
    }

    private void command(DoorSide door, RigMessage message) {
        if (message.payload().length == 0) {
            // How a retained message is cleared; nobody asks for anything.
            return;
        }
        long now = monoMillis.getAsLong();
        PermitDesk.Answer answer;
        synchronized (lock) {
            answer = desk.decide(door, message.payload(), message.retained(), now);
            if (answer.execute()) {
                answer.request().ifPresent(permit -> {
                    program.execute(permit, now);
                    doorOfPermit.put(permit.permitId(), permit.door());
                    executed.merge(permit.door(), 1, Integer::sum);
                });
            }
        }
        String outcome = answer.rejection().isEmpty() ? "ACCEPTED" : "REJECTED";
        answer.permitId()
                .ifPresent(id -> link.publish(
                        topics.of("door/" + door.topicWord() + "/ack"),
                        messages.ack(id, outcome, answer.rejection(), now),
                        Delivery.EVENT));
    }

    private void echo(RigMessage message) {
        link.publish(topics.of("bench/echo/res"), message.payload(), Delivery.EVENT);
    }

    private void scan() {
        synchronized (lock) {
            if (frozenCycle) {
                return;
            }
            long now = monoMillis.getAsLong();
            program.scan(now);
            for (UUID permit : program.takeDone()) {
                DoorSide door = doorOfPermit.remove(permit);
                if (door != null) {
                    link.publish(
                            topics.of("door/" + door.topicWord() + "/ack"),
                            messages.ack(permit, "DONE", Optional.empty(), now),
                            Delivery.EVENT);
                }
            }
            greeted &= link.up();
            if (greeted) {
                tellChanges(now);
            }
            lock.notifyAll();
        }
    }

    private void greet() {
        synchronized (lock) {
            greeted = true;
            refresh();
        }
        sendBeat();
    }

    private void refresh() {
        synchronized (lock) {
            if (greeted && !frozenCycle) {
                told.clear();
                link.publish(topics.of("plc/life"), messages.life(true), Delivery.STATE);
                tellChanges(monoMillis.getAsLong());
            }
        }
    }

    private void sendBeat() {
        synchronized (lock) {
            if (greeted && !silent && !frozenCycle) {
                link.publish(
                        topics.of("plc/hb"),
                        messages.beat(monoMillis.getAsLong(), desk.lastSeq(), program.safety()),
                        Delivery.BEAT);
            }
        }
    }

    private void tellChanges(long now) {
        for (DoorSide door : DoorSide.values()) {
            DoorDrive drive = program.drive(door);
            tell(
                    "door/" + door.topicWord() + "/state",
                    drive.position().name(),
                    () -> messages.door(drive.position(), drive.cause(), now));
        }
        Occupancy people = program.floor();
        boolean occupied = people.inside() > 0;
        tell("sensor/presence/state", Boolean.toString(occupied), () -> messages.presence(occupied, now));
        int persons = people.inside();
        tell(
                "sensor/count/state",
                Integer.toString(persons),
                () -> messages.count(persons, build.countConfidence(), now));
        boolean left = people.itemAlone();
        tell("sensor/item/state", Boolean.toString(left), () -> messages.item(left, now));
        SafetyState safety = program.safety();
        tell("safety/state", safety.name(), () -> messages.safety(safety, now));
    }

    private void tell(String name, String value, Supplier<byte[]> message) {
        if (!value.equals(told.get(name)) && link.publish(topics.of(name), message.get(), Delivery.STATE)) {
            told.put(name, value);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            frozenCycle = true;
        }
        link.publish(topics.of("plc/life"), messages.life(false), Delivery.STATE);
        link.close();
        cycle.shutdownNow();
    }
}
