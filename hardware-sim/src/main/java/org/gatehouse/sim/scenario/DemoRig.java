// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.broker.EmbeddedBroker;
import org.gatehouse.sim.broker.SiteAccess;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.pki.SiteAuthority;
import org.gatehouse.sim.pki.SiteFolder;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.reader.PcscDaemonException;
import org.gatehouse.sim.scenario.StoryPlayer.Officer;
import org.jspecify.annotations.Nullable;

/** A whole lane: broker, door controller, document reader, camera, and a controller in a process of its own. */
public final class DemoRig implements AutoCloseable {

    private static final String SITE = "demo";
    private static final String LANE = "lane-1";
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final String OFFICER = "officer";
    private static final Duration CERTIFICATES = Duration.ofDays(30);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Progress progress;
    private @Nullable Travellers travellers;
    private @Nullable StoryPlayer player;
    private @Nullable ControllerProcess controller;
    private @Nullable URI address;

    private DemoRig(Progress progress) {
        this.progress = progress;
    }

    /**
     * Sets everything up; returns when the lane waits for its first traveller.
     *
     * @param stories those that will be played first: their pictures are prepared at once
     */
    public static DemoRig start(
            DemoOptions options, List<Story> stories, Clock clock, SecureRandom secure, Progress progress)
            throws RigException, InterruptedException {
        DemoRig rig = new DemoRig(progress);
        try {
            rig.setUp(options, stories, clock, secure);
            return rig;
        } catch (IOException | IssuanceException | PcscDaemonException failure) {
            rig.close();
            throw new RigException(String.valueOf(failure.getMessage()), failure);
        } catch (RigException | InterruptedException failure) {
            rig.close();
            throw failure;
        }
    }

    private void setUp(DemoOptions options, List<Story> stories, Clock clock, SecureRandom secure)
            throws IOException, IssuanceException, PcscDaemonException, RigException, InterruptedException {
        RandomGenerator random = new SplittableRandom(options.seed());
        progress.say("seed " + options.seed());
        RunDirectory run = runDirectory(options, secure);

        progress.say("establishing the test states and their keys");
        Travellers people = keep(new Travellers(stories, options.seed(), clock, secure, random));
        travellers = people;
        people.exportTrust(run.trust());
        people.writeWatchlist(run.watchlist(), run.watchlistKey());

        progress.say("starting broker, readers, doors and camera");
        SiteFolder site = new SiteFolder(run.pki(), SITE, List.of(LANE));
        site.write(
                new SiteAuthority(SITE, clock.instant(), CERTIFICATES, secure), List.of("127.0.0.1"), "8883 127.0.0.1");
        EmbeddedBroker broker = keep(EmbeddedBroker.startTls(0, site.broker(), SiteAccess.of(SITE, List.of(LANE))));
        LaneWire wire = new LaneWire(broker.address(), Optional.of(site));
        LaneHardware hardware = keep(LaneHardware.start(wire, SITE, LANE, run, options.seed()));

        ControllerSetup setup = new ControllerSetup(
                SITE,
                LANE,
                options.models(),
                wire,
                hardware.readerName(),
                hardware.camera().stream(),
                options.httpPort() == 0 ? freePort() : options.httpPort());
        setup.write(run);
        address = setup.address();
        progress.say("starting the controller (log: " + run.log() + ")");
        ControllerProcess process = keep(ControllerProcess.start(
                options.controller(),
                run.configuration(),
                options.controllerJvmOptions(),
                Map.of(PcscDaemon.SOCKET_VARIABLE, run.pcscSocket().toString()),
                run.log(),
                setup.address()));
        controller = process;
        process.awaitReady(READY_LIMIT);

        GateClient gate = new GateClient(setup.address(), OFFICER, run.firstPassword(), LANE);
        player = new StoryPlayer(hardware.stand(), gate, secure, random);
        progress.say("the lane is open; officer's console " + setup.address() + "/console, traveller's screen "
                + setup.address() + "/display/" + LANE);
        if (options.interactive()) {
            progress.say("officer's login: " + OFFICER + ", password in " + run.firstPasswordFile());
        }
    }

    private RunDirectory runDirectory(DemoOptions options, SecureRandom secure) throws IOException {
        Path wanted = options.runDirectory();
        if (wanted != null) {
            return new RunDirectory(wanted, secure);
        }
        RunDirectory run = new RunDirectory(Files.createTempDirectory("gatehouse-demo"), secure);
        keep(run::delete);
        return run;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Plays one story to its end. */
    public StoryReport play(Story story) throws RigException, InterruptedException {
        return play(story, step -> {});
    }

    /** Plays one story to its end and leaves an exception inside the lane to whoever sits at the console. */
    public StoryReport playForTheConsole(Story story) throws RigException, InterruptedException {
        return play(story, Officer.AT_THE_CONSOLE, step -> {});
    }

    /** Plays one story to its end and tells the watcher of every step before the traveller acts on it. */
    public StoryReport play(Story story, Consumer<TransactionStep> watcher) throws RigException, InterruptedException {
        return play(story, Officer.SCRIPTED, watcher);
    }

    private synchronized StoryReport play(Story story, Officer officer, Consumer<TransactionStep> watcher)
            throws RigException, InterruptedException {
        StoryPlayer ready = player;
        Travellers people = travellers;
        if (ready == null || people == null) {
            throw new IllegalStateException("the rig is set up before anybody walks");
        }
        try {
            return ready.play(story, people.laid(story), () -> people.live(story), officer, watcher);
        } catch (IssuanceException notIssued) {
            throw new RigException(String.valueOf(notIssued.getMessage()), notIssued);
        }
    }

    /** The passport of a story with what the scanner sees of it; the same one each time. */
    public LaidPassport laid(Story story) throws IssuanceException {
        Travellers people = travellers;
        if (people == null) {
            throw new IllegalStateException("the rig is set up before passports are laid");
        }
        return people.laid(story);
    }

    /** Opens the page from which further travellers are sent. */
    public void openVisitorPage() throws RigException {
        try {
            VisitorPage page = keep(VisitorPage.start(this, address));
            progress.say("send further travellers from " + page.address() + "; Ctrl-C ends the demo");
        } catch (IOException noPort) {
            throw new RigException("The page to send travellers could not be opened: " + noPort.getMessage(), noPort);
        }
    }

    /** The controller's process id. */
    public long controllerPid() {
        ControllerProcess process = controller;
        if (process == null) {
            throw new IllegalStateException("there is no controller yet");
        }
        return process.pid();
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Takes everything down in the opposite order; a part that fails does not keep the others up. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failure) {
                progress.say("while taking the rig down: " + failure.getMessage());
            }
        }
    }
}
