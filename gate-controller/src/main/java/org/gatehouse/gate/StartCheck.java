// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.gate.GatehouseConfig.Lane;
import org.gatehouse.gate.GatehouseConfig.Mode;
import org.gatehouse.gate.device.camera.MjpegCamera;
import org.gatehouse.gate.device.pcsc.NamedChipReader;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Topology;
import org.gatehouse.gate.policy.Eligibility;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.gate.transaction.TokenDesk;
import org.jspecify.annotations.Nullable;

/**
 * Judges a configuration before anything is opened. Every problem is one sentence that says what to change. In production
 * it also refuses simulated and pre-recorded input, because that is a way in (ICAO Doc 9303-2, C.1).
 */
public final class StartCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Set<String> LIVE_SCHEMES = Set.of("http", "https", "rtsp", "rtsps", "v4l2");
    private static final int MOST_LOG_DAYS = 1827;
    private static final Duration SHORTEST_AGE = Duration.ofHours(1);
    private static final Duration SHORTEST_DECODING = Duration.ofMillis(200);
    private static final Duration LONGEST_DECODING = Duration.ofSeconds(10);
    private static final Duration SHORTEST_DECISION = Duration.ofSeconds(5);
    private static final String RIG_MARKER = "org/gatehouse/sim/package-info.class";

    private StartCheck() {}

    /**
     * All that is wrong, in the order of the configuration page; empty when the start may go on.
     *
     * @param classes where to look for the rig's classes
     * @param clock tells whether certificates are valid
     */
    public static List<String> problems(GatehouseConfig config, ClassLoader classes, Clock clock) {
        List<String> problems = new ArrayList<>();
        boolean production = config.mode() == Mode.PRODUCTION;
        if (production && classes.getResource(RIG_MARKER) != null) {
            problems.add("A production start is refused while hardware-sim is on the class path: remove its jar, or set"
                    + " gatehouse.mode to rig on a rig.");
        }
        if (!NAME.matcher(config.site()).matches()) {
            problems.add("gatehouse.site must be 1 to 32 of a-z, 0-9 and dash.");
        }
        trust(problems, config.trust());
        models(problems, config);
        Duration tokenLife = config.policy().tokenLife();
        if (tokenLife.isNegative() || tokenLife.isZero() || tokenLife.compareTo(TokenDesk.LONGEST_LIFE) > 0) {
            problems.add("gatehouse.policy.token-life must be above zero and at most ten minutes.");
        }
        faceTimes(problems, config);
        Duration decoding = config.portrait().decodingDeadline();
        if (decoding.compareTo(SHORTEST_DECODING) < 0 || decoding.compareTo(LONGEST_DECODING) > 0) {
            problems.add(
                    "gatehouse.portrait.decoding-deadline must be between 200 ms and 10 s: a portrait takes milliseconds,"
                            + " and the traveller waits.");
        }
        problems.addAll(DegradedConfig.problems(config));
        if (config.watchlist().file().isPresent()) {
            keyFile(problems, "gatehouse.watchlist.key", config.watchlist().key());
        }
        if (config.inspectionLog()
                .days()
                .filter(days -> days < 1 || days > MOST_LOG_DAYS)
                .isPresent()) {
            problems.add("gatehouse.inspection-log.days must be between 1 and 1827: nothing is kept without need.");
        }
        BrokerCheck broker = new BrokerCheck(config.broker(), clock);
        problems.addAll(broker.problems());
        if (config.policy().minimumAgeYears() < 0 || config.policy().minimumAgeYears() > 120) {
            problems.add("gatehouse.policy.minimum-age-years must be between 0 and 120.");
        }
        documentCodes(problems, config.policy().documentCodes());
        officerDecision(
                problems, config.policy().officerDecision(), config.face().deadline());
        crossLane(problems, config.policy().crossLane());
        if (config.lanes().isEmpty()) {
            problems.add("Name at least one lane under gatehouse.lanes.");
        }
        for (Map.Entry<String, Lane> lane : config.lanes().entrySet()) {
            lane(problems, lane.getKey(), lane.getValue(), production);
            problems.addAll(broker.problems("gatehouse.lanes." + lane.getKey(), lane.getValue()));
        }
        return List.copyOf(problems);
    }

    /** Whoever is looked at as long as may be, and is then an officer's, is let out when he has been confined long enough. */
    private static void officerDecision(List<String> problems, Duration decision, Duration face) {
        Duration confinement = LanePolicy.standard().deadline(Deadline.CONFINEMENT);
        Duration most = confinement.minus(face);
        if (face.compareTo(FaceTimes.LONGEST) > 0) {
            // Refused by itself.
            return;
        }
        if (decision.compareTo(SHORTEST_DECISION) < 0 || decision.compareTo(most) > 0) {
            problems.add(
                    "gatehouse.policy.officer-decision must be between " + SHORTEST_DECISION.toSeconds() + " s and "
                            + most.toSeconds() + " s: nobody is held between closed doors for more than "
                            + confinement.toSeconds() + " s, and a face may be looked at for " + face.toSeconds()
                            + " s of them.");
        }
    }

    private static void crossLane(List<String> problems, GatehouseConfig.Policy.CrossLane wanted) {
        try {
            LaneFactory.crossLane(wanted);
        } catch (IllegalArgumentException e) {
            problems.add("gatehouse.policy.cross-lane.remember: " + e.getMessage());
        }
    }

    private static void documentCodes(List<String> problems, Set<String> codes) {
        try {
            Eligibility adults = Eligibility.ADULTS_WITH_PASSPORTS;
            new Eligibility(codes, Set.of(), Set.of(), adults.minimumAgeYears(), adults.remainingValidityDays());
        } catch (IllegalArgumentException e) {
            problems.add("gatehouse.policy.document-codes: " + e.getMessage());
        }
    }

    private static void models(List<String> problems, GatehouseConfig config) {
        if (!Files.isDirectory(config.models()) && !Files.isRegularFile(config.models())) {
            problems.add("gatehouse.models: there is no folder " + config.models()
                    + ", nor a file; it holds the face models that the build makes in face-match/target/models, or is a"
                    + " catalogue of your own.");
        }
        try {
            FaceLevel.of(config);
        } catch (ConfigRefusedException e) {
            problems.addAll(e.sentences());
        }
    }

    private static void faceTimes(List<String> problems, GatehouseConfig config) {
        try {
            FaceTimes.of(config);
        } catch (ConfigRefusedException e) {
            problems.addAll(e.sentences());
        }
    }

    private static void trust(List<String> problems, GatehouseConfig.Trust trust) {
        if (trust.maxAge().filter(limit -> limit.compareTo(SHORTEST_AGE) < 0).isPresent()) {
            problems.add("gatehouse.trust.max-age must be at least 1h: lists come once a day at most.");
        }
    }

    private static void lane(List<String> problems, String name, Lane lane, boolean production) {
        String at = "gatehouse.lanes." + name;
        if (!NAME.matcher(name).matches()) {
            problems.add("The lane name '" + name + "' must be 1 to 32 of a-z, 0-9 and dash.");
        }
        if (production && NamedChipReader.isVirtual(lane.reader())) {
            problems.add("A production start is refused with the simulated reader '" + lane.reader() + "' (" + at
                    + ".reader): name a hardware reader, or set gatehouse.mode to rig on a rig.");
        }
        lane.camera()
                .ifPresentOrElse(
                        address -> camera(problems, at + ".camera", address, production),
                        () -> needsCamera(problems, at, lane));
        if (!NAME.matcher(lane.tokenGroup()).matches()) {
            problems.add(at + ".token-group must be 1 to 32 of a-z, 0-9 and dash.");
        }
        lane.documentCamera().ifPresent(address -> camera(problems, at + ".document-camera", address, production));
        try {
            LaneKeyFile.read(lane.doorKey());
        } catch (ConfigRefusedException e) {
            e.sentences().forEach(sentence -> problems.add(at + ".door-key: " + sentence));
        }
    }

    private static void needsCamera(List<String> problems, String at, Lane lane) {
        if (lane.topology() != Topology.KIOSK) {
            problems.add(at + ".camera is missing: only a kiosk (" + at + ".topology: kiosk) looks at no face.");
        }
    }

    private static void camera(List<String> problems, String name, String address, boolean production) {
        if (!LIVE_SCHEMES.contains(scheme(address))) {
            problems.add((production ? "A production start is refused with a file as camera" : "A file is no camera")
                    + " (" + name + "): give the http or https address of a live MJPEG stream, an rtsp address, or"
                    + " v4l2:/dev/video0 for a local one.");
        } else {
            MjpegCamera.refusal(URI.create(address)).ifPresent(sentence -> problems.add(name + ": " + sentence));
        }
    }

    private static void keyFile(List<String> problems, String name, Optional<Path> file) {
        if (file.filter(Files::isReadable).isEmpty()) {
            problems.add(name + ": "
                    + file.map(path -> "no readable file at " + path).orElse("not set")
                    + "; it holds a 32-byte key in base64.");
        }
    }

    private static String scheme(String text) {
        URI address = address(text);
        return address == null || address.getScheme() == null
                ? ""
                : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
