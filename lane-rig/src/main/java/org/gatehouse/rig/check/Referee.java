// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.world.Ground;
import org.gatehouse.rig.world.Passport;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.VirtualGate;
import org.jspecify.annotations.Nullable;

/**
 * Watches everything that counts, all the time, and holds it against the {@link Rule rules}. It knows the truth and believes nobody.
 * The first rule that does not hold ends the life.
 */
public final class Referee {
    private Mode ordered = Mode.OPEN;
    /** The fastest heartbeat is some milliseconds underway, and clocks are not quite right. */
    private static final long SLACK_MILLIS = 50;

    /** By so much a clock that runs five in a hundred wrong is out after ten heartbeats. */
    private static final long DRIFT_MILLIS = 350;

    private static final long DRIFT_LASTS_MILLIS = 6_000;

    private static final long PERMIT_MILLIS = 1_200;
    private static final long CONFINED_MILLIS = 90_000;
    private static final long HANDS_MILLIS = 10_000;
    /** A sensor that lied is believed until it speaks again, and a damaged number may cost it a few words. */
    private static final long LIES_MILLIS = 20_000;

    /** One permit that the controller sent. */
    private static final class Issue {
        private final Door door;
        private final long at;
        private final UUID plcBirth;
        private final @Nullable Standing forWhom;
        private boolean answered;
        private boolean executed;

        Issue(Door door, long at, UUID plcBirth, @Nullable Standing forWhom) {
            this.door = door;
            this.at = at;
            this.plcBirth = plcBirth;
            this.forWhom = forWhom;
        }
    }

    private final Ground ground;
    private final VirtualGate gate;
    private final long freshMillis;
    private final Map<UUID, Issue> issues = new HashMap<>();
    private final long[] looks = new long[Rule.values().length];
    private final Map<String, Long> outcomes = new TreeMap<>();
    private @Nullable Standing standing;
    private @Nullable Standing exitFor;
    private @Nullable Violation violation;
    private @Nullable String permitWritten;
    private long confinedSince = -1;
    private long longestConfined;
    private long oldestExecuted;
    private final BeatDelay beats = new BeatDelay();
    private long somebodyInsideAt = Long.MIN_VALUE / 2;
    private long handsAt = Long.MIN_VALUE / 2;
    private boolean passedExit;
    private boolean explained;

    public Referee(Ground ground, VirtualGate gate, LanePolicy policy) {
        this.ground = ground;
        this.gate = gate;
        this.freshMillis = policy.deadline(Deadline.FRESHNESS).toMillis() + 5_000;
    }

    /** The rule that did not hold, once there is one. */
    public Optional<Violation> violation() {
        return Optional.ofNullable(violation);
    }

