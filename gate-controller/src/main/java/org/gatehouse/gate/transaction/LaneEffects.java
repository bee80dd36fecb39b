// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.gate.device.DoorLinkException;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.device.TransactionEvents;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.LaneAction;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.LaneView;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Outcome;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.lane.Stage;
import org.gatehouse.gate.lane.Verdict;
import org.jspecify.annotations.Nullable;

/** Carries out what the core asks for. Every method runs in the mailbox and returns at once; work goes to the workers. */
final class LaneEffects implements LaneAction.Effects {
    private static final System.Logger LOG = System.getLogger(LaneEffects.class.getName());

    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneThreads threads;
    private final LaneRuntime lane;
    private final ArmedDeadlines deadlines;
    private final LaneLog log;
    private final CaseFile caseFile = new CaseFile();
    private final LaneBoard board;
    private final Map<Door, DoorPosition> doors = new EnumMap<>(Door.class);
    private LaneState state = LaneState.STARTED;
    private long arrivedNanos;
    private Set<Link> away = Set.of();
    private Safety safety = Safety.PLC_FAULT;
    private Stage stage = Stage.RECOVERY;
    private Prompt prompt = Prompt.LANE_CLOSED;
    private Instant since;
    private long stageNanos;
    private Optional<UUID> transaction = Optional.empty();
    private TransactionVault vault = new TransactionVault();
    private Optional<Mrz> pageOfNext = Optional.empty();
    private Optional<UUID> permitOut = Optional.empty();
    private OptionalLong permitMicros = OptionalLong.empty();
    private Optional<ReasonCode> calledFor = Optional.empty();
    private FaceCamera.@Nullable Capture capture;
    private volatile @Nullable FaceRound faceRound;
    private volatile boolean cameraUp;

    LaneEffects(LaneRuntime.Parts parts, LaneTime time, LaneThreads threads, LaneRuntime lane) {
        this.parts = parts;
        this.time = time;
        this.threads = threads;
        this.lane = lane;
        this.deadlines = new ArmedDeadlines(
                parts.policy(),
                time,
                (deadline, step) -> lane.inMailbox(() -> {
                    if (expired(deadline, step)) {
                        lane.handle(new LaneEvent.DeadlinePassed(deadline, step), time.nanos());
                    }
                }));
        this.log = new LaneLog(parts.laneId(), parts.journal(), time, room -> lane.linkChanged(Link.JOURNAL, room));
        this.since = time.clock().instant();
        this.stageNanos = time.nanos();
        for (Door door : Door.values()) {
            doors.put(door, DoorPosition.UNKNOWN);
        }
        this.board = new LaneBoard(status());
    }

    LaneBoard board() {
        return board;
    }

    private boolean expired(Deadline deadline, int step) {
        return deadlines.expire(deadline, step);
    }

    /** What the actions that follow belong to. */
    void seeing(LaneState now, long arrived, Set<Link> backgroundAway) {
        state = now;
        arrivedNanos = arrived;
        away = backgroundAway;
    }

    /** First prompt and first clock of a lane that has just been started. */
    void announce() {
        show();
        deadlines.arm(Deadline.RECOVERY, state.step());
        log.stage(transaction, stage, state.reason());
    }

    void noted(LaneEvent event, LaneState before) {
        log.event(transaction, event);
        if (!(event instanceof LaneEvent.Result result) || result.round() == before.round()) {
            caseFile.note(event);
        }
    }

    void brokenBy(RuntimeException cause) {
        log.breakdown(transaction, cause);
    }

    void doorSeen(Door door, DoorPosition position) {
        doors.put(door, position);
    }

    void safetySeen(Safety now) {
        safety = now;
    }

    void publish() {
        LaneStatus now = status();
        if (!now.equals(board.status())) {
            board.show(now);
        }
    }

    private LaneStatus status() {
        Set<Link> down = EnumSet.noneOf(Link.class);
        down.addAll(away);
        LaneView view = state.view();
        if (!view.doorsLink()) {
            down.add(Link.DOORS);
        }
        if (!view.readerLink()) {
            down.add(Link.READER);
        }
        if (!view.cameraLink()) {
            down.add(Link.CAMERA);
        }
        return new LaneStatus(
                parts.laneId(),
                stage.name(),
                since,
                transaction,
                Map.copyOf(doors),
                Set.copyOf(down),
                safety,
                prompt,
                boardCase(),
                calledFor);
    }

    @SuppressWarnings("NullAway") // board is null once: while the first status is made for it
    private Optional<UUID> boardCase() {
        return board == null ? Optional.empty() : board.caseId();
    }

    @Override
    public void begin() {
        UUID id = parts.ids().get();
        transaction = Optional.of(id);
        vault = new TransactionVault();
        caseFile.clear();
        log.begin(id);
        pageOfNext.ifPresent(page -> lane.inMailbox(() -> pageSeen(Optional.of(page))));
        pageOfNext = Optional.empty();
    }

