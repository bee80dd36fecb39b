// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatehouse.document.ocr.read.LineModelException;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.gate.journal.JournalException;
import org.gatehouse.gate.journal.JournalWriter;
import org.gatehouse.gate.journal.OpenTransactions;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.recent.RecentDocuments;
import org.gatehouse.gate.transaction.ClockWatch;
import org.gatehouse.gate.transaction.InspectionRecords;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneRuntime;
import org.gatehouse.gate.transaction.LaneTime;
import org.gatehouse.gate.transaction.Lanes;
import org.gatehouse.gate.transaction.SystemLaneTime;
import org.gatehouse.gate.transaction.TokenDesk;
import org.gatehouse.gate.transaction.TrustStanding;
import org.gatehouse.gate.transaction.TrustTrouble;
import org.jboss.logging.Logger;

/**
 * The composition root: reads the configuration file, builds the journal and every lane, and takes them down again in the
 * opposite order. The console finds the lanes through {@link LaneDirectory}.
 */
@Singleton
@UnlessBuildProfile("test")
public class Gate {

    /** System property with the path of the configuration file. */
    public static final String CONFIG_PROPERTY = "org.gatehouse.config";

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final int JOURNAL_QUEUE = 10_000;
    private static final Duration JOURNAL_RETRY = Duration.ofSeconds(1);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Lanes lanes;
    private final TrustStanding.Source trust;

    Gate(DataSource journalSource, Clock clock, SecureRandom random, MeterRegistry meters)
            throws ConfigRefusedException, ModelException, LineModelException, FaceException, JournalException,
                    IOException {
        String path = System.getProperty(CONFIG_PROPERTY);
        if (path == null) {
            throw new ConfigRefusedException(List.of("Start the controller with: run --config FILE."));
        }
        GatehouseConfig config = ConfigFile.readForStart(Path.of(path));
        JournalWriter journal = kept(new JournalWriter(
                journalSource, JournalLocation.anchor(config.runDirectory()), JOURNAL_QUEUE, JOURNAL_RETRY));
        OpenTransactions.Found before = new OpenTransactions(journalSource, clock).closeAfterRestart(journal);
        if (before.open() > 0) {
            LOG.warnf(
                    "journal: %d transactions were open when the controller stopped; closed as RESTARTED",
                    before.open());
        }
        Map<String, LaneRuntime> built = new LinkedHashMap<>();
        TrustedExaminer examiner = new TrustedExaminer(
                config.trustStore(),
                new TrustedExaminer.AgeRule(
                        config.trust().maxAge(), config.trust().whenOld() != GatehouseConfig.Trust.WhenOld.WARN),
                clock,
                there -> built.values().forEach(lane -> lane.linkChanged(Link.TRUST_STORE, there)),
                records(config, clock));
        SystemLaneTime time = kept(new SystemLaneTime(clock));
        LaneFactory factory = new LaneFactory(
                config,
                time,
                random,
                journal,
                kept(examiner),
                kept(new TokenDesk(config.policy().tokenLife(), time, random)),
                meters,
                recent(config, time, random),
                parts::push);
        for (Map.Entry<String, GatehouseConfig.Lane> lane : config.lanes().entrySet()) {
            built.put(
                    lane.getKey(),
                    factory.build(
                            lane.getKey(),
                            lane.getValue(),
                            config.lanes().keySet(),
                            before.modes().getOrDefault(lane.getKey(), "")));
        }
        journal.listen(there -> built.values().forEach(lane -> lane.linkChanged(Link.JOURNAL, there)));
        examiner.listen(standing -> {
            tell(built, Source.TRUST_STORE, !standing.troubles().contains(TrustTrouble.TRUST_STORE_OLD));
            tell(built, Source.TRUST_LISTS, !standing.troubles().contains(TrustTrouble.TRUST_LISTS_OLD));
        });
        examiner.start();
        // Nobody has opened a console yet.
        tell(built, Source.CONSOLE, false);
        new ClockWatch(time, before.last(), there -> tell(built, Source.CLOCK, there)).start();
        this.lanes = new Lanes(built);
        this.trust = examiner;
        if (config.mode() == GatehouseConfig.Mode.RIG) {
            LOG.warn("This is a rig: simulated devices are accepted. Never let real travellers through.");
        }
    }

    private static void tell(Map<String, LaneRuntime> lanes, Source source, boolean there) {
        lanes.values().forEach(lane -> lane.sourceChanged(source, there));
    }

    /** One for all lanes; forgotten with the lanes. */
    private RecentDocuments recent(GatehouseConfig config, LaneTime time, SecureRandom random) {
        RecentDocuments.Time passing = new RecentDocuments.Time() {
            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public void after(Duration delay, Runnable task) {
                time.after(delay, task);
            }
        };
        RecentDocuments recent =
                new RecentDocuments(LaneFactory.crossLane(config.policy().crossLane()), passing, () -> fresh(random));
        parts.push(recent::clear);
        return recent;
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    private static InspectionRecords records(GatehouseConfig config, Clock clock) {
        Path folder = config.runDirectory().resolve("inspections");
        String version = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.version", String.class)
                .orElse("unknown");
        return config.inspectionLog()
                .days()
                .<InspectionRecords>map(
                        days -> new InspectionLogFile(folder, days, Map.of("gatehouse", version), clock))
                .orElse(InspectionRecords.NONE);
    }

    /** Makes the folder that the controller writes to, closed to everybody else. */
    public static void prepareRunDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Produces
    @Singleton
    @Startup
    LaneDirectory directory() {
        return lanes;
    }

    @Produces
    @Singleton
    TrustStanding.Source trust() {
        return trust;
    }

    void stop(@Observes ShutdownEvent event) {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failure) {
                LOG.warnf("while stopping: %s", failure.getMessage());
            }
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        parts.push(part);
        return part;
    }
}
