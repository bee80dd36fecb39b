// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the {@link Ledger}: first the event, then one action after the other. */
final class LedgerClerk implements LaneAction.Effects {
    /** A new attempt, or off the good path: what was known must not open anything any more. */
    private static final Set<Stage> FORGETS = EnumSet.of(
            Stage.DOC_PRESENT,
            Stage.LAY_AGAIN,
            Stage.TURN_OVER,
            Stage.PUSH_IN,
            Stage.REFER_ENTRY,
            Stage.HIT_OUTSIDE,
            Stage.LEAVING,
            Stage.ABANDONED,
            Stage.TAILGATING,
            Stage.RELEASE_OPENING,
            Stage.RELEASE_BACKWARDS,
            Stage.DOOR_FAULT,
            Stage.HIT_INSIDE,
            Stage.INSPECT);

    private boolean entryClosed;
    private boolean exitClosed;
    private Occupancy occupancy;
    private boolean item;
    private boolean doorsLink;
    private boolean readerLink;
    private boolean cameraLink;
    private boolean ready;
    private boolean safe;
    private boolean open;
    private boolean unwiped;
    private int pagesAsked;
    private boolean pageRead;
    private boolean eligible;
    private boolean documentGood;
    private boolean watchlistClear;
    private boolean faceGood;
    private boolean officerAccepted;
    private boolean severalInside;
    private boolean entered;
    private boolean exitPermitted;
    private boolean officerCalled;
    private boolean acceptOffered;
    private Set<Check> asked;
    private Optional<Door> lease;
    private boolean accepted;
    private Optional<Deadline> stepDeadline;
    private Optional<Deadline> confinementClock;
    private Mode ordered;
    private boolean signed;
    private boolean held;
    private boolean atEvacuation;
    private int passed;
    private final Topology topology;

    /** @param topology how the lane is built: what is not there is closed, empty and reachable */
    LedgerClerk(Ledger from, Topology topology) {
        this.topology = topology;
        entryClosed = from.entryClosed();
        exitClosed = from.exitClosed();
        occupancy = from.occupancy();
        item = from.item();
        doorsLink = from.doorsLink();
        readerLink = from.readerLink();
        cameraLink = from.cameraLink();
        ready = from.ready();
        safe = from.safe();
        open = from.open();
        unwiped = from.unwiped();
        pagesAsked = from.pagesAsked();
        pageRead = from.pageRead();
        eligible = from.eligible();
        documentGood = from.documentGood();
        watchlistClear = from.watchlistClear();
        faceGood = from.faceGood();
        officerAccepted = from.officerAccepted();
        severalInside = from.severalInside();
        entered = from.entered();
        exitPermitted = from.exitPermitted();
        officerCalled = from.officerCalled();
        acceptOffered = from.acceptOffered();
        asked = from.asked();
        lease = from.lease();
        accepted = from.accepted();
        stepDeadline = from.stepDeadline();
        confinementClock = from.confinementClock();
        ordered = from.ordered();
        signed = from.signed();
        held = from.held();
        atEvacuation = from.atEvacuation();
        passed = from.passed();
    }

    Ledger ledger() {
        return new Ledger(
                entryClosed,
                exitClosed,
                occupancy,
                item,
                doorsLink,
                readerLink,
                cameraLink,
                ready,
                safe,
                open,
                unwiped,
                pagesAsked,
                pageRead,
                eligible,
                documentGood,
                watchlistClear,
                faceGood,
                officerAccepted,
                severalInside,
                entered,
                exitPermitted,
                officerCalled,
                acceptOffered,
                asked,
                lease,
                accepted && lease.isPresent(),
                stepDeadline,
                confinementClock,
                ordered,
                signed,
                held,
                atEvacuation,
                passed);
    }

    void seeing(LaneEvent event) {
        orders(event);
        seen(event);
        if (topology == Topology.ONE_STEP) {
            entryClosed = doorsLink;
        } else if (topology == Topology.KIOSK) {
            doorsLink = true;
            cameraLink = true;
            safe = true;
            entryClosed = true;
            exitClosed = true;
            occupancy = Occupancy.EMPTY;
            item = false;
            severalInside = false;
        }
        signed &= quiet();
    }

