// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.gate.GatehouseConfig.Mode;
import org.gatehouse.gate.background.HttpWatchlist;
import org.gatehouse.gate.background.LocalWatchlist;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.console.observe.MeteredTransactionEvents;
import org.gatehouse.gate.device.camera.MjpegCamera;
import org.gatehouse.gate.device.mqtt.LaneKey;
import org.gatehouse.gate.device.mqtt.LaneLink;
import org.gatehouse.gate.device.mqtt.LaneLinkSettings;
import org.gatehouse.gate.device.mqtt.MqttDocumentReader;
import org.gatehouse.gate.device.mqtt.MqttDoors;
import org.gatehouse.gate.device.mqtt.MqttSensors;
import org.gatehouse.gate.device.mqtt.MqttTransactionEvents;
import org.gatehouse.gate.device.pcsc.NamedReader;
import org.gatehouse.gate.journal.Journal;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.policy.Eligibility;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.gate.transaction.DocumentExaminer;
import org.gatehouse.gate.transaction.LaneDevices;
import org.gatehouse.gate.transaction.LaneRuntime;
import org.gatehouse.gate.transaction.LaneThreads;
import org.gatehouse.gate.transaction.LaneTime;
import org.gatehouse.gate.transaction.MatcherComparer;

/** Joins the parts of one lane as its configuration says. What it opens it hands to {@code keep}, to be closed last to first. */
record LaneFactory(
        GatehouseConfig config,
        LaneTime time,
        SecureRandom random,
        Journal journal,
        DocumentExaminer examiner,
        MeterRegistry meters,
        Consumer<AutoCloseable> keep) {

    private static final String BUILD = "gatehouse";

    /** Builds the lane and connects its wire; the caller starts it. */
    LaneRuntime build(String name, GatehouseConfig.Lane lane, Set<String> everyLane)
            throws ConfigRefusedException, ModelException {
        boolean rig = config.mode() == Mode.RIG;
        FaceMatcher matcher = kept(FaceMatcher.load(config.models(), OperatingPoint.FMR_1_IN_1000));
        LaneLink link = kept(new LaneLink(
                new LaneLinkSettings(
                        URI.create(config.broker().url()),
                        config.broker().user(),
                        config.broker().password(),
                        config.site(),
                        name,
                        everyLane,
                        key(lane),
                        BUILD,
                        rig),
                LaneLink.monotonic()));
        LaneDevices devices = new LaneDevices(
                new MqttDoors(link),
                new MqttSensors(link),
                new MqttDocumentReader(link, new NamedReader(lane.reader())),
                kept(new MjpegCamera(name, URI.create(lane.camera()), rig)),
                prompt -> {},
                watchlist(),
                new MeteredTransactionEvents(new MqttTransactionEvents(link), meters));
        LaneThreads threads = LaneThreads.start(name);
        LaneRuntime runtime = kept(new LaneRuntime(
                new LaneRuntime.Parts(
                        name,
                        policy(),
                        devices,
                        examiner,
                        new MatcherComparer(matcher),
                        journal,
                        () -> new UUID(random.nextLong(), random.nextLong())),
                time,
                threads));
        runtime.start();
        link.start();
        return runtime;
    }

    private LanePolicy policy() {
        GatehouseConfig.Policy wanted = config.policy();
        return LanePolicy.standard()
                .with(new Eligibility(
                        wanted.documentCodes(),
                        wanted.nationalities().orElse(Set.of()),
                        Set.of(),
                        wanted.minimumAgeYears(),
                        0))
                .with(Deadline.OFFICER, wanted.officerDecision());
    }

    private Watchlist watchlist() {
        return config.watchlist()
                .file()
                .<Watchlist>map(
                        file -> new LocalWatchlist(file, config.watchlist().maxAge(), time.clock()))
                .orElseGet(() ->
                        new HttpWatchlist(URI.create(config.watchlist().url().orElseThrow())));
    }

    private static LaneKey key(GatehouseConfig.Lane lane) throws ConfigRefusedException {
        try {
            return LaneKey.parse(
                    Files.readString(lane.doorKey(), StandardCharsets.US_ASCII).strip());
        } catch (IOException | IllegalArgumentException unusable) {
            throw new ConfigRefusedException(java.util.List.of("The door key in " + lane.doorKey()
                    + " is not 32 bytes in base64; write a fresh one into both sides."));
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        keep.accept(part);
        return part;
    }
}
