// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule;
import org.gatehouse.gate.transaction.Degradation;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.gate.transaction.OfficerCase.CheckLine;
import org.gatehouse.gate.transaction.OfficerCase.Severity;
import org.gatehouse.gate.transaction.OfficerDecision;
import org.gatehouse.gate.transaction.OfficerOrder;
import org.gatehouse.gate.transaction.OfficerRehearsal;
import org.gatehouse.gate.transaction.RehearsalRefusedException;
import org.gatehouse.gate.transaction.SignatureRefusedException;
import org.gatehouse.gate.transaction.StaleDecisionException;

/** Nine lanes, one in every condition that a screen can show, which a test moves by hand. */
@Alternative
@Singleton
public class RehearsedLanes implements LaneDirectory {
    private final Map<String, LaneStatus> lanes = new LinkedHashMap<>();
    private final Map<String, OfficerCase> cases = new LinkedHashMap<>();
    private final List<Consumer<LaneStatus>> listeners = new CopyOnWriteArrayList<>();
    public final List<OfficerDecision> decisions = new CopyOnWriteArrayList<>();
    public final List<OfficerCase> handedOut = new CopyOnWriteArrayList<>();
    public final List<OfficerOrder> orders = new CopyOnWriteArrayList<>();
    public final List<OfficerRehearsal> rehearsals = new CopyOnWriteArrayList<>();
    public volatile boolean present;
    private String signer = "";
    private boolean silent;

    public RehearsedLanes() {
        reset();
    }

    /** Everything as at the beginning. */
    public synchronized void reset() {
        lanes.clear();
        cases.clear();
        decisions.clear();
        handedOut.clear();
        orders.clear();
        rehearsals.clear();
        signer = "";
        silent = false;
        calm("gate-1", "IDLE", Prompt.LAY_PASSPORT);
        calm("gate-2", "CHIP_READ", Prompt.READING);
        exception("gate-3", ReasonCode.FACE_MISMATCH, Severity.HIGH, true, 21);
        exception("gate-4", ReasonCode.WATCHLIST_HIT, Severity.CRITICAL, false, 8);
        put(status("gate-5", "OUT_OF_SERVICE", Prompt.LANE_CLOSED, Set.of(Link.READER, Link.CAMERA), Safety.NORMAL));
        put(status("gate-6", "CLOSED", Prompt.LANE_CLOSED, Set.of(), Safety.NORMAL));
        put(status("gate-7", "OUT_OF_SERVICE", Prompt.OFFICER_COMES, Set.of(), Safety.ESTOP));
        exception("gate-8", ReasonCode.UNDER_AGE, Severity.LOW, false, 34);
        calm("gate-9", "LEAVING", Prompt.WALK_OUT);
    }

    /** Makes every question fail, as when the controller behind the page is gone. */
    public synchronized void fallSilent(boolean now) {
        silent = now;
    }

    /** Puts a lane into a state without trouble. */
    public void calm(String laneId, String state, Prompt prompt) {
        synchronized (this) {
            cases.remove(laneId);
        }
        put(status(laneId, state, prompt, Set.of(), Safety.NORMAL));
    }

    /** Takes a lane out of service. */
    public void outOfService(String laneId, Set<Link> linksDown, Safety safety) {
        put(status(laneId, "OUT_OF_SERVICE", Prompt.LANE_CLOSED, linksDown, safety));
    }

    /** Opens a case at a lane. */
    public UUID exception(String laneId, ReasonCode reason, Severity severity, boolean mayAccept, long secondsAgo) {
        var raised = Instant.now().minusSeconds(secondsAgo);
        var suspect = reason == ReasonCode.FACE_MISMATCH ? Verdict.FAILED : Verdict.SUCCESSFUL;
        var open = new OfficerCase(
                UUID.randomUUID(),
                laneId,
                UUID.randomUUID(),
                severity,
                reason,
                raised,
                raised.plusSeconds(120),
                List.of(
                        new CheckLine("Machine readable zone", Verdict.SUCCESSFUL, true),
                        new CheckLine("Chip access (PACE)", Verdict.SUCCESSFUL, true),
                        new CheckLine("Passive authentication", Verdict.SUCCESSFUL, true),
                        new CheckLine("Revocation of the document signer", Verdict.UNDETERMINED, true),
                        new CheckLine("Chip authentication", Verdict.NOT_SUPPORTED, false),
                        new CheckLine("Single person", Verdict.SUCCESSFUL, true),
                        new CheckLine("Face against portrait", suspect, true),
                        new CheckLine("Second capture", Verdict.ABORTED, false)),
                List.of("age 34", "valid for another 4 years", "3 of 3 face attempts used"),
                mayAccept,
                Optional.of(DrawnFace.jpeg(0x9db4c0, 0x3b2f2a)),
                Optional.of(DrawnFace.jpeg(0xb8b2a7, 0x6b4a2f)));
        synchronized (this) {
            cases.put(laneId, open);
        }
        var status = new LaneStatus(
                laneId,
                "OFFICER_DECIDES",
                raised,
                Optional.of(open.transaction()),
                Map.of(Door.ENTRY, DoorPosition.CLOSED, Door.EXIT, DoorPosition.CLOSED),
                Set.of(),
                Safety.NORMAL,
                Mode.OPEN,
                false,
                Prompt.OFFICER_COMES,
                Optional.of(open.caseId()),
                Optional.of(reason));
        put(status);
        return open.caseId();
    }

