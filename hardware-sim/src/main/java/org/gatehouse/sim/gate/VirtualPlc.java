// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

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
    private final Object lock = new Object();
    private final LongSupplier monoMillis;
    private final RigTopics topics;
    private final VirtualGate gate;
    private final PlcProgram program;
    private final LaneFloor floor;
    private final RigLink link;
    private final ScheduledExecutorService cycle;
    private boolean greeted;
    private boolean frozenCycle;

    /** @param monoMillis the controller's own monotonic clock, milliseconds from anywhere */
    public VirtualPlc(PlcWiring wiring, LaneBuild build, LongSupplier monoMillis) {
        long now = monoMillis.getAsLong();
        this.monoMillis = monoMillis;
        this.topics = new RigTopics(wiring.site(), wiring.lane());
        this.gate = new VirtualGate(build, now);
        this.program = new PlcProgram(UUID.randomUUID(), wiring.build(), wiring.key(), gate, now);
        this.floor = new LaneFloor(lock, gate, program::position, monoMillis);
        this.cycle = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "virtual-plc-" + wiring.lane());
            thread.setDaemon(true);
            return thread;
        });
        Outbound will = program.will();
        this.link = new RigLink(
                wiring.broker(),
                "plc-" + wiring.site() + "-" + wiring.lane() + "-"
                        + program.bootId().toString().substring(0, 8),
                new RigLink.Will(topics.of(will.name()), will.payload()),
                true);
        PlcProgram.SUBSCRIPTIONS.forEach((name, qos) -> link.on(
                topics.of(name),
                qos,
                m -> later(() -> program.heard(name, m.payload(), m.retained(), monoMillis.getAsLong()))));
        link.whenConnected(() -> later(this::greet));
    }

    /** A door controller whose clock starts at an odd place, as any vendor's does. */
    public static VirtualPlc usual(PlcWiring wiring, LaneBuild build) {
        long start = System.nanoTime();
        return new VirtualPlc(
                wiring, build, () -> 7_000_000 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Switches it on: it scans from now on and connects as soon as the broker is there. */
    public VirtualPlc start() {
        cycle.scheduleAtFixedRate(() -> act(this::scan), 0, PlcProgram.SCAN_MILLIS, TimeUnit.MILLISECONDS);
        link.start();
        return this;
    }

    /** This birth's id. */
    public UUID bootId() {
        return program.bootId();
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
            return program.position(door);
        }
    }

    /** How many permits this birth executed at that door. */
    public int executed(DoorSide door) {
        synchronized (lock) {
            return program.executed(door);
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
            return program.hearsController(monoMillis.getAsLong());
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
            program.silence(on);
        }
    }

    private void later(Runnable work) {
        try {
            cycle.execute(() -> act(work));
        } catch (RejectedExecutionException e) {
            // Switched off meanwhile.
        }
    }

    private void act(Runnable work) {
        synchronized (lock) {
            if (frozenCycle) {
                return;
            }
            work.run();
            for (Outbound message : program.take()) {
                if (!link.publish(topics.of(message.name()), message.payload(), message.delivery())) {
                    program.unsent(message);
                }
            }
            lock.notifyAll();
        }
    }

    private void scan() {
        if (greeted && !link.up()) {
            greeted = false;
            program.disconnected();
        }
        program.scan(monoMillis.getAsLong());
    }

    private void greet() {
        greeted = true;
        program.connected(monoMillis.getAsLong());
    }

    @Override
    public void close() {
        synchronized (lock) {
            frozenCycle = true;
        }
        Outbound will = program.will();
        link.publish(topics.of(will.name()), will.payload(), will.delivery());
        link.close();
        cycle.shutdownNow();
    }
}
