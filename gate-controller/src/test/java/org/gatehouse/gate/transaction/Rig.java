// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.face.model.CalibrationPoint;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.face.model.Evidence;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.PartRole;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.DoorLinkException;
import org.gatehouse.gate.device.Doors;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.gate.device.Sensors;
import org.gatehouse.gate.device.TransactionEvents;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.policy.DegradedModes;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.gate.recent.RecentDocuments;
import org.jspecify.annotations.Nullable;

/** A whole lane with pretended devices in virtual time; what a traveller does is set before he comes. */
final class Rig implements AutoCloseable {
    static final String LANE = "lane-1";
    static final String EXAMINERS_FACT = "page and chip: the page says something else";

    final VirtualTime time;
    final String laneId;
    final List<JournalRecord> journal = new ArrayList<>();
    final List<TransactionEvents.Step> steps = new ArrayList<>();
    final List<Prompt> prompts = new ArrayList<>();
    final List<Door> permits = new ArrayList<>();
    final List<byte[]> buffers = new ArrayList<>();
    final List<byte[]> pages = new ArrayList<>();
    final Map<Door, DoorPosition> positions = new EnumMap<>(Door.class);
    final LaneRuntime lane;
    final Lanes lanes;

    // What happens when a traveller comes.
    Verdict document = Verdict.SUCCESSFUL;
    DocumentExaminer.Ending ending = DocumentExaminer.Ending.JUDGED;
    Watchlist.Answer answer = Watchlist.Answer.CLEAR;
    static final Optional<FaceComparer.Judgement> MATCH = judged(Verdict.SUCCESSFUL, Verdict.SUCCESSFUL);
    static final Optional<FaceComparer.Judgement> NO_MATCH = judged(Verdict.FAILED, Verdict.SUCCESSFUL);
    static final Optional<FaceComparer.Judgement> ATTACK = judged(Verdict.SUCCESSFUL, Verdict.FAILED);
    static final Optional<FaceComparer.Judgement> UNPROVED = judged(Verdict.SUCCESSFUL, Verdict.UNDETERMINED);

    static final String CAPTURES = "[{\"millis\":0,\"compared\":true,\"quality\":87,\"failed\":[]}]";

    /** What the comparer makes of two frames; without one, of every frame that it shows nothing. */
    Optional<FaceComparer.Judgement> likeness = MATCH;

    /** What it asks of the traveller until then. */
    Optional<Prompt> guidance = Optional.empty();

    int personsIn = 1;
    static final ComparisonBasis BASIS = new ComparisonBasis(
            java.util.List.of(new ComparisonBasis.Model(PartRole.EMBEDDER, "rig-embedder", "ab".repeat(32))),
            new OperatingPoint(
                    SecurityLevel.FMR_1_IN_1000, new CalibrationPoint(0.0005, 1.5, Evidence.MEASURED), "rig-pairs"));

    boolean walksIn = true;
    boolean examinerFails;
    boolean comparerFails;
    boolean closingFails;
    boolean forgettingFails;
    boolean portraitUnusable;
    boolean enrollingFails;

    /** Whether the camera shows a face at all. */
    boolean faceShown = true;

    boolean permitsRejected;
    boolean journalFull;
    Optional<PageOcr.Sight> infrared = Optional.of(TestPage.read(TestMrz.of("850101", "310101")));
    Optional<PageOcr.Sight> visible = infrared;
    boolean ocrFails;
    int ocrReads;
    Runnable whileReading = () -> {};
    boolean signerTrusted = true;
    int enrolments;
    int passes = 1;
    Duration watchlistDelay = Duration.ofMillis(200);
    boolean enrolmentClosed;
    boolean screenFails;
    boolean watchlistFails;

    private Doors.@Nullable Listener doorListener;
    private Sensors.@Nullable Listener sensorListener;
    private DocumentReader.@Nullable Listener readerListener;
    private @Nullable Consumer<Boolean> cameraListener;
    private @Nullable Consumer<FaceCamera.Frame> frames;
    private @Nullable Consumer<String> trouble;
    private long ids;

