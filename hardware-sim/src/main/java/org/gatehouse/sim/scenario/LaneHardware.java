// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.gatehouse.sim.broker.BrokerRole;
import org.gatehouse.sim.camera.MjpegCamera;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.DocumentScanner;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.reader.PcscDaemonException;

/**
 * The simulated devices of one lane: pcscd with a virtual reader, page scanner, door controller, camera, and an ear for what
 * the controller tells of its transactions. They find the broker by themselves, whenever it comes and as often as it goes.
 */
public final class LaneHardware implements AutoCloseable {

    private static final String BUILD = "gatehouse-rig";
    private static final Duration DOOR_TRAVEL = Duration.ofMillis(600);

    private final Deque<AutoCloseable> parts;
    private final CardSlot slot;
    private final VirtualPlc plc;
    private final DocumentScanner scanner;
    private final MjpegCamera camera;
    private final TransactionFeed feed;
    private final long seed;

    private LaneHardware(
            Deque<AutoCloseable> parts, LaneWire wire, String site, String lane, RunDirectory run, long seed)
            throws IOException, PcscDaemonException {
        this.parts = parts;
        this.seed = seed;
        PcscDaemon pcsc = keep(PcscDaemon.start(run.pcsc(), Optional.of(run.pcscSocket())));
        slot = pcsc.slots().get(0);
        plc = keep(VirtualPlc.usual(
                        new PlcWiring(wire.as(BrokerRole.DOOR_CONTROLLER, lane), site, lane, run.doorKey(), BUILD),
                        LaneBuild.withTravel(DOOR_TRAVEL))
                .start());
        scanner = keep(new DocumentScanner(wire.as(BrokerRole.READER, lane), site, lane, BUILD).start());
        camera = keep(MjpegCamera.start(0, MjpegCamera.USUAL_INTERVAL, Scenes.nobody(seed)));
        feed = keep(new TransactionFeed(wire.as(BrokerRole.CONSOLE, lane), site, lane).start());
    }

    /**
     * Switches everything on; the broker need not be there yet.
     *
     * @param run holds the door key, and receives pcscd's socket
     * @param seed of noise and tremor
     */
    public static LaneHardware start(URI broker, String site, String lane, RunDirectory run, long seed)
            throws IOException, PcscDaemonException {
        return start(LaneWire.inClear(broker), site, lane, run, seed);
    }

    /** The same over a wire on which every device proves itself. */
    public static LaneHardware start(LaneWire wire, String site, String lane, RunDirectory run, long seed)
            throws IOException, PcscDaemonException {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            return new LaneHardware(parts, wire, site, lane, run, seed);
        } catch (IOException | PcscDaemonException failure) {
            closeAll(parts);
            throw failure;
        }
    }

    /** The name that PC/SC gives the document reader's chip side. */
    public String readerName() {
        return slot.readerName();
    }

    public VirtualPlc plc() {
        return plc;
    }

    public MjpegCamera camera() {
        return camera;
    }

    public TransactionFeed feed() {
        return feed;
    }

    /** What a scripted traveller meets. */
    public StoryPlayer.Rig stand() {
        return new StoryPlayer.Rig(slot, scanner, plc.floor(), new LiveCamera(camera, seed), feed);
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Switches everything off, last to first. */
    @Override
    public void close() {
        closeAll(parts);
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failure) {
                System.getLogger(LaneHardware.class.getName())
                        .log(System.Logger.Level.WARNING, "while switching off: {0}", failure.getMessage());
            }
        }
    }
}
