// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.gatehouse.sim.broker.EmbeddedBroker;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.scenario.CameraStand;
import org.gatehouse.sim.scenario.ControllerProcess;
import org.gatehouse.sim.scenario.ControllerSetup;
import org.gatehouse.sim.scenario.GateClient;
import org.gatehouse.sim.scenario.LaneHardware;
import org.gatehouse.sim.scenario.LaneWire;
import org.gatehouse.sim.scenario.RunDirectory;
import org.gatehouse.sim.scenario.Story;
import org.gatehouse.sim.scenario.StoryPlayer;
import org.gatehouse.sim.scenario.StoryReport;
import org.gatehouse.sim.scenario.TransactionStep;
import org.gatehouse.sim.scenario.Travellers;

/** A lane whose broker, trust store, watchlist and controller are taken away and given back one by one. */
final class TroubleRig implements AutoCloseable {

    static final String SITE = "demo";
    static final String LANE = "lane-1";
    static final long SEED = 11;
    /** For what takes a second on an idle machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));

    private final SecureRandom secure = new SecureRandom();
    private final RunDirectory run;
    private final int brokerPort = freePort();
    private final Travellers travellers;
    private final LaneHardware hardware;
    private final ControllerSetup setup;
    private EmbeddedBroker broker;
    private ControllerProcess controller;
    private Path log;
    private int starts;

    /** Switches the lane's hardware on; neither broker nor controller are there yet. */
    TroubleRig(Path folder, List<Story> stories) throws Exception {
        run = new RunDirectory(folder, secure);
        travellers = new Travellers(stories, SEED, Clock.systemUTC(), secure, new SplittableRandom(SEED));
        travellers.exportTrust(run.trust());
        travellers.writeWatchlist(run.watchlist(), run.watchlistKey());
        hardware = LaneHardware.start(brokerAddress(), SITE, LANE, run, SEED);
        setup = new ControllerSetup(
                SITE,
                LANE,
                ROOT.resolve("face-match/target/models"),
                LaneWire.inClear(brokerAddress()),
                hardware.readerName(),
                hardware.camera().stream(),
                freePort());
        setup.write(run);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    static Path controllerJar() {
        return ROOT.resolve("gate-controller/target/quarkus-app/quarkus-run.jar");
    }

    RunDirectory run() {
        return run;
    }

    LaneHardware hardware() {
        return hardware;
    }

    URI brokerAddress() {
        return URI.create("tcp://127.0.0.1:" + brokerPort);
    }

    /** Everything is there, whatever another test left, and the lane waits for travellers. */
    void inService() throws Exception {
        for (Path file : List.of(run.trust(), run.watchlist())) {
            if (Files.exists(aside(file))) {
                giveBack(file);
            }
        }
        hardware.stand().camera().empty();
        startBroker();
        if (controller == null || !controller.isAlive()) {
            startController();
        }
        awaitReady();
    }

    void awaitReady() {
        await("the lane is ready").atMost(PATIENCE).until(() -> readiness().status() == 200 && state().equals("IDLE"));
    }

    void startBroker() throws IOException {
        if (broker == null) {
            broker = EmbeddedBroker.start(brokerPort);
        }
    }

    void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    /** Starts the controller of the rig and returns at once. */
    void startController() throws Exception {
        startController(run.configuration());
    }

    /** Starts a controller with another configuration and returns at once. */
    void startController(Path configuration) throws Exception {
        log = run.root().resolve("controller-" + ++starts + ".log");
        controller = ControllerProcess.start(
                controllerJar(),
                configuration,
                List.of("-Xmx768m"),
                Map.of(PcscDaemon.SOCKET_VARIABLE, run.pcscSocket().toString()),
                log,
                setup.address());
    }

    void stopController() {
        if (controller != null) {
            controller.close();
            controller = null;
        }
    }

    ControllerProcess controller() {
        return controller;
    }

    /** All that the present controller has printed. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** Moves a file or folder of the run directory out of sight, in one step. */
    static void takeAway(Path path) throws IOException {
        Files.move(path, aside(path), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Moves it back, over whatever lies there. */
    static void giveBack(Path path) throws IOException {
        Files.move(aside(path), path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path aside(Path path) {
        return path.resolveSibling(path.getFileName() + ".aside");
    }

    Readiness readiness() throws Exception {
        return Readiness.ask(setup.address(), LANE);
    }

    String state() throws Exception {
        return gate().state();
    }

    private GateClient gate() throws IOException {
        return new GateClient(setup.address(), "officer", run.firstPassword(), LANE);
    }

    StoryReport play(Story story) throws Exception {
        return play(story, hardware.stand(), step -> {});
    }

    StoryReport play(Story story, Consumer<TransactionStep> watcher) throws Exception {
        return play(story, hardware.stand(), watcher);
    }

    /** The traveller stands where the camera cannot see anybody: no comparison ends before the watcher acts. */
    StoryReport playUnseen(Story story, Consumer<TransactionStep> watcher) throws Exception {
        StoryPlayer.Rig seen = hardware.stand();
        CameraStand unseen = new CameraStand() {
            @Override
            public void show(Scene somebody) {
                empty();
            }

            @Override
            public void empty() {
                hardware.camera().show(Scenes.nobody(SEED));
            }
        };
        return play(
                story, new StoryPlayer.Rig(seen.slot(), seen.scanner(), seen.floor(), unseen, seen.feed()), watcher);
    }

    private StoryReport play(Story story, StoryPlayer.Rig stand, Consumer<TransactionStep> watcher) throws Exception {
        return new StoryPlayer(stand, gate(), secure, new SplittableRandom(SEED))
                .play(
                        story,
                        travellers.laid(story),
                        () -> travellers.live(story),
                        StoryPlayer.Officer.SCRIPTED,
                        watcher);
    }

    @Override
    public void close() {
        stopController();
        hardware.close();
        travellers.close();
        stopBroker();
    }
}
