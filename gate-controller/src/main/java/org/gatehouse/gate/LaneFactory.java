// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.document.ocr.read.LineModelException;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.acquire.AcquisitionPolicy;
import org.gatehouse.face.liveness.PresentationPolicy;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.DecoderProcess;
import org.gatehouse.face.portrait.DecoderSettings;
import org.gatehouse.gate.GatehouseConfig.Mode;
import org.gatehouse.gate.background.HttpWatchlist;
import org.gatehouse.gate.background.LocalWatchlist;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.background.WatchlistKey;
import org.gatehouse.gate.console.observe.MeteredTransactionEvents;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.device.NoCamera;
import org.gatehouse.gate.device.camera.CameraDocumentReader;
import org.gatehouse.gate.device.camera.CameraLimits;
import org.gatehouse.gate.device.camera.MjpegCamera;
import org.gatehouse.gate.device.mqtt.LaneLink;
import org.gatehouse.gate.device.mqtt.LaneLinkSettings;
import org.gatehouse.gate.device.mqtt.MqttDocumentReader;
import org.gatehouse.gate.device.mqtt.MqttDoors;
import org.gatehouse.gate.device.mqtt.MqttSensors;
import org.gatehouse.gate.device.mqtt.MqttTransactionEvents;
import org.gatehouse.gate.device.pcsc.NamedChipReader;
import org.gatehouse.gate.journal.Journal;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Topology;
import org.gatehouse.gate.policy.CrossLanePolicy;
import org.gatehouse.gate.policy.CrossLaneRule;
import org.gatehouse.gate.policy.Eligibility;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.gate.recent.RecentDocuments;
import org.gatehouse.gate.transaction.DocumentExaminer;
import org.gatehouse.gate.transaction.LaneDevices;
import org.gatehouse.gate.transaction.LaneRuntime;
import org.gatehouse.gate.transaction.LaneThreads;
import org.gatehouse.gate.transaction.LaneTime;
import org.gatehouse.gate.transaction.MatcherComparer;
import org.gatehouse.gate.transaction.PageReaderOcr;
import org.gatehouse.gate.transaction.TokenDesk;
import org.gatehouse.gate.transaction.TokenGroup;