    private void seen(LaneEvent event) {
        if (event instanceof LaneEvent.ExitPassed) {
            passed = topology == Topology.ONE_STEP && exitPermitted ? Math.min(2, passed + 1) : 0;
        } else if (event instanceof LaneEvent.DoorMoved moved && there(moved.door())) {
            doorMoved(moved);
        } else if (event instanceof LaneEvent.OccupancyChanged changed) {
            counted(changed.occupancy());
        } else if (event instanceof LaneEvent.ItemChanged changed) {
            item = changed.left();
        } else if (event instanceof LaneEvent.LinkChanged changed) {
            linkChanged(changed);
        } else if (event instanceof LaneEvent.ReadinessChanged changed) {
            ready = changed.ready();
        } else if (event instanceof LaneEvent.SafetyChanged changed) {
            safe = changed.safety() == Safety.NORMAL || changed.safety() == Safety.OBSTRUCTED;
        } else if (event instanceof LaneEvent.PermitRefused refused) {
            lease = lease.filter(door -> door != refused.door());
        } else if (event instanceof LaneEvent.PermitAccepted answer) {
            accepted |= lease.equals(Optional.of(answer.door()));
        } else if (event instanceof LaneEvent.DeadlinePassed passed) {
            deadlinePassed(passed);
        } else if (event instanceof LaneEvent.OfficerDecided decided && acceptOffered) {
            officerAccepted = decided.accept();
        } else if (event instanceof LaneEvent.Result result && result.round() == 0 && open) {
            answered(result);
        }
    }

    private boolean there(Door door) {
        return door == Door.EXIT ? topology.hasDoors() : topology.encloses();
    }

    private boolean quiet() {
        return safe && entryClosed && exitClosed && (occupancy == Occupancy.EMPTY || !topology.encloses()) && !item;
    }

    private void orders(LaneEvent event) {
        if (event instanceof LaneEvent.SafetyChanged changed && changed.safety() == Safety.FIRE) {
            evacuation();
        } else if (event instanceof LaneEvent.SweepSigned signature) {
            signature(signature.second());
        } else if (event instanceof LaneEvent.OfficerOrdered order) {
            switch (order.order()) {
                case EVACUATE -> evacuation();
                case OPEN_LANE -> ordered = ordered == Mode.CLOSED ? Mode.OPEN : ordered;
                case CLOSE_LANE -> ordered = ordered == Mode.OPEN ? Mode.CLOSED : ordered;
                case HOLD -> held |= open && entered && !exitPermitted;
                case RESUME -> held = false;
                case RELEASE_BACKWARDS, ACKNOWLEDGE -> {}
            }
        }
    }

    private void evacuation() {
        ordered = Mode.EVACUATION;
        signed = false;
    }

    /** Two different officers, one after the other, both before an empty lane. */
    private void signature(boolean second) {
        if (ordered == Mode.EVACUATION && atEvacuation && quiet()) {
            if (second && signed) {
                ordered = Mode.OPEN;
            }
            signed = !second || (signed && ordered == Mode.EVACUATION);
        }
    }

    private void doorMoved(LaneEvent.DoorMoved moved) {
        boolean closed = moved.position() == DoorPosition.CLOSED;
        if (moved.door() == Door.ENTRY) {
            entryClosed = closed;
        } else {
            exitClosed = closed;
        }
        if (moved.position() != DoorPosition.CLOSED) {
            // What nobody announced may be an earlier opening, told late: this permit may still be executed.
            lease = lease.filter(door -> door != moved.door() || !accepted);
            faceGood = false;
            officerAccepted = false;
        }
    }

    private void counted(Occupancy counted) {
        occupancy = counted;
        if (occupancy != Occupancy.ONE) {
            faceGood = false;
            officerAccepted = officerAccepted && occupancy == Occupancy.ONE;
        }
        severalInside |= open && entered && occupancy == Occupancy.SEVERAL;
    }

    private void linkChanged(LaneEvent.LinkChanged changed) {
        if (changed.link() == Link.DOORS) {
            doorsLink = changed.up();
            if (!doorsLink) {
                entryClosed = false;
                exitClosed = false;
                occupancy = Occupancy.UNSURE;
            }
        } else if (changed.link() == Link.READER) {
            readerLink = changed.up();
        } else if (changed.link() == Link.CAMERA) {
            cameraLink = changed.up();
        }
    }

    private void deadlinePassed(LaneEvent.DeadlinePassed passed) {
        if (passed.deadline() == Deadline.LEASE) {
            lease = Optional.empty();
        } else if (confinementClock.equals(Optional.of(passed.deadline()))) {
            confinementClock = Optional.empty();
        } else if (passed.deadline() == Deadline.FRESHNESS) {
            forget();
        } else if (passed.step() == 0 && stepDeadline.equals(Optional.of(passed.deadline()))) {
            stepDeadline = Optional.empty();
        }
    }