    private static LaneStatus status(String laneId, String state, Prompt prompt, Set<Link> linksDown, Safety safety) {
        return new LaneStatus(
                laneId,
                state,
                Instant.now().minusSeconds(47),
                state.equals("IDLE") || prompt == Prompt.LANE_CLOSED
                        ? Optional.empty()
                        : Optional.of(UUID.randomUUID()),
                Map.of(
                        Door.ENTRY,
                        DoorPosition.CLOSED,
                        Door.EXIT,
                        prompt == Prompt.WALK_OUT ? DoorPosition.OPEN : DoorPosition.CLOSED),
                linksDown,
                safety,
                Mode.OPEN,
                false,
                prompt,
                Optional.empty(),
                Optional.empty());
    }

    private void put(LaneStatus status) {
        synchronized (this) {
            lanes.put(status.laneId(), status);
        }
        listeners.forEach(listener -> listener.accept(status));
    }

    private void answer() {
        if (silent) {
            throw new IllegalStateException("silent");
        }
    }

    @Override
    public synchronized List<LaneStatus> lanes() {
        answer();
        return new ArrayList<>(lanes.values());
    }

    @Override
    public synchronized Optional<LaneStatus> lane(String laneId) {
        answer();
        return Optional.ofNullable(lanes.get(laneId));
    }

    @Override
    public synchronized Optional<OfficerCase> openCase(String laneId) {
        answer();
        var copy = Optional.ofNullable(cases.get(laneId))
                .map(open -> new OfficerCase(
                        open.caseId(),
                        open.laneId(),
                        open.transaction(),
                        open.severity(),
                        open.reason(),
                        open.raisedAt(),
                        open.decideBefore(),
                        open.checks(),
                        open.facts(),
                        open.mayAccept(),
                        open.portrait().map(byte[]::clone),
                        open.probe().map(byte[]::clone)));
        copy.ifPresent(handedOut::add);
        return copy;
    }

    @Override
    public void decide(String laneId, OfficerDecision decision) throws StaleDecisionException {
        synchronized (this) {
            var open = cases.get(laneId);
            if (open == null || !open.caseId().equals(decision.caseId())) {
                throw new StaleDecisionException("not open");
            }
        }
        decisions.add(decision);
        calm(laneId, "RESET", Prompt.STEP_BACK);
    }

    @Override
    public void order(String laneId, OfficerOrder order) {
        orders.add(order);
        var now = lane(laneId).orElseThrow();
        var mode = switch (order.order()) {
            case CLOSE_LANE -> Mode.CLOSED;
            case OPEN_LANE -> Mode.OPEN;
            case EVACUATE -> Mode.EVACUATION;
            default -> now.mode();
        };
        put(mode, mode == Mode.EVACUATION ? "EVACUATION" : now.state(), false, now);
    }

    @Override
    public void sign(String laneId, String officer) throws SignatureRefusedException {
        var now = lane(laneId).orElseThrow();
        if (now.mode() != Mode.EVACUATION) {
            throw new SignatureRefusedException(SignatureRefusedException.Why.NOT_EVACUATED);
        } else if (signer.equals(officer)) {
            throw new SignatureRefusedException(SignatureRefusedException.Why.SAME_OFFICER);
        }
        signer = now.signed() ? "" : officer;
        put(now.signed() ? Mode.OPEN : Mode.EVACUATION, now.signed() ? "IDLE" : "EVACUATION", !now.signed(), now);
    }

    private void put(Mode mode, String state, boolean signed, LaneStatus now) {
        put(new LaneStatus(
                now.laneId(),
                state,
                now.since(),
                now.transaction(),
                now.doors(),
                now.linksDown(),
                now.safety(),
                mode,
                signed,
                now.prompt(),
                now.openCase(),
                now.reason()));
    }

    @Override
    public void rehearse(String laneId, OfficerRehearsal rehearsal) throws RehearsalRefusedException {
        var now = lane(laneId).orElseThrow();
        if (now.degraded().stream().anyMatch(one -> one.source() == rehearsal.source())) {
            throw new RehearsalRefusedException(RehearsalRefusedException.Why.REALLY_AWAY);
        }
        rehearsals.add(rehearsal);
        var until = Optional.of(Instant.now().plus(rehearsal.length()));
        degraded(laneId, new Degradation(rehearsal.source(), Instant.now(), SourceRule.Then.OFFICER, until));
    }

    @Override
    public void endRehearsal(String laneId, Source source, String officer) throws RehearsalRefusedException {
        var now = lane(laneId).orElseThrow();
        if (now.degraded().stream().noneMatch(one -> one.source() == source && one.rehearsal())) {
            throw new RehearsalRefusedException(RehearsalRefusedException.Why.NONE);
        }
        degraded(laneId);
    }

    /** Takes sources away from a lane. */
    public void degraded(String laneId, Degradation... away) {
        var now = lane(laneId).orElseThrow();
        put(new LaneStatus(
                now.laneId(),
                now.state(),
                now.since(),
                now.transaction(),
                now.doors(),
                now.linksDown(),
                now.safety(),
                now.mode(),
                now.signed(),
                now.prompt(),
                now.openCase(),
                now.reason(),
                List.of(away)));
    }

    @Override
    public void officerPresent(boolean now) {
        present = now;
    }

    @Override
    public Subscription subscribe(Consumer<LaneStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many pages listen now. */
    public int listening() {
        return listeners.size();
    }
}