    Rig() {
        this(policy -> policy);
    }

    Rig(UnaryOperator<LanePolicy> policy) {
        this(LANE, new VirtualTime(), policy, parts -> parts);
    }

    /** A lane of a group that shares tokens. */
    Rig(UnaryOperator<LanePolicy> policy, Optional<TokenGroup> tokens) {
        this(
                LANE,
                new VirtualTime(),
                policy,
                parts -> new LaneRuntime.Parts(
                        parts.laneId(),
                        parts.policy(),
                        parts.devices(),
                        parts.pages(),
                        parts.examiner(),
                        parts.comparer(),
                        parts.journal(),
                        parts.ids(),
                        parts.recent(),
                        parts.degraded(),
                        parts.offlineCopy(),
                        tokens));
    }

    /**
     * One lane of several.
     *
     * @param time the time that they share
     * @param change what else they share
     */
    Rig(String laneId, VirtualTime time, UnaryOperator<LanePolicy> policy, UnaryOperator<LaneRuntime.Parts> change) {
        this.laneId = laneId;
        this.time = time;
        for (Door door : Door.values()) {
            positions.put(door, DoorPosition.CLOSED);
        }
        LaneDevices devices = new LaneDevices(
                new RigDoors(), new RigSensors(), new RigReader(), new RigCamera(), query -> answered(), steps::add);
        lane = new LaneRuntime(
                change.apply(new LaneRuntime.Parts(
                        laneId,
                        policy.apply(LanePolicy.standard()),
                        devices,
                        this::ocr,
                        this::examine,
                        new RigComparer(),
                        entry -> !journalFull && journal.add(entry),
                        () -> new UUID(7, ++ids))),
                time,
                new LaneThreads(time, time, time, time));
        lanes = new Lanes(Map.of(laneId, lane));
        prompts.add(lane.status().prompt());
        lanes.subscribe(status -> shown(status.prompt()));
    }

    /** The same lane, with what it shares with others and its table of degraded modes. */
    static LaneRuntime.Parts with(
            LaneRuntime.Parts parts, RecentDocuments recent, DegradedModes degraded, Optional<Watchlist> offlineCopy) {
        return new LaneRuntime.Parts(
                parts.laneId(),
                parts.policy(),
                parts.devices(),
                parts.pages(),
                parts.examiner(),
                parts.comparer(),
                parts.journal(),
                parts.ids(),
                recent,
                degraded,
                offlineCopy,
                parts.tokens());
    }

    /** Starts the lane with everything there, and waits until it is free. */
    Rig ready() {
        started(Mode.OPEN);
        await("IDLE");
        return this;
    }

    /** Starts the lane with everything there, and with an order that stands from before. */
    void started(Mode standing) {
        lane.start(standing);
        lane.linkChanged(Link.JOURNAL, true);
        lane.linkChanged(Link.TRUST_STORE, true);
        links(true);
        doorListener().safetyChanged(Safety.NORMAL);
        for (Door door : Door.values()) {
            doorListener().doorMoved(door, positions.get(door));
        }
        inside(0);
    }

    /** Somebody presses the button for assistance. */
    void assistance() {
        java.util.Objects.requireNonNull(sensorListener).assistanceAsked();
    }

    void links(boolean up) {
        doorListener().linkChanged(up);
        java.util.Objects.requireNonNull(readerListener).linkChanged(up);
        java.util.Objects.requireNonNull(cameraListener).accept(up);
    }

    void lay(String birth, String expiry) {
        DocumentReader.Listener reader = java.util.Objects.requireNonNull(readerListener);
        reader.documentPlaced();
        time.after(Duration.ofMillis(300), () -> reader.pageRead(TestMrz.of(birth, expiry)));
    }

