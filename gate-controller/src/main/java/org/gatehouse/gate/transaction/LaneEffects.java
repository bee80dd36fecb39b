// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Set;
import java.util.UUID;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.LaneAction;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.policy.Source;

/**
 * Carries out what the core asks for, each action by the part of the lane that it is about. Every method runs in the mailbox
 * and returns at once; work goes to the workers.
 */
final class LaneEffects implements LaneAction.Effects {
    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneRuntime lane;
    private final LaneLog log;
    private final ArmedDeadlines deadlines;
    private final LaneNow now = new LaneNow();
    private final StageEffects stages;
    private final PageEffects pages;
    private final SourceBoard sources;
    private final EligibilityEffects eligibility;
    private final WatchlistEffects watchlist;
    private final DocumentEffects documents;
    private final FaceEffects faces;
    private final DoorEffects doors;
    private final TokenEffects tokens;
    private final OfficerEffects officer;
    private final LaneBoard board;
    private boolean attended;

    LaneEffects(LaneRuntime.Parts parts, LaneTime time, LaneThreads threads, LaneRuntime lane) {
        this.parts = parts;
        this.time = time;
        this.lane = lane;
        this.log = new LaneLog(parts.laneId(), parts.journal(), time, room -> lane.journalFull());
        this.sources = new SourceBoard(parts.degraded(), time, log, lane::followSources);
        this.deadlines = new ArmedDeadlines(
                parts.policy(), time, (deadline, step) -> lane.inMailbox(() -> ranDown(deadline, step)));
        VaultWork work = new VaultWork(parts.laneId(), lane::post);
        this.stages = new StageEffects(parts, time, now, log);
        this.faces = new FaceEffects(parts, time, threads.face(), lane, now, work, log, this::publish);
        this.pages = new PageEffects(parts, time, threads.page(), lane, now, work);
        this.documents = new DocumentEffects(parts, threads.document(), lane, now, work, faces);
        this.tokens = new TokenEffects(parts, lane, now, faces);
        this.doors = new DoorEffects(parts, time, lane, now, log);
        this.officer = new OfficerEffects(parts, time, now, log, deadlines);
        this.eligibility = new EligibilityEffects(parts, time, lane, now, log, officer, sources);
        this.watchlist = new WatchlistEffects(parts, time, lane, now, log, sources);
        this.board = new LaneBoard(status());
    }

    private void ranDown(Deadline deadline, int step) {
        if (deadlines.expire(deadline, step)) {
            lane.handle(new LaneEvent.DeadlinePassed(deadline, step), time.nanos());
        }
    }

    PageEffects pages() {
        return pages;
    }

    FaceEffects faces() {
        return faces;
    }

    DoorEffects doors() {
        return doors;
    }

    SourceBoard sources() {
        return sources;
    }

    void rehearsalEnded(Source source, String officer) {
        log.rehearsalEnded(source, officer);
    }

    LaneBoard board() {
        return board;
    }

    /** What the actions that follow belong to. */
    void seeing(LaneState state, long arrivedNanos, Set<Link> backgroundAway) {
        if (state.mode() != now.state().mode()) {
            log.mode(state.mode());
        }
        attended = state.attended() && !now.state().attended();
        now.seeing(state, arrivedNanos, backgroundAway);
    }

    /** First clock of a lane that has just been started. */
    void announce() {
        deadlines.arm(Deadline.RECOVERY, now.state().step());
        stages.announce();
        watchlist.start();
    }

    void noted(LaneEvent event, LaneState before) {
        if (event instanceof LaneEvent.FaceJudged judged) {
            log.face(now.transaction(), judged, parts.comparer().basis());
        } else {
            log.event(now.transaction(), event);
        }
        officer.note(event, before);
    }

    void brokenBy(RuntimeException cause) {
        log.breakdown(now.transaction(), cause);
    }

    void ordered(OfficerOrder order) {
        log.ordered(now.transaction(), order);
    }

    void signed(String officer) {
        log.signed(officer);
    }

    void decided(OfficerDecision decision) {
        log.officerDecided(now.transaction(), decision);
    }

    /** Shows the lane as it is after all actions of one event; a status that says nothing new is not shown again. */
    void publish() {
        if (attended) {
            attended = false;
            board.extend(officer.actsAt());
        }
        LaneStatus current = status();
        if (!current.equals(board.status())) {
            board.show(current);
        }
    }

    private LaneStatus status() {
        return new LaneStatus(
                parts.laneId(),
                stages.stage().name(),
                stages.since(),
                now.transaction(),
                doors.positions(),
                now.linksDown(),
                doors.safety(),
                now.state().mode(),
                now.state().signed(),
                faces.guidance().orElse(stages.prompt()),
                officer.caseId(),
                officer.calledFor(),
                sources.now());
    }

    @Override
    public void begin() {
        UUID id = parts.ids().get();
        now.begin(id);
        officer.clear();
        log.begin(id, sources.now());
        pages.begin();
    }

    @Override
    public void enter(LaneAction.Enter entered) {
        stages.enter(entered, doors.takePermitMicros());
        entered.outcome().ifPresent(tokens::ended);
        eligibility.ended(entered);
    }

    @Override
    public void arm(Deadline deadline, int step) {
        deadlines.arm(deadline, step);
    }

    @Override
    public void disarm(Deadline deadline) {
        deadlines.disarm(deadline);
    }

    @Override
    public void judgeEligibility(int round) {
        eligibility.judge(round);
    }

    @Override
    public void askWatchlist(int round) {
        watchlist.ask(round);
    }

    @Override
    public void redeemToken(int round) {
        tokens.redeem(round);
    }

    @Override
    public void issueToken(int round) {
        tokens.issue(round);
    }

    @Override
    public void inspectDocument(int round) {
        documents.inspect(round);
        faces.startCapture();
    }

    @Override
    public void compareFaces(int round) {
        officer.comparing();
        faces.compare(round);
    }

    @Override
    public void stopComparing() {
        faces.stopComparing();
    }

    @Override
    public void permit(Door door) {
        doors.permit(door);
    }

    @Override
    public void callOfficer(ReasonCode reason, boolean mayAccept) {
        board.open(officer.call(reason, mayAccept));
    }

    @Override
    public void dismissOfficer() {
        officer.dismiss();
        board.close();
    }

    @Override
    public void wipe() {
        faces.stopComparing();
        faces.closeCapture();
        officer.clear();
        now.end();
        TransactionVault mine = now.vault();
        faces.forget(mine);
        mine.wipe(() -> {
            log.wiped();
            lane.post(new LaneEvent.Wiped());
        });
        faces.trustCameraAgain();
    }

    /** The end of the lane: nothing is left behind. */
    void close() {
        deadlines.disarmAll();
        watchlist.close();
        faces.stopComparing();
        faces.closeCapture();
        board.close();
        pages.close();
        now.vault().wipe(() -> {});
    }
}
