// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step while it is being made: the state so far and the actions so far. Lives for one call of the machine. */
final class Course {
    private final Gatekeeper gatekeeper;
    final Topology topology;
    private final List<LaneAction> actions = new ArrayList<>();
    private @Nullable Outcome ending;

    Stage stage;
    LaneView view;
    Verdicts verdicts;
    Optional<ReasonCode> reason;
    Ruling ruling;
    Optional<Lease> lease;
    int layAgains;
    boolean probeSeen;
    boolean officerCalled;
    boolean attended;
    Confinement confinement;
    boolean open;
    boolean dirty;
    Mode mode;
    boolean signed;
    int queried;
    int passed;
    int round;
    int step;

    Course(LaneState from, LaneView view, Gatekeeper gatekeeper, Topology topology) {
        this.gatekeeper = gatekeeper;
        this.topology = topology;
        this.view = view;
        stage = from.stage();
        verdicts = from.verdicts();
        reason = from.reason();
        ruling = from.ruling();
        lease = from.lease();
        layAgains = from.layAgains();
        probeSeen = from.probeSeen();
        officerCalled = from.officerCalled();
        attended = from.attended();
        confinement = from.confinement();
        open = from.open();
        dirty = from.dirty();
        mode = from.mode();
        signed = from.signed();
        queried = from.queried();
        passed = from.passed();
        round = from.round();
        step = from.step();
    }

    LaneState state() {
        return new LaneState(
                stage,
                view,
                verdicts,
                reason,
                ruling,
                lease,
                layAgains,
                probeSeen,
                officerCalled,
                attended,
                confinement,
                open,
                dirty,
                mode,
                signed,
                queried,
                passed,
                round,
                step);
    }

    Step finished() {
        return new Step(state(), actions);
    }

    void add(LaneAction action) {
        actions.add(action);
    }

    boolean calm() {
        return topology.calm(view);
    }

    boolean quiet() {
        return topology.quiet(view);
    }

    boolean empty() {
        return view.occupancy() == Occupancy.EMPTY;
    }

    boolean entryMayOpen() {
        return gatekeeper.entryMayOpen(state());
    }

    boolean exitMayOpen() {
        return gatekeeper.exitMayOpen(state());
    }

    /** Moves to a stage, arms its deadline and ends that of the last one. */
    void go(Stage next) {
        Optional<Deadline> before = stage.deadline();
        if (stage == Stage.FACE) {
            add(new LaneAction.StopComparing());
            probeSeen = false;
        }
        stage = next;
        // Signatures are for the lane as it lay when they were given.
        signed = false;
        step++;
        add(new LaneAction.Enter(next, reason, Optional.ofNullable(ending)));
        next.deadline()
                .ifPresentOrElse(
                        deadline -> add(new LaneAction.Arm(deadline, step)),
                        () -> before.ifPresent(old -> add(new LaneAction.Disarm(old))));
        if (officerCalled && !next.keepsOfficer()) {
            dismiss();
            add(new LaneAction.DismissOfficer());
        }
        if (ending != null) {
            ending = null;
            add(new LaneAction.Wipe());
        }
    }

    /** Takes up the document that was just laid down. */
    void begin() {
        open = true;
        dirty = true;
        reason = Optional.empty();
        add(new LaneAction.Begin());
        add(new LaneAction.Arm(Deadline.FRESHNESS, step));
        awaitPage();
    }

    /** Waits for the MRZ; whatever was known of an earlier attempt is forgotten. */
    void awaitPage() {
        view = view.documentTaken();
        verdicts = Verdicts.NONE;
        reason = Optional.empty();
        round++;
        queried = LaneState.NEVER;
        go(Stage.DOC_PRESENT);
    }

    /** Asks for the page again, as its trouble needs it; two lights that disagree are an officer's at once. */
    void unreadable(PageTrouble trouble, int most) {
        if (trouble.next() == Stage.REFER_ENTRY) {
            round++;
            refer(trouble.reason());
        } else {
            layAgain(trouble.next(), trouble.reason(), most);
        }
    }

    /**
     * Asks for the document again, or refers when that was asked often enough.
     *
     * @param next where the traveller is told how
     */
    void layAgain(Stage next, ReasonCode why, int most) {
        verdicts = Verdicts.NONE;
        round++;
        queried = LaneState.NEVER;
        if (layAgains >= most) {
            refer(why);
            return;
        }
        layAgains++;
        reason = Optional.of(why);
        go(next);
    }

    /** Staffed desk: the traveller is never let in. */
    void refer(ReasonCode why) {
        reason = Optional.of(why);
        verdicts = Verdicts.NONE;
        layAgains = 0;
        go(why == ReasonCode.WATCHLIST_HIT ? Stage.HIT_OUTSIDE : Stage.REFER_ENTRY);
        call(why, false);
    }