    /** Another document, of whoever was born then. */
    void lay(String number, String birth, String expiry) {
        DocumentReader.Listener reader = java.util.Objects.requireNonNull(readerListener);
        reader.documentPlaced();
        time.after(Duration.ofMillis(300), () -> reader.pageRead(TestMrz.of(number, birth, expiry)));
    }

    /** A passport opened at a visa. */
    void layVisa() {
        DocumentReader.Listener reader = java.util.Objects.requireNonNull(readerListener);
        reader.documentPlaced();
        time.after(Duration.ofMillis(300), () -> reader.pageRead(TestMrz.visa()));
    }

    void layGoodPassport() {
        lay("850101", "310101");
    }

    /** Lays a page whose pictures the lane reads by itself, as {@link #infrared} and {@link #visible} say. */
    void layPictured() {
        DocumentReader.Listener reader = java.util.Objects.requireNonNull(readerListener);
        reader.documentPlaced();
        time.after(Duration.ofMillis(300), () -> reader.pagePictured(pictures()));
    }

    void pageIs(PageOcr.Sight sight) {
        infrared = Optional.of(sight);
        visible = infrared;
    }

    PagePictures pictures() {
        PagePictures pictures = new PagePictures(
                infrared.map(sight -> personal("infrared page")), visible.map(sight -> personal("visible page")));
        pictures.infrared().ifPresent(pages::add);
        pictures.visible().ifPresent(pages::add);
        return pictures;
    }

    private PageOcr.Sight ocr(byte[] picture) {
        if (ocrFails) {
            throw new IllegalStateException("the line model is broken");
        }
        ocrReads++;
        Runnable meanwhile = whileReading;
        whileReading = () -> {};
        meanwhile.run();
        String light = new String(picture, StandardCharsets.UTF_8);
        return (light.startsWith("infrared") ? infrared : visible).orElseThrow();
    }

    DocumentReader.Listener readerListener() {
        return java.util.Objects.requireNonNull(readerListener);
    }

    void take() {
        java.util.Objects.requireNonNull(readerListener).documentRemoved();
    }

    void inside(int persons) {
        Sensors.Listener sensors = java.util.Objects.requireNonNull(sensorListener);
        sensors.presenceChanged(persons > 0);
        sensors.personsCounted(persons, 0.99);
    }

    /** The counting sensor is not sure. */
    void unsureHowMany() {
        java.util.Objects.requireNonNull(sensorListener).personsCounted(1, 0.1);
    }

    void item(boolean left) {
        java.util.Objects.requireNonNull(sensorListener).itemChanged(left);
    }

    Doors.Listener doorListener() {
        return java.util.Objects.requireNonNull(doorListener);
    }

    void cameraLink(boolean up) {
        java.util.Objects.requireNonNull(cameraListener).accept(up);
    }

    /** The running capture ends, as when no picture comes for too long; the link is told of by itself. */
    void captureEnds() {
        frames = null;
        java.util.Objects.requireNonNull(trouble).accept("CAMERA_STALLED: no picture.");
    }

    /** What the running capture says when it ends; to be run when its words come through. */
    Runnable wordsOfTheCapture() {
        Consumer<String> told = java.util.Objects.requireNonNull(trouble);
        return () -> told.accept("CAMERA_STALLED: no picture.");
    }

    String state() {
        return lane.status().state();
    }

    void await(String state) {
        if (!time.until(Duration.ofMinutes(5), () -> state().equals(state))) {
            throw new AssertionError("never came to " + state + " but is at " + state() + "; went through " + states());
        }
    }

    List<String> states() {
        return steps.stream().map(TransactionEvents.Step::state).toList();
    }

    TransactionEvents.Step last() {
        return steps.stream()
                .filter(step -> step.outcome().isPresent())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no transaction has ended; went through " + states()));
    }

    String result() {
        TransactionEvents.Step last = last();
        return last.outcome().orElse("")
                + last.reason().map(reason -> " " + reason).orElse("");
    }

