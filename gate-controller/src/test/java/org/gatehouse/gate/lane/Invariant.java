// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A rule that every transition of every reachable state keeps; the safe-state rules as they speak of the core. */
record Invariant(String name, Predicate<Crossing> holds) {

    private static final Set<Stage> MAY_WAIT =
            EnumSet.of(Stage.IDLE, Stage.CLOSED, Stage.EVACUATION, Stage.OUT_OF_SERVICE, Stage.SAFETY, Stage.INSPECT);
    private static final Set<Stage> AT_REST = EnumSet.of(
            Stage.RECOVERY,
            Stage.OUT_OF_SERVICE,
            Stage.SAFETY,
            Stage.CLOSED,
            Stage.EVACUATION,
            Stage.IDLE,
            Stage.RESET,
            Stage.INSPECT);
    private static final Set<Stage> RELEASING =
            EnumSet.of(Stage.TAILGATING, Stage.RELEASE_OPENING, Stage.RELEASE_BACKWARDS);

    /** An officer knows already, nobody stands before the lane, or the exit opens in a moment. */
    private static final Set<Stage> NOBODY_ASKS = EnumSet.of(
            Stage.RECOVERY, Stage.OUT_OF_SERVICE, Stage.SAFETY, Stage.RESET, Stage.EXIT_OPENING, Stage.EXIT_CLOSING);

