// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;

/**
 * A door controller in software, on the real wire: gives a {@link PlcProgram} a thread, a clock and a connection. Safe for
 * several threads.
 */
public final class VirtualPlc implements AutoCloseable {
    /** How long a broker would queue for a door controller that keeps its session. */
    private static final long SESSION_SECONDS = 3_600;

    /** One birth: a program and its connection. */
    private record Birth(PlcProgram program, RigLink link) {}

    private final Object lock = new Object();
    private final PlcWiring wiring;
    private final LongSupplier monoMillis;
    private final Set<PlcFault> faults;
    private final RigTopics topics;
    private final PlcKeys keys;
    private final VirtualGate gate;
    private final LaneFloor floor;
    private final ScheduledExecutorService cycle;
    private Birth birth;
    private boolean greeted;
    private boolean off;

    /** @param monoMillis the controller's own monotonic clock, milliseconds from anywhere */
    public VirtualPlc(PlcWiring wiring, LaneBuild build, LongSupplier monoMillis) {
        this(wiring, build, monoMillis, Set.of());
    }

    /** A wrong one, for whoever wants to see it found out. */
    public VirtualPlc(PlcWiring wiring, LaneBuild build, LongSupplier monoMillis, Set<PlcFault> faults) {
        this.wiring = wiring;
        this.monoMillis = monoMillis;
        this.faults = Set.copyOf(faults);
        this.topics = new RigTopics(wiring.site(), wiring.lane());
        this.keys = new PlcKeys(wiring.key());
        this.gate = new VirtualGate(build, monoMillis.getAsLong());
        this.floor = new LaneFloor(lock, gate, this::position, monoMillis);
        this.cycle = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "virtual-plc-" + wiring.lane());
            thread.setDaemon(true);
            return thread;
        });
        this.birth = bear();
    }

    private Birth bear() {
        PlcProgram program =
                new PlcProgram(UUID.randomUUID(), wiring.build(), keys, gate, monoMillis.getAsLong(), faults);
        Outbound will = program.will();
        RigLink link = new RigLink(
                wiring.broker(),
                "plc-" + wiring.site() + "-" + wiring.lane() + "-"
                        + program.bootId().toString().substring(0, 8),
                new RigLink.Will(topics.of(will.name()), will.payload()),
                true);
        if (faults.contains(PlcFault.PERSISTENT_SESSION)) {
            link.keepingItsSession(SESSION_SECONDS);
        }
        PlcProgram.SUBSCRIPTIONS.forEach((name, qos) -> link.on(
                topics.of(name),
                qos,
                m -> later(program, () -> program.heard(name, m.payload(), m.retained(), monoMillis.getAsLong()))));
        link.whenConnected(() -> later(program, this::greet));
        return new Birth(program, link);
    }

    /** A door controller whose clock starts at an odd place, as any vendor's does. */
    public static VirtualPlc usual(PlcWiring wiring, LaneBuild build) {
        return usual(wiring, build, Set.of());
    }

    /** The same with faults built in. */
    public static VirtualPlc usual(PlcWiring wiring, LaneBuild build, Set<PlcFault> faults) {
        long start = System.nanoTime();
        return new VirtualPlc(
                wiring, build, () -> 7_000_000 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), faults);
    }

    /** Switches it on: it scans from now on and connects as soon as the broker is there. */
    public VirtualPlc start() {
        cycle.scheduleAtFixedRate(this::cycle, 0, PlcProgram.SCAN_MILLIS, TimeUnit.MILLISECONDS);
        current().link().start();
        return this;
    }

    /** This birth's id. */
    public UUID bootId() {
        return current().program().bootId();
    }

    /** The people in the lane. */
    public LaneFloor floor() {
        return floor;
    }

    /** What hands do at the gate: the call is made between two scans. */
    public void atTheGate(Consumer<VirtualGate> hand) {
        synchronized (lock) {
            hand.accept(gate);
        }
    }

    /** Where a door is. */
    public Position position(DoorSide door) {
        synchronized (lock) {
            return birth.program().position(door);
        }
    }

    /** How many permits this birth executed at that door. */
    public int executed(DoorSide door) {
        synchronized (lock) {
            return birth.program().executed(door);
        }
    }

    /** The safety state now, obstacles included. */
    public SafetyState safety() {
        synchronized (lock) {
            return birth.program().safety();
        }
    }

    /** Whether the controller's heartbeat is fresh. */
    public boolean hearsController() {
        synchronized (lock) {
            return birth.program().hearsController(monoMillis.getAsLong());
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

    /** Brings the wired safety inputs to that state; NORMAL takes everything back and resets at the gate. */
    public void wire(SafetyState state) {
        atTheGate(g -> g.wire(state));
    }

    /** Puts something in the swing of a door, or takes it away. */
    public void obstruct(DoorSide door, boolean on) {
        atTheGate(g -> g.obstruct(door, on));
    }

    /** Stops the motor of a door, or repairs it. */
    public void stall(DoorSide door, boolean on) {
        atTheGate(g -> g.stall(door, on));
    }

    /** Pushes a door open by hand, or lets go. */
    public void force(DoorSide door, boolean on) {
        atTheGate(g -> g.push(door, on ? HandPush.OPEN : HandPush.NONE));
    }

    /** While true no heartbeat is sent: the controller must take the link for down. */
    public void silence(boolean on) {
        synchronized (lock) {
            birth.program().silence(on);
        }
    }

    /** Pulls its network cable, or plugs it in again. */
    public void cut(boolean on) {
        current().link().cut(on);
    }

    /** Switches it off without a word and on again: another birth on the same gate. Waits for nothing. */
    public void restart() {
        Birth before;
        Birth after;
        synchronized (lock) {
            before = birth;
            gate.motorsOff();
            after = bear();
            birth = after;
            greeted = false;
        }
        before.link().cut(true);
        before.link().close();
        after.link().start();
    }

    private Birth current() {
        synchronized (lock) {
            return birth;
        }
    }

    private void later(PlcProgram heard, Runnable work) {
        try {
            cycle.execute(() -> {
                synchronized (lock) {
                    if (birth.program() == heard) {
                        act(work);
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            // Switched off meanwhile.
        }
    }

    private void cycle() {
        try {
            synchronized (lock) {
                act(this::scan);
            }
        } catch (RuntimeException e) {
            // Thrown on, it would end all cycles in silence.
            System.getLogger(VirtualPlc.class.getName()).log(System.Logger.Level.ERROR, "a scan cycle failed", e);
        }
    }

    private void act(Runnable work) {
        if (off) {
            return;
        }
        work.run();
        for (Outbound message : birth.program().take()) {
            if (!birth.link().publish(topics.of(message.name()), message.payload(), message.delivery())) {
                birth.program().unsent(message);
            }
        }
        lock.notifyAll();
    }

    private void scan() {
        if (greeted && !birth.link().up()) {
            greeted = false;
            birth.program().disconnected();
        }
        birth.program().scan(monoMillis.getAsLong());
    }

    private void greet() {
        greeted = true;
        birth.program().connected(monoMillis.getAsLong());
    }

    @Override
    public void close() {
        Birth last;
        synchronized (lock) {
            off = true;
            last = birth;
        }
        Outbound will = last.program().will();
        last.link().publish(topics.of(will.name()), will.payload(), will.delivery());
        last.link().close();
        cycle.shutdownNow();
    }
}