    /** Whether every buffer that ever held something personal is overwritten. */
    boolean everythingWiped() {
        return !buffers.isEmpty() && buffers.stream().allMatch(buffer -> allZero(buffer));
    }

    boolean everyPageWiped() {
        return !pages.isEmpty() && pages.stream().allMatch(Rig::allZero);
    }

    static boolean allZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    byte[] personal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffers.add(bytes);
        return bytes;
    }

    void move(Door door, DoorPosition position) {
        positions.put(door, position);
        doorListener().doorMoved(door, position);
    }

    /** As a traveller's screen does: it hears of every change of the lane and shows another prompt. */
    private void shown(Prompt prompt) {
        if (prompts.get(prompts.size() - 1) != prompt) {
            prompts.add(prompt);
        }
        if (screenFails) {
            throw new IllegalStateException("the screen is broken");
        }
    }

    private CompletionStage<Watchlist.Answer> answered() {
        if (watchlistFails) {
            throw new IllegalStateException("the watchlist is broken");
        }
        CompletableFuture<Watchlist.Answer> future = new CompletableFuture<>();
        time.after(watchlistDelay, () -> future.complete(answer));
        return future;
    }

    private DocumentExaminer.Examination examine(UUID transaction, ChipSource chip, Mrz page, Runnable chipRead) {
        if (examinerFails) {
            throw new IllegalStateException("the reader's driver is broken");
        }
        DocumentExaminer.Ending now = ending;
        if (now == DocumentExaminer.Ending.JUDGED) {
            chipRead.run();
        }
        byte[] portrait = personal("portrait");
        Verdict verdict = document;
        return new DocumentExaminer.Examination() {
            @Override
            public DocumentExaminer.Ending ending() {
                return now;
            }

            @Override
            public Verdict verdict() {
                return verdict;
            }

            @Override
            public List<OfficerCase.CheckLine> checks() {
                return List.of(new OfficerCase.CheckLine("DG2_INTEGRITY", verdict, true));
            }

            @Override
            public List<String> facts() {
                return verdict == Verdict.FAILED ? List.of(EXAMINERS_FACT) : List.of();
            }

            @Override
            public Optional<byte[]> portrait() {
                return signerTrusted && now == DocumentExaminer.Ending.JUDGED
                        ? Optional.of(portrait)
                        : Optional.empty();
            }

            @Override
            public void close() {
                Arrays.fill(portrait, (byte) 0);
            }
        };
    }

    static Optional<FaceComparer.Judgement> judged(Verdict face, Verdict presentation) {
        return Optional.of(new FaceComparer.Judgement(face, presentation, "{}", CAPTURES));
    }

    private final class RigComparer implements FaceComparer {
        @Override
        public ComparisonBasis basis() {
            return BASIS;
        }

        @Override
        public Enrolled enrol(byte[] encoded) throws UnusablePortraitException {
            if (portraitUnusable) {
                throw new UnusablePortraitException("NO_FACE");
            }
            if (enrollingFails) {
                throw new IllegalStateException("the network is broken");
            }
            enrolments++;
            byte[] embedding = personal("embedding");
            return () -> {
                Arrays.fill(embedding, (byte) 0);
                enrolmentClosed = true;
            };
        }

        @Override
        public Session begin(Enrolled portrait) {
            byte[] kept = personal("crop of a face");
            return new Session() {
                private int frames;

                @Override
                public Look look(byte[] jpeg, long nanos) {
                    if (comparerFails) {
                        throw new IllegalStateException("the network is broken");
                    }
                    frames++;
                    return new Look(
                            faceShown && likeness.isPresent(),
                            faceShown,
                            guidance,
                            frames < 2 ? Optional.empty() : likeness);
                }

                @Override
                public Optional<byte[]> picture() {
                    return faceShown ? Optional.of(personal("picture of frame " + frames)) : Optional.empty();
                }

                @Override
                public void close() {
                    if (closingFails) {
                        throw new IllegalStateException("the network keeps what it has");
                    }
                    Arrays.fill(kept, (byte) 0);
                }
            };
        }

        @Override
        public void forget() {
            if (forgettingFails) {
                throw new IllegalStateException("the network keeps what it has");
            }
        }

        @Override
        public byte[] portraitJpeg(byte[] encoded) {
            return personal("portrait as JPEG");
        }
    }

    private final class RigDoors implements Doors {
        @Override
        public void listen(Listener listener) {
            doorListener = listener;
        }

        @Override
        public UUID permit(Door door, UUID transaction, Duration openMax) throws DoorLinkException {
            permits.add(door);
            UUID id = new UUID(9, permits.size());
            boolean interlock = positions.values().stream().anyMatch(position -> position != DoorPosition.CLOSED);
            if (permitsRejected || interlock) {
                time.after(Duration.ofMillis(5), () -> doorListener().permitAnswered(id, door, false, "INTERLOCK"));
                return id;
            }
            time.after(Duration.ofMillis(5), () -> doorListener().permitAnswered(id, door, true, ""));
            time.after(Duration.ofMillis(20), () -> move(door, DoorPosition.OPENING));
            time.after(Duration.ofMillis(600), () -> opened(door, openMax));
            return id;
        }

        private void opened(Door door, Duration openMax) {
            move(door, DoorPosition.OPEN);
            boolean backwards = prompts.get(prompts.size() - 1) == Prompt.STEP_BACK;
            if (door == Door.EXIT || backwards) {
                for (int i = 0; i < passes; i++) {
                    time.after(
                            Duration.ofMillis(700),
                            () -> java.util.Objects.requireNonNull(sensorListener)
                                    .exitPassed());
                }
                time.after(Duration.ofMillis(900), () -> inside(0));
                close(door, Duration.ofMillis(1000));
            } else if (walksIn) {
                time.after(Duration.ofMillis(400), Rig.this::take);
                time.after(Duration.ofMillis(900), () -> inside(personsIn));
                close(door, Duration.ofMillis(1000));
            } else {
                close(door, openMax);
            }
        }

        private void close(Door door, Duration after) {
            time.after(after, () -> move(door, DoorPosition.CLOSING));
            time.after(after.plusMillis(600), () -> move(door, DoorPosition.CLOSED));
        }

        @Override
        public void close() {}
    }

    private final class RigSensors implements Sensors {
        @Override
        public void listen(Listener listener) {
            sensorListener = listener;
        }

        @Override
        public void close() {}
    }

    private final class RigReader implements DocumentReader {
        @Override
        public void listen(Listener listener) {
            readerListener = listener;
        }

        @Override
        public ChipSource chip() {
            return new ChipSource() {
                @Override
                public String name() {
                    return "rig";
                }

                @Override
                public org.gatehouse.document.chip.ChipLink connect() {
                    throw new IllegalStateException("the rig's examiner needs no chip");
                }
            };
        }

        @Override
        public void close() {}
    }

    private final class RigCamera implements FaceCamera {
        @Override
        public Capture start(Consumer<Frame> receiver, Consumer<String> told) {
            frames = receiver;
            trouble = told;
            time.after(Duration.ofMillis(50), () -> flow(receiver));
            return () -> {
                if (frames == receiver) {
                    frames = null;
                }
            };
        }

        private void flow(Consumer<Frame> receiver) {
            if (frames == receiver) {
                receiver.accept(new Frame(personal("frame"), time.nanos()));
                time.after(Duration.ofMillis(100), () -> flow(receiver));
            }
        }

        @Override
        public void listen(Consumer<Boolean> linkUp) {
            cameraListener = linkUp;
        }

        @Override
        public void close() {}
    }

    @Override
    public void close() {
        time.runDirectly();
        lane.close();
    }
}