    /** The traveller is walking in: the hit counts once the doors are closed behind him. Or the exit was permitted before it came. */
    private static final Set<Stage> UNCLOSED = EnumSet.of(
            Stage.ENTRY_OPENING,
            Stage.ENTERING,
            Stage.ENTRY_CLOSING,
            Stage.ABANDONED,
            Stage.EXIT_OPENING,
            Stage.LEAVING,
            Stage.EXIT_CLOSING);

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "a door is permitted only while both are reported closed, the link stands and safety is normal",
                    c -> !anyPermit(c)
                            || (c.seen().bothClosed()
                                    && c.seen().doorsLink()
                                    && c.seen().safe())),
            new Invariant(
                    "two permits are never out at once",
                    c -> !anyPermit(c) || (c.seen().lease().isEmpty() && c.count(LaneAction.PermitDoor.class) == 1)),
            new Invariant(
                    "the exit is permitted only on SUCCESSFUL of everything, fresh, of this transaction",
                    c -> !c.permits(Door.EXIT) || c.seen().exitDeserved(c.topology())),
            new Invariant(
                    "no exit permit after a second person in the same transaction",
                    c -> !c.permits(Door.EXIT) || !c.seen().severalInside()),
            new Invariant(
                    "the entry is permitted only to let a good document into an empty lane, or to let somebody out",
                    c -> !c.permits(Door.ENTRY)
                            || (c.enters(Stage.ENTRY_OPENING)
                                    ? c.seen().entryDeserved(c.topology())
                                    : RELEASING.contains(c.to().stage())
                                            && c.seen().occupancy() != Occupancy.EMPTY)),
            new Invariant(
                    "a document is asked for twice more at most, and then an officer",
                    c -> c.after().pagesAsked() <= 2),
            new Invariant(
                    "two lights that disagree are not asked about: an officer is called",
                    c -> !(c.event() instanceof LaneEvent.PageUnreadable page
                                    && page.round() == 0
                                    && page.trouble() == PageTrouble.LIGHTS_DISAGREE
                                    && c.from().stage() == Stage.DOC_PRESENT)
                            || c.after().officerCalled()),
            new Invariant(
                    "an officer's acceptance opens the exit only where the face was the question",
                    c -> !(c.event() instanceof LaneEvent.OfficerDecided && c.permits(Door.EXIT))
                            || c.before().acceptOffered()),
            new Invariant(
                    "acceptance is offered only where the face is the question",
                    c -> c.none(a -> a instanceof LaneAction.CallOfficer call
                            && call.mayAccept()
                            && !Ledger.FACE_REASONS.contains(call.reason()))),
            new Invariant(
                    "behind a suspected presentation attack no acceptance is offered",
                    c -> !(c.event() instanceof LaneEvent.FaceJudged judged && judged.presentation() == Verdict.FAILED)
                            || c.none(a -> a instanceof LaneAction.CallOfficer call && call.mayAccept())),
            new Invariant(
                    "every stage but those that may wait has its deadline running",
                    c -> MAY_WAIT.contains(c.to().stage())
                            ? c.after().stepDeadline().isEmpty()
                            : c.after().stepDeadline().equals(c.to().stage().deadline())
                                    && c.after().stepDeadline().isPresent()),
            new Invariant(
                    "the deadline of a stage ends the stage or calls an officer",
                    c -> !(c.event() instanceof LaneEvent.DeadlinePassed passed)
                            || passed.step() != 0
                            || !c.from().stage().deadline().equals(java.util.Optional.of(passed.deadline()))
                            || c.count(LaneAction.Enter.class) > 0),
            new Invariant(
                    "no transaction comes to rest unwiped",
                    c -> !AT_REST.contains(c.to().stage()) || !c.after().unwiped()),
            new Invariant(
                    "the lane is idle only when calm, and wiping was reported",
                    c -> c.to().stage() != Stage.IDLE || (c.after().calm(c.topology()) && !c.to().dirty())),
            new Invariant(
                    "a transaction begins only from an idle, calm lane",
                    c -> c.count(LaneAction.Begin.class) == 0
                            || (c.seen().calm(c.topology())
                                    && !c.seen().open()
                                    && !c.seen().unwiped())),
            new Invariant(
                    "a transaction ends with exactly one outcome, and only an open one",
                    c -> outcomes(c)
                            == (c.seen().open() || c.count(LaneAction.Begin.class) > 0 ? 1 : 0)
                                    - (c.after().open() ? 1 : 0)),
            new Invariant(
                    "a crossing is only what walked through a permitted exit",
                    c -> c.none(a -> a instanceof LaneAction.Enter e
                            && e.outcome().equals(java.util.Optional.of(Outcome.CROSSED))
                            && !(c.before().exitPermitted()
                                    && (c.topology().encloses()
                                            ? c.seen().occupancy() == Occupancy.EMPTY
                                            : c.seen().passed() > 0)))),
            new Invariant(
                    "every end but a crossing or a token has a reason",
                    c -> c.none(a -> a instanceof LaneAction.Enter e
                            && e.outcome()
                                    .filter(o -> o != Outcome.CROSSED && o != Outcome.TOKEN_ISSUED)
                                    .isPresent()
                            && e.reason().isEmpty())),
            new Invariant(
                    "nothing is resumed after a restart, a lost link or a safety stop",
                    c -> !(c.from().stage() == Stage.RECOVERY
                                    || c.from().stage() == Stage.OUT_OF_SERVICE
                                    || c.from().stage() == Stage.SAFETY)
                            || (!c.from().open() && !anyPermit(c))),
            new Invariant(
                    "whoever is between closed doors has a clock running for him",
                    c -> !c.topology().encloses()
                            || !c.after().confined()
                            || c.after().confinementClock().isPresent()
                            || c.after().stepDeadline().isPresent()
                            || c.to().stage() == Stage.OUT_OF_SERVICE
                            || c.to().stage() == Stage.SAFETY),
            new Invariant(
                    "a confinement that is over opens the way back or has an officer called",
                    c -> !(c.event() instanceof LaneEvent.DeadlinePassed passed)
                            || !c.before().confinementClock().equals(java.util.Optional.of(passed.deadline()))
                            || c.permits(Door.ENTRY)
                            || c.after().officerCalled()
                            || c.after().lease().isPresent()
                            || c.to().stage() == Stage.ENTRY_OPENING
                            || c.to().stage() == Stage.EXIT_OPENING),
            new Invariant(
                    "an officer is called where only an officer can help",
                    c -> !(c.to().stage() == Stage.INSPECT
                                    || c.to().stage() == Stage.HIT_OUTSIDE
                                    || c.to().stage() == Stage.REFER_ENTRY
                                    || c.to().stage() == Stage.FACE_MISMATCH
                                    || c.to().stage() == Stage.HELD
                                    || c.to().stage() == Stage.HIT_INSIDE
                                    || c.to().stage() == Stage.EVACUATION
                                    || c.to().stage() == Stage.DOOR_FAULT
                                    || c.to().stage() == Stage.LOITERING
                                    || RELEASING.contains(c.to().stage()))
                            || c.after().officerCalled()),
            new Invariant(
                    "after a fire or an evacuation nobody is let in before two officers have signed for an empty lane",
                    c -> !admits(c) || c.seen().ordered() != Mode.EVACUATION),
            new Invariant(
                    "no transaction begins in a lane that an officer closed",
                    c -> c.count(LaneAction.Begin.class) == 0 || c.seen().ordered() == Mode.OPEN),
            new Invariant(
                    "whoever an officer holds does not go on before an officer says so",
                    c -> !c.permits(Door.EXIT) || !c.seen().held()),
            new Invariant(
                    "a token is made only for a document that would have been let in, once it was taken",
                    c -> c.count(LaneAction.IssueToken.class) == 0
                            || (c.topology() == Topology.KIOSK && c.seen().entryDeserved(c.topology()))),
            new Invariant(
                    "where nobody is shut in nobody is let out backwards, and a kiosk moves no door",
                    c -> c.topology().encloses()
                            || (!c.permits(Door.ENTRY) && (c.topology().hasDoors() || !anyPermit(c)))),
            new Invariant(
                    "several people through one opening have an officer called",
                    c -> c.topology().encloses()
                            || c.seen().passed() < 2
                            || c.none(a -> a instanceof LaneAction.Enter e
                                    && e.outcome().equals(java.util.Optional.of(Outcome.CROSSED)))
                            || c.after().officerCalled()),
            new Invariant(
                    "a confinement is extended once, and only for an officer who has answered",
                    c -> c.none(a -> a instanceof LaneAction.Arm arm && arm.deadline() == Deadline.ATTENDED_CONFINEMENT)
                            || (c.event().equals(new LaneEvent.OfficerOrdered(Order.ACKNOWLEDGE))
                                    && c.before().officerCalled()
                                    && c.before()
                                            .confinementClock()
                                            .equals(java.util.Optional.of(Deadline.CONFINEMENT)))),
            new Invariant(
                    "a traveller who asks for a person has an officer called, unless the exit opens or stands open for him",
                    c -> !(c.event() instanceof LaneEvent.AssistanceAsked)
                            || !c.seen().doorsLink()
                            || !c.seen().safe()
                            || NOBODY_ASKS.contains(c.from().stage())
                            || (c.from().stage() == Stage.LEAVING
                                    && (c.seen().occupancy() == Occupancy.EMPTY
                                            || c.seen().passed() > 0))
                            || c.after().officerCalled()),
            new Invariant(
                    "a watchlist hit has an officer called and the exit shut, wherever the traveller stands",
                    c -> !(c.event() instanceof LaneEvent.WatchlistAnswered answer
                                    && answer.round() == 0
                                    && answer.verdict() == Verdict.FAILED
                                    && c.from().queried() == 0
                                    && c.seen().doorsLink()
                                    && c.seen().safe())
                            || UNCLOSED.contains(c.to().stage())
                            || c.after().officerCalled()));

    private static boolean admits(Crossing crossing) {
        return crossing.count(LaneAction.Begin.class) > 0
                || crossing.enters(Stage.ENTRY_OPENING)
                || crossing.permits(Door.EXIT);
    }

    private static boolean anyPermit(Crossing crossing) {
        return crossing.count(LaneAction.PermitDoor.class) > 0;
    }

    private static long outcomes(Crossing crossing) {
        return crossing.count(
                a -> a instanceof LaneAction.Enter e && e.outcome().isPresent());
    }
}