    /** How often each rule was looked at. */
    public Map<Rule, Long> looks() {
        Map<Rule, Long> counted = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            counted.put(rule, looks[rule.ordinal()]);
        }
        return counted;
    }

    /** How many transactions ended how. */
    public Map<String, Long> outcomes() {
        return outcomes;
    }

    /** How long anybody was between closed doors, milliseconds. */
    public long longestConfined() {
        return longestConfined;
    }

    /** How old the oldest permit truly was that was executed, milliseconds. */
    public long oldestExecuted() {
        return oldestExecuted;
    }

    /** The controller beats. */
    public void beatSent(byte[] beat) {
        beats.sent(beat, now());
    }

    /** The door controller hears it. */
    public void beatHeard(byte[] beat) {
        beats.heard(beat, now());
    }

    /** The door controller has been started. */
    public void doorControllerBorn() {
        beats.forget();
    }

    /** The door controller hears of the controller's birth, or of its end. */
    public void lifeHeard(byte[] life) {
        beats.life(life);
    }

    /** Holds one rule; {@code detail} is only asked for where it does not hold. */
    public void hold(Rule rule, boolean holds, Supplier<String> detail) {
        looks[rule.ordinal()]++;
        if (!holds && violation == null) {
            violation = new Violation(rule, ground.clock().millis(), detail.get());
            ground.clock().halt();
        }
    }

    /** The transaction that goes on, for {@link #examined}, {@link #watched} and {@link #judged}; empty for none. */
    public String transaction() {
        Standing present = standing;
        return present == null || present.ended() ? "" : present.transaction();
    }

    /** The examiner looked at a document for that transaction. */
    public void examined(String transaction, Passport passport, Verdict verdict) {
        whose(transaction).ifPresent(one -> one.examined(passport, verdict, now()));
    }

    /** The watchlist answered to that transaction. */
    public void watched(String transaction, boolean clear) {
        whose(transaction).ifPresent(one -> one.watched(clear, now()));
    }

    /** The comparer came to an end in that transaction; {@code person} is 0 unless everything was successful. */
    public void judged(String transaction, int person) {
        whose(transaction).ifPresent(one -> one.judged(person, now()));
    }

    private Optional<Standing> whose(String transaction) {
        return Optional.ofNullable(standing).filter(one -> one.transaction().equals(transaction));
    }

    /** The officer accepts whoever is there. */
    public void accepted() {
        if (standing != null) {
            standing.accepted(now());
        }
    }

    /** Somebody's hands are on a door. */
    public void hands() {
        handsAt = now();
    }

    /** What the controller writes down, before it does anything else about it. */
    /** What the journal last says that the lane was ordered to be: a controller that starts again reads it there. */
    public Mode ordered() {
        return ordered;
    }

    public void written(JournalRecord entry) {
        if (entry.kind() == JournalKind.MODE) {
            ordered = Mode.valueOf(entry.detail().split("\"")[3]);
        }
        if (entry.kind() == JournalKind.BEGIN) {
            Standing before = standing;
            hold(
                    Rule.ONE_OUTCOME,
                    before == null || before.ended(),
                    () -> "a transaction begins before the last one has an outcome");
            standing = new Standing(entry.transaction());
            passedExit = false;
        } else if (entry.kind() == JournalKind.PERMIT) {
            permitWritten = entry.transaction();
        } else if (entry.kind() == JournalKind.END) {
            ended(entry);
        }
    }

    private void ended(JournalRecord entry) {
        Standing present = standing;
        boolean open =
                present != null && !present.ended() && present.transaction().equals(entry.transaction());
        hold(Rule.ONE_OUTCOME, open, () -> "an outcome for a transaction that is not open");
        String detail = entry.detail();
        boolean crossed = detail.contains("\"CROSSED\"");
        outcomes.merge(outcome(detail), 1L, Long::sum);
        hold(Rule.REASON, crossed || detail.contains("\"reason\""), () -> "an end without a reason: " + detail);
        if (crossed && present != null && !liars()) {
            hold(
                    Rule.TRUE_CROSSING,
                    present.exitWasPermitted() && passedExit,
                    () -> "a crossing is written down, and nobody has walked through the exit");
        }
        if (present != null) {
            present.end();
        }
    }

    private static String outcome(String detail) {
        int start = detail.indexOf("\"outcome\":\"") + 11;
        return detail.substring(start, detail.indexOf('"', start));
    }

    /** The controller's process is gone: what was open stays without outcome until the next one starts. */
    public void restarted() {
        if (standing != null && !standing.ended()) {
            outcomes.merge("RESTARTED", 1L, Long::sum);
        }
        standing = null;
        permitWritten = null;
        issues.values().forEach(issue -> issue.answered = true);
    }

    /** The controller sends a permit. */
    public void issued(UUID permit, Door door, UUID transaction, UUID plcBirth) {
        Standing present = standing;
        hold(Rule.JOURNAL, permitWritten != null, () -> "a permit goes out that is not in the journal");
        permitWritten = null;
        hold(
                Rule.TWO_PERMITS,
                issues.values().stream().noneMatch(this::isOut),
                () -> "the " + door + " is permitted while another permit is out");
        issues.values().removeIf(old -> old.executed && now() - old.at > 60_000);
        boolean own =
                present != null && !present.ended() && present.transaction().equals(transaction.toString());
        if (door == Door.EXIT) {
            hold(Rule.NOT_RESUMED, own, () -> "the exit is permitted for a transaction that is not the open one");
            exitPermitted(present);
        } else if (ground.inside().isEmpty() && now() - somebodyInsideAt > HANDS_MILLIS && !liars()) {
            hold(
                    Rule.ENTRY_PERMIT,
                    own && present != null && present.documentGood(),
                    () -> "the entry is permitted for a document that is not good, and nobody is inside");
        }
        issues.put(permit, new Issue(door, now(), plcBirth, present));
    }

    private void exitPermitted(@Nullable Standing present) {
        int people = ground.inside().size();
        hold(Rule.EXIT_PERMIT, people == 1 || liars(), () -> "the exit is permitted with " + people + " people inside");
        if (present != null && people == 1) {
            int person = ground.inside().get(0).id();
            String objection = present.objection(person, now(), freshMillis);
            hold(Rule.EXIT_PERMIT, objection == null, () -> "the exit is permitted though " + objection);
            present.exitPermitted();
        }
    }

    private boolean isOut(Issue issue) {
        return !issue.answered && now() - issue.at < PERMIT_MILLIS;
    }

    /** The door controller refused a permit, as far as it could read its id. */
    public void refused(UUID permit) {
        Issue issue = issues.get(permit);
        if (issue != null) {
            issue.answered = true;
        }
    }

    /** The door controller opens a door because of that message. */
    public void executed(UUID permit, DoorSide door, UUID plcBirth, boolean retained) {
        Issue issue = issues.get(permit);
        hold(Rule.RETAINED_PERMIT, !retained, () -> "the " + door + " opens for a permit that the broker kept");
        boolean known = issue != null && issue.door.name().equals(door.name());
        hold(Rule.FORGED_PERMIT, known, () -> "the " + door + " opens for a permit that was never issued");
        if (issue == null) {
            return;
        }
        long age = now() - issue.at;
        hold(Rule.REPLAYED_PERMIT, !issue.executed, () -> "the " + door + " opens a second time for the same permit");
        boolean drifts = ground.weather().recently(FaultKind.CLOCK_DRIFT, DRIFT_LASTS_MILLIS)
                || ground.weather().recently(FaultKind.CLOCK_LEAP, DRIFT_LASTS_MILLIS);
        long slack = SLACK_MILLIS + (drifts ? DRIFT_MILLIS : 0) + beats.shared();
        oldestExecuted = Math.max(oldestExecuted, age);
        hold(
                Rule.STALE_PERMIT,
                age <= PERMIT_MILLIS + slack,
                () -> "the " + door + " opens for a permit that is " + age + " ms old");
        hold(
                Rule.OTHER_BIRTH,
                issue.plcBirth.equals(plcBirth),
                () -> "the " + door + " opens for a permit that was meant for an earlier birth");
        issue.executed = true;
        issue.answered = true;
        if (door == DoorSide.EXIT) {
            exitFor = issue.forWhom;
        }
    }

    /** Somebody walks through a door. */
    public void passes(Ground.Body body, DoorSide door) {
        if (door != DoorSide.EXIT) {
            return;
        }
        Standing whose = exitFor;
        passedExit = true;
        boolean free = escaping() || byHand() || liars();
        hold(
                Rule.EXIT_PASSED,
                free || (whose != null && whose.exitWasPermitted()),
                () -> "somebody walks through an exit" + " that no permit opened");
    }

    /** The lane shows that it is idle: nothing of the last traveller may be left. */
    public void idle() {
        hold(
                Rule.FORGOTTEN,
                ground.memory().overwritten(),
                () -> "a buffer with something personal is not overwritten");
    }

    /** Looks at the gate; called whenever something may have moved. */
    public void look() {
        boolean entry = gate.passable(DoorSide.ENTRY);
        boolean exit = gate.passable(DoorSide.EXIT);
        // What a hand has opened may stand open for as long as somebody's case keeps it from closing.
        explained = entry && exit && (explained || escaping() || byHand());
        hold(Rule.BOTH_OPEN, !(entry && exit) || explained, () -> "both doors stand open");
        boolean somebody = gate.personsInside() > 0;
        if (somebody) {
            somebodyInsideAt = now();
        }
        if (!somebody || entry || exit || immovable()) {
            confinedSince = -1;
        } else if (confinedSince < 0) {
            confinedSince = now();
        } else {
            long confined = now() - confinedSince;
            longestConfined = Math.max(longestConfined, confined);
            hold(
                    Rule.CONFINED,
                    confined <= CONFINED_MILLIS,
                    () -> "somebody has been between closed doors for " + confined + " ms");
        }
    }

    private boolean escaping() {
        return recently(FaultKind.FIRE) || recently(FaultKind.POWER_FAILURE);
    }

    /** No door can be moved, whoever wants it. */
    private boolean immovable() {
        return recently(FaultKind.EMERGENCY_STOP) || recently(FaultKind.DOOR_STALLED) || byHand();
    }

    /**
     * What the controller was told of the sensors is not true: nobody can be blamed for believing it. A lost message is among it: the
     * contract numbers messages, but does not promise that no number is left out.
     */
    private boolean liars() {
        return ground.weather().recently(FaultKind.SENSORS_FLAP, LIES_MILLIS)
                || ground.weather().recently(FaultKind.DROP, LIES_MILLIS)
                || ground.weather().recently(FaultKind.CORRUPT, LIES_MILLIS);
    }

    private boolean byHand() {
        return now() - handsAt < HANDS_MILLIS || ground.weather().is(FaultKind.DOOR_STALLED);
    }

    private boolean recently(FaultKind kind) {
        return ground.weather().recently(kind, HANDS_MILLIS);
    }

    private long now() {
        return ground.clock().millis();
    }
}