    @Override
    public void enter(LaneAction.Enter entered) {
        long now = time.nanos();
        long millisInState = TimeUnit.NANOSECONDS.toMillis(now - stageNanos);
        stage = entered.stage();
        stageNanos = now;
        since = time.clock().instant();
        Prompt shown = entered.stage().prompt().orElse(prompt);
        if (shown != prompt) {
            prompt = shown;
            show();
        }
        log.stage(transaction, stage, entered.reason());
        Optional<ReasonCode> reason =
                entered.outcome().filter(o -> o == Outcome.CROSSED).isPresent() ? Optional.empty() : entered.reason();
        transaction.ifPresent(id -> {
            tell(new TransactionEvents.Step(
                    id,
                    stage.name(),
                    prompt,
                    entered.outcome().map(Outcome::name),
                    reason,
                    millisInState,
                    permitMicros));
            entered.outcome().ifPresent(outcome -> log.end(id, outcome, reason));
        });
        permitMicros = OptionalLong.empty();
    }

    /** A screen that fails must not fail the lane. */
    private void show() {
        try {
            parts.devices().display().show(prompt);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The display of lane {0} failed: {1}", parts.laneId(), e.getClass());
        }
    }

    private void tell(TransactionEvents.Step step) {
        try {
            parts.devices().events().publish(step);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Lane {0} cannot tell its steps: {1}", parts.laneId(), e.getClass());
        }
    }

    @Override
    public void arm(Deadline deadline, int step) {
        deadlines.arm(deadline, step);
    }

    @Override
    public void disarm(Deadline deadline) {
        deadlines.disarm(deadline);
    }

    /** The MRZ of the present transaction, or of the next one where the document was laid early. */
    void pageSeen(Optional<Mrz> page) {
        if (stage != Stage.DOC_PRESENT) {
            pageOfNext = transaction.isEmpty() || state.view().document() == LaneView.Glass.NEW_DOCUMENT
                    ? page
                    : Optional.empty();
        } else if (page.isEmpty()) {
            lane.handle(new LaneEvent.PageUnreadable(), time.nanos());
        } else {
            vault.page(page.get(), state.round());
            lane.handle(new LaneEvent.PageRead(), time.nanos());
        }
    }

    void documentGone() {
        pageOfNext = Optional.empty();
    }

    @Override
    public void judgeEligibility(int round) {
        LocalDate today = LocalDate.ofInstant(time.clock().instant(), ZoneOffset.UTC);
        vault.mrz()
                .map(mrz -> parts.policy().eligibility().judge(mrz, today))
                .ifPresent(refusal -> lane.post(new LaneEvent.EligibilityJudged(round, refusal)));
    }