    private void answered(LaneEvent.Result result) {
        if (result instanceof LaneEvent.PageRead && stepDeadline.equals(Optional.of(Deadline.PAGE))) {
            pageRead = true;
        } else if (result instanceof LaneEvent.TokenJudged judged
                && asked.contains(Check.ELIGIBILITY)
                && topology == Topology.TOKEN_GATE) {
            eligible = judged.refusal().isEmpty();
            documentGood = eligible;
            answeredOnce(Check.ELIGIBILITY);
        } else if (result instanceof LaneEvent.EligibilityJudged judged
                && asked.contains(Check.ELIGIBILITY)
                && topology != Topology.TOKEN_GATE) {
            eligible = judged.refusal().isEmpty();
            answeredOnce(Check.ELIGIBILITY);
        } else if (result instanceof LaneEvent.DocumentJudged judged && asked.contains(Check.DOCUMENT)) {
            documentGood = judged.verdict() == Verdict.SUCCESSFUL;
            answeredOnce(Check.DOCUMENT);
        } else if (result instanceof LaneEvent.WatchlistAnswered answer && asked.contains(Check.WATCHLIST)) {
            watchlistClear = answer.verdict() == Verdict.SUCCESSFUL;
            answeredOnce(Check.WATCHLIST);
        } else if (result instanceof LaneEvent.FaceJudged judged && asked.contains(Check.FACE)) {
            faceGood = judged.verdict() == Verdict.SUCCESSFUL
                    && judged.presentation() == Verdict.SUCCESSFUL
                    && (entered || !topology.encloses())
                    && entryClosed
                    && exitClosed
                    && occupancy == Occupancy.ONE;
        }
    }

    private void asking(Check check) {
        EnumSet<Check> more = EnumSet.of(check);
        more.addAll(asked);
        asked = more;
    }

    /** A question has one answer: what else comes is no answer to it. */
    private void answeredOnce(Check check) {
        EnumSet<Check> fewer = EnumSet.noneOf(Check.class);
        fewer.addAll(asked);
        fewer.remove(check);
        asked = fewer;
    }

    private void forget() {
        asked = Set.of();
        pageRead = false;
        eligible = false;
        documentGood = false;
        watchlistClear = false;
        faceGood = false;
        officerAccepted = false;
    }

    void doing(List<LaneAction> actions) {
        actions.forEach(action -> action.perform(this));
    }

    @Override
    public void begin() {
        open = true;
        unwiped = true;
        severalInside = false;
        entered = false;
        exitPermitted = false;
        passed = 0;
        pagesAsked = 0;
        forget();
    }

    @Override
    public void enter(LaneAction.Enter stage) {
        // Signatures are for the lane as it lay when they were given.
        signed = false;
        atEvacuation = stage.stage() == Stage.EVACUATION;
        if (FORGETS.contains(stage.stage())) {
            forget();
        }
        if (stage.stage() == Stage.FACE || stage.stage() == Stage.HELD) {
            faceGood = false;
            officerAccepted = false;
        }
        if (Ledger.ASKING.contains(stage.stage())) {
            pagesAsked++;
        }
        if (stage.outcome().isPresent()) {
            open = false;
            pagesAsked = 0;
            entered = false;
            severalInside = false;
            exitPermitted = false;
            passed = 0;
            held = false;
            forget();
        }
    }

    @Override
    public void arm(Deadline deadline, int step) {
        if (deadline == Deadline.CONFINEMENT || deadline == Deadline.ATTENDED_CONFINEMENT) {
            confinementClock = Optional.of(deadline);
        } else if (!deadline.laneWide()) {
            stepDeadline = Optional.of(deadline);
        }
    }

    @Override
    public void disarm(Deadline deadline) {
        if (confinementClock.equals(Optional.of(deadline))) {
            confinementClock = Optional.empty();
        } else if (stepDeadline.equals(Optional.of(deadline))) {
            stepDeadline = Optional.empty();
        }
    }

    @Override
    public void judgeEligibility(int round) {
        asking(Check.ELIGIBILITY);
    }

    @Override
    public void askWatchlist(int round) {
        asking(Check.WATCHLIST);
    }

    @Override
    public void redeemToken(int round) {
        asking(Check.ELIGIBILITY);
    }

    @Override
    public void issueToken(int round) {}

    @Override
    public void inspectDocument(int round) {
        asking(Check.DOCUMENT);
    }

    @Override
    public void compareFaces(int round) {
        asking(Check.FACE);
    }

    @Override
    public void stopComparing() {
        answeredOnce(Check.FACE);
    }

    @Override
    public void permit(Door door) {
        pagesAsked = 0;
        lease = Optional.of(door);
        accepted = false;
        entered |= door == Door.ENTRY && open;
        exitPermitted |= door == Door.EXIT;
    }

    @Override
    public void callOfficer(ReasonCode reason, boolean mayAccept) {
        officerCalled = true;
        pagesAsked = 0;
        acceptOffered = mayAccept;
    }

    @Override
    public void dismissOfficer() {
        officerCalled = false;
        acceptOffered = false;
    }

    @Override
    public void wipe() {
        unwiped = false;
    }
}