/** Joins the parts of one lane as its configuration says. What it opens it hands to {@code keep}, to be closed last to first. */
record LaneFactory(
        GatehouseConfig config,
        LaneTime time,
        SecureRandom random,
        Journal journal,
        DocumentExaminer examiner,
        TokenDesk tokens,
        MeterRegistry meters,
        RecentDocuments recent,
        Consumer<AutoCloseable> keep) {

    private static final String BUILD = "gatehouse";
    private static final int MATCHER_THREADS = 1;
    private static final Duration KEYS_LOOKED_AT = Duration.ofSeconds(1);

    /**
     * Builds the lane, connects its wire and starts it.
     *
     * @param standing what the journal last says that the lane was ordered to be; empty where it says nothing
     */
    LaneRuntime build(String name, GatehouseConfig.Lane lane, Set<String> everyLane, String standing)
            throws ConfigRefusedException, ModelException, LineModelException, FaceException {
        boolean rig = config.mode() == Mode.RIG;
        LanePolicy policy = policy(lane.topology());
        DecoderProcess portraits = kept(DecoderProcess.start(
                DecoderSettings.usual().withImage(config.portrait().decodingDeadline())));
        FaceMatcher matcher =
                kept(FaceMatcher.load(ModelCatalogue.read(config.models()), policy.face(), MATCHER_THREADS, portraits));
        LaneLink link = kept(new LaneLink(
                new LaneLinkSettings(
                        URI.create(config.broker().url()),
                        new BrokerCheck(config.broker(), time.clock()).identity(lane),
                        config.broker().user(),
                        config.broker().password(),
                        config.site(),
                        name,
                        everyLane,
                        kept(LaneKeyFile.watched(lane.doorKey(), KEYS_LOOKED_AT)),
                        BUILD,
                        rig),
                LaneLink.monotonic()));
        LaneDevices devices = new LaneDevices(
                new MqttDoors(link),
                new MqttSensors(link),
                documentReader(lane, link, rig),
                kept(camera(lane, rig)),
                watchlist(),
                new MeteredTransactionEvents(new MqttTransactionEvents(link), meters));
        // Started first and asked last: it got ready beside the models.
        portraits.awaitReady();
        LaneThreads threads = LaneThreads.start(name);
        LaneRuntime runtime = kept(new LaneRuntime(
                new LaneRuntime.Parts(
                        name,
                        policy,
                        devices,
                        new PageReaderOcr(kept(PageReader.open())),
                        examiner,
                        new MatcherComparer(matcher, portraits, acquisition(), presentation(), random),
                        journal,
                        () -> new UUID(random.nextLong(), random.nextLong()),
                        recent,
                        DegradedConfig.table(config),
                        offlineCopy(),
                        Optional.of(new TokenGroup(tokens, lane.tokenGroup()))),
                time,
                threads));
        runtime.start(standing(standing));
        link.start();
        return runtime;
    }

    /** An order that cannot be read is not taken for permission. */
    private static org.gatehouse.gate.lane.Mode standing(String detail) {
        if (detail.isEmpty()) {
            return org.gatehouse.gate.lane.Mode.OPEN;
        }
        return Arrays.stream(org.gatehouse.gate.lane.Mode.values())
                .filter(mode -> detail.equals("{\"mode\":\"" + mode + "\"}"))
                .findFirst()
                .orElse(org.gatehouse.gate.lane.Mode.CLOSED);
    }

    private DocumentReader documentReader(GatehouseConfig.Lane lane, LaneLink link, boolean rig) {
        ChipSource chip = new NamedChipReader(lane.reader(), PcscReaders::ofThisMachine);
        if (lane.documentCamera().isEmpty()) {
            return new MqttDocumentReader(link, chip);
        }
        URI address = URI.create(lane.documentCamera().get());
        return new CameraDocumentReader(kept(new MjpegCamera(address, CameraLimits.ofPages(), rig)), chip);
    }

    private AcquisitionPolicy acquisition() throws ConfigRefusedException {
        return AcquisitionPolicy.STANDARD.withTimeout(FaceTimes.of(config).timeout());
    }

    private PresentationPolicy presentation() {
        return config.face().challenge() == GatehouseConfig.Face.Challenge.ALWAYS
                ? PresentationPolicy.DEFAULT.always()
                : PresentationPolicy.DEFAULT;
    }

    private static FaceCamera camera(GatehouseConfig.Lane lane, boolean rig) {
        return lane.camera()
                .<FaceCamera>map(address -> new MjpegCamera(URI.create(address), CameraLimits.usual(), rig))
                .orElseGet(NoCamera::new);
    }

    private LanePolicy policy(Topology topology) throws ConfigRefusedException {
        GatehouseConfig.Policy wanted = config.policy();
        LanePolicy standard = LanePolicy.standard().with(topology);
        return (wanted.enterBeforeWatchlist() ? standard.withWatchlistPending() : standard)
                .with(new Eligibility(
                        wanted.documentCodes(),
                        wanted.nationalities().orElse(Set.of()),
                        Set.of(),
                        wanted.minimumAgeYears(),
                        0))
                .with(FaceLevel.of(config))
                .with(Deadline.FACE, FaceTimes.of(config).deadline())
                .with(Deadline.OFFICER, wanted.officerDecision());
    }

    /** What the configuration says about documents that come twice. */
    static CrossLanePolicy crossLane(GatehouseConfig.Policy.CrossLane wanted) {
        return new CrossLanePolicy(
                wanted.remember(),
                Map.of(
                        CrossLaneRule.DOCUMENT_IN_USE, wanted.inUse(),
                        CrossLaneRule.DOCUMENT_REFUSED_BEFORE, wanted.refusedBefore(),
                        CrossLaneRule.SECOND_DOCUMENT, wanted.secondDocument(),
                        CrossLaneRule.DOCUMENT_USED_AGAIN, wanted.usedAgain()));
    }

    private Watchlist watchlist() throws ConfigRefusedException {
        GatehouseConfig.Watchlist wanted = config.watchlist();
        return wanted.url().isPresent()
                ? new HttpWatchlist(URI.create(wanted.url().get()))
                : localList();
    }

    private Optional<Watchlist> offlineCopy() throws ConfigRefusedException {
        GatehouseConfig.Watchlist wanted = config.watchlist();
        return wanted.url().isPresent() && wanted.file().isPresent() ? Optional.of(localList()) : Optional.empty();
    }

    private Watchlist localList() throws ConfigRefusedException {
        GatehouseConfig.Watchlist wanted = config.watchlist();
        WatchlistKey key =
                new WatchlistKey(KeyFile.read("watchlist key", wanted.key().orElseThrow()));
        return kept(new LocalWatchlist(wanted.file().orElseThrow(), key, wanted.maxAge(), time.clock()));
    }

    private <T extends AutoCloseable> T kept(T part) {
        keep.accept(part);
        return part;
    }
}