    @Override
    public void askWatchlist(int round) {
        vault.mrz().ifPresent(mrz -> {
            try {
                parts.devices()
                        .watchlist()
                        .query(new WatchlistQuery(
                                mrz.issuingState(),
                                mrz.documentNumber(),
                                mrz.primaryIdentifier(),
                                mrz.secondaryIdentifier(),
                                mrz.birthDate().raw()))
                        .whenComplete((answer, failure) -> lane.post(new LaneEvent.WatchlistAnswered(
                                round, verdict(failure == null ? answer : Watchlist.Answer.UNAVAILABLE))));
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "The watchlist of lane {0} failed: {1}",
                        parts.laneId(),
                        e.getClass());
                lane.post(new LaneEvent.WatchlistAnswered(round, Verdict.ABORTED));
            }
        });
    }

    private static Verdict verdict(Watchlist.Answer answer) {
        return switch (answer) {
            case CLEAR -> Verdict.SUCCESSFUL;
            case HIT -> Verdict.FAILED;
            case UNAVAILABLE -> Verdict.ABORTED;
        };
    }

    @Override
    public void inspectDocument(int round) {
        TransactionVault mine = vault;
        work(threads.document(), mine, new LaneEvent.ChipUnreadable(round), () -> inspect(mine, round));
        if (capture == null) {
            capture = parts.devices().camera().start(this::frame, trouble -> cameraTrouble());
        }
    }

    private void inspect(TransactionVault mine, int round) {
        Optional<Mrz> page = mine.mrz();
        if (page.isEmpty()) {
            return;
        }
        DocumentExaminer.Examination found = parts.examiner()
                .examine(parts.devices().reader().chip(), page.get(), () -> lane.post(new LaneEvent.ChipRead(round)));
        if (!mine.keep(found, round)) {
            return;
        }
        switch (found.ending()) {
            case LOST -> lane.post(new LaneEvent.ChipLost(round));
            case UNREADABLE -> lane.post(new LaneEvent.ChipUnreadable(round));
            case JUDGED -> {
                lane.post(new LaneEvent.DocumentJudged(round, found.verdict()));
                work(threads.face(), mine, null, () -> enrol(mine, found, round));
            }
        }
    }

    /** Beside the walk through the entry door; a portrait that cannot be used shows as a face that cannot be captured. */
    private void enrol(TransactionVault mine, DocumentExaminer.Examination found, int round) {
        found.portrait().ifPresent(encoded -> {
            try {
                mine.keepPortrait(parts.comparer().portraitJpeg(encoded), round);
                mine.keep(parts.comparer().enrol(encoded), round);
            } catch (FaceComparer.UnusablePortraitException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Lane {0}: unusable portrait: {1}",
                        parts.laneId(),
                        e.getMessage());
            }
        });
    }

    /** Runs on a worker as long as the vault is open; a failure becomes the given event. */
    private void work(Executor worker, TransactionVault mine, @Nullable LaneEvent failure, Runnable task) {
        if (!mine.enter()) {
            return;
        }
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "Lane {0}: a worker failed: {1}", parts.laneId(), e.getClass());
                    if (failure != null) {
                        lane.post(failure);
                    }
                } finally {
                    mine.leave();
                }
            });
        } catch (RejectedExecutionException e) {
            mine.leave();
            if (failure != null) {
                lane.post(failure);
            }
        }
    }

    /** On a thread of the camera. Outside of a round frames only keep the picture flowing, and are overwritten. */
    private void frame(FaceCamera.Frame frame) {
        FaceRound round = faceRound;
        if (round == null) {
            Arrays.fill(frame.jpeg(), (byte) 0);
        } else {
            round.offer(frame);
        }
    }

    void cameraLink(boolean up) {
        cameraUp = up;
        lane.post(new LaneEvent.LinkChanged(Link.CAMERA, up));
    }

    private void cameraTrouble() {
        lane.post(new LaneEvent.LinkChanged(Link.CAMERA, false));
    }

    @Override
    public void compareFaces(int round) {
        faceRound = new FaceRound(round, vault, parts.comparer(), parts.policy().face(), threads.face(), lane::post);
    }

    @Override
    public void stopComparing() {
        FaceRound round = faceRound;
        faceRound = null;
        if (round != null) {
            round.stop();
        }
    }

    @Override
    public void permit(Door door) {
        Duration openMax = parts.policy().openMax();
        log.permit(transaction, door, state);
        try {
            permitOut = Optional.of(parts.devices().doors().permit(door, transaction.orElseGet(parts.ids()), openMax));
            permitMicros = OptionalLong.of(TimeUnit.NANOSECONDS.toMicros(time.nanos() - arrivedNanos));
        } catch (DoorLinkException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Lane {0}: no permit was sent: {1}", parts.laneId(), e.getMessage());
            lane.post(new LaneEvent.PermitRefused(door));
        }
    }

    void refused(UUID permitId, Door door) {
        if (permitOut.equals(Optional.of(permitId))) {
            lane.handle(new LaneEvent.PermitRefused(door), time.nanos());
        }
    }

    @Override
    public void callOfficer(ReasonCode reason, boolean mayAccept) {
        Instant now = time.clock().instant();
        Deadline limit = state.stage().deadline().orElse(Deadline.CONFINEMENT);
        UUID caseId = parts.ids().get();
        calledFor = Optional.of(reason);
        board.open(caseFile.open(
                new CaseFile.Call(
                        caseId,
                        parts.laneId(),
                        transaction.orElse(caseId),
                        reason,
                        now,
                        now.plus(parts.policy().deadline(limit)),
                        mayAccept),
                vault));
        log.officerCalled(transaction, caseId, reason);
    }

    void decided(OfficerDecision decision) {
        log.officerDecided(transaction, decision);
    }

    @Override
    public void dismissOfficer() {
        calledFor = Optional.empty();
        board.close();
    }

    @Override
    public void wipe() {
        stopComparing();
        closeCapture();
        caseFile.clear();
        transaction = Optional.empty();
        TransactionVault mine = vault;
        if (mine.enter()) {
            try {
                threads.face().execute(() -> forget(mine));
            } catch (RejectedExecutionException e) {
                mine.leave();
            }
        }
        mine.wipe(() -> {
            log.wiped();
            lane.post(new LaneEvent.Wiped());
        });
        if (cameraUp && !state.view().cameraLink()) {
            // A capture that ended in trouble says nothing about the next one.
            lane.post(new LaneEvent.LinkChanged(Link.CAMERA, true));
        }
    }

    private void forget(TransactionVault mine) {
        try {
            parts.comparer().forget();
        } finally {
            mine.leave();
        }
    }

    private void closeCapture() {
        FaceCamera.Capture running = capture;
        capture = null;
        if (running != null) {
            running.close();
        }
    }

    /** The end of the lane: nothing is left behind. */
    void close() {
        deadlines.disarmAll();
        stopComparing();
        closeCapture();
        board.close();
        vault.wipe(() -> {});
    }
}