    /** Opens the entry again so that whoever is inside leaves the way he came. */
    void release(ReasonCode why) {
        if (reason.isEmpty()) {
            reason = Optional.of(why);
        }
        if (!topology.encloses()) {
            // Nobody is shut in: there is nothing to open, and he stands where an officer finds him.
            refer(reason.get());
            return;
        }
        verdicts = Verdicts.NONE;
        go(why == ReasonCode.TAILGATING ? Stage.TAILGATING : Stage.RELEASE_OPENING);
        call(why, false);
    }

    /** More than one person: nothing that was known counts any more. */
    void tailgating() {
        reason = Optional.of(ReasonCode.TAILGATING);
        ruling = Ruling.NONE;
        release(ReasonCode.TAILGATING);
    }

    /** The traveller stays where he is until an officer has come: ordered, or asked for by the traveller himself. */
    void hold(ReasonCode why) {
        if (!topology.encloses()) {
            ruling = Ruling.NONE;
            refer(why);
            return;
        }
        reason = Optional.of(why);
        verdicts = verdicts.withFace(Verdict.UNDETERMINED, Verdict.UNDETERMINED);
        ruling = Ruling.NONE;
        go(Stage.HELD);
        raise(why);
    }

    /** A watchlist names whoever stands between the doors: an officer is called silently and urgently, whoever was called before. */
    void hitInside() {
        if (!topology.encloses()) {
            ruling = Ruling.NONE;
            raiseHit();
            return;
        }
        reason = Optional.of(ReasonCode.WATCHLIST_HIT);
        verdicts = Verdicts.NONE;
        ruling = Ruling.NONE;
        go(Stage.HIT_INSIDE);
        raise(ReasonCode.WATCHLIST_HIT);
    }

    /** A door did not do what was permitted. */
    void doorFault(ReasonCode why) {
        if (reason.isEmpty()) {
            reason = Optional.of(why);
        }
        verdicts = Verdicts.NONE;
        go(Stage.DOOR_FAULT);
        call(why, false);
    }

    /** An officer looks at the face, or at why there is none. */
    void askOfficer(ReasonCode why) {
        reason = Optional.of(why);
        go(Stage.FACE_MISMATCH);
        call(why, mayAccept(why));
    }

    /**
     * Only a face may be accepted by eye, and only where there was a camera to see it with. Behind a suspected attack an officer goes and
     * looks: two pictures on a screen cannot clear it.
     */
    static boolean mayAccept(ReasonCode why) {
        return why == ReasonCode.FACE_MISMATCH
                || why == ReasonCode.FACE_NOT_CAPTURED
                || why == ReasonCode.PRESENTATION_UNDETERMINED;
    }

    /** Somebody on his way out asks for a person. */
    void callForHelp(ReasonCode why) {
        reason = Optional.of(why);
        go(Stage.LOITERING);
        call(why, false);
    }

    void callOfficer(ReasonCode why) {
        call(why, false);
    }

    /** A hit that comes after another referral outside raises it, silently. */
    void raiseHit() {
        dismiss();
        refer(ReasonCode.WATCHLIST_HIT);
    }

    /** Calls for something graver than what an officer may have been called for. */
    void raise(ReasonCode why) {
        dismiss();
        call(why, false);
    }

    private void dismiss() {
        officerCalled = false;
        attended = false;
    }

    private void call(ReasonCode why, boolean mayAccept) {
        if (!officerCalled) {
            officerCalled = true;
            add(new LaneAction.CallOfficer(why, mayAccept));
        }
    }

    /** An officer has to look at the lane; a transaction that is still open ends. */
    void inspect(Outcome outcome, ReasonCode why) {
        end(outcome);
        reason = Optional.of(why);
        go(Stage.INSPECT);
        call(why, false);
    }

    /** The lane is free again: ends the transaction and wipes. */
    void finish(Outcome outcome) {
        end(outcome);
        go(Stage.RESET);
        reason = Optional.empty();
    }

    /** Breaks off whatever goes on and rests. */
    void abort(Stage rest, ReasonCode why) {
        end(Outcome.ABORTED);
        reason = Optional.of(why);
        go(rest);
    }

    private void end(Outcome outcome) {
        if (open) {
            open = false;
            ending = outcome;
            add(new LaneAction.Disarm(Deadline.FRESHNESS));
        }
        verdicts = Verdicts.NONE;
        ruling = Ruling.NONE;
        layAgains = 0;
        probeSeen = false;
        queried = LaneState.NEVER;
        passed = 0;
    }

    /** Leases one opening; the caller has asked everything that has to be asked. */
    void permit(Door door) {
        lease = Optional.of(new Lease(door, false));
        layAgains = 0;
        add(new LaneAction.PermitDoor(door));
        add(new LaneAction.Arm(Deadline.LEASE, step));
    }
}
