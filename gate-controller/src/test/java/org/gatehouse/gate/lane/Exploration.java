// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Breadth first over everything that a machine can reach. Round and step are renamed to zero after each step: only whether
 * a result or a deadline is timely matters, and the exploration offers both.
 *
 * <p>There are more than a million pairs of state and bystander's notes: each is two numbers, of a state and of notes that are
 * kept once.
 */
final class Exploration {
    /** Values that are kept once, by number. */
    private static final class Pool<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int number(T value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known != null) {
                return known;
            }
            values.add(value);
            return values.size() - 1;
        }
    }

    private static final Set<ReasonCode> DISTINCT =
            EnumSet.of(ReasonCode.WATCHLIST_HIT, ReasonCode.TAILGATING, ReasonCode.ASSISTANCE_REQUESTED);

    /** Held beside the invariants of a crossing. */
    static final String TOO_LATE = "what comes after its round or its stage is over changes nothing";

    private final LaneMachine machine;
    private final Topology topology;
    private final List<Invariant> invariants;
    private final Pool<LaneState> states = new Pool<>();
    private final Pool<Ledger> ledgers = new Pool<>();
    private final Set<Long> reached = new HashSet<>();
    private final BitSet late = new BitSet();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();
    /** Every pair in the order in which it was found, beside it the place of the pair before and the event between. */
    private long[] nodes = new long[1 << 16];

    private int[] parents = new int[1 << 16];
    private short[] events = new short[1 << 16];
    private int found;
    private long transitions;

    private Exploration(LaneMachine machine, Topology topology, List<Invariant> invariants) {
        this.machine = machine;
        this.topology = topology;
        this.invariants = invariants;
    }

    static Exploration of(LaneMachine machine, Topology topology, List<Invariant> invariants, int mostViolations) {
        Exploration exploration = new Exploration(machine, topology, invariants);
        exploration.run(mostViolations);
        return exploration;
    }

    private void run(int mostViolations) {
        reach(states.number(machine.started(Mode.OPEN)), ledgers.number(Ledger.START), -1, -1);
        for (int at = 0; at < found && violations.size() < mostViolations; at++) {
            int number = (int) (nodes[at] >>> 32);
            LaneState state = states.values.get(number);
            if (!late.get(number)) {
                late.set(number);
                tooLate(at, state);
            }
            Ledger ledger = ledgers.values.get((int) nodes[at]);
            for (int e = 0; e < AllEvents.LIST.size(); e++) {
                LaneEvent event = AllEvents.LIST.get(e);
                Crossing crossing = cross(state, ledger, event);
                transitions++;
                for (Invariant invariant : invariants) {
                    if (!invariant.holds().test(crossing) && !violations.containsKey(invariant.name())) {
                        violations.put(invariant.name(), path(at, event));
                    }
                }
                // To hash what did not change is half of the work.
                LaneState to = renamed(crossing.to());
                reach(
                        to.equals(state) ? number : states.number(to),
                        crossing.after().equals(ledger) ? (int) nodes[at] : ledgers.number(crossing.after()),
                        at,
                        e);
            }
        }
    }

    /** Asked once of every state of the machine: what a bystander notes makes no difference to it. */
    private void tooLate(int at, LaneState state) {
        for (LaneEvent event : AllEvents.LATE) {
            Step step = machine.step(state, event);
            transitions++;
            if (!step.state().equals(state) || !step.actions().isEmpty()) {
                violations.putIfAbsent(TOO_LATE, path(at, event));
            }
        }
    }

    private void reach(int state, int ledger, int parent, int event) {
        long node = (long) state << 32 | ledger;
        if (!reached.add(node)) {
            return;
        }
        if (found == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * found);
            parents = Arrays.copyOf(parents, 2 * found);
            events = Arrays.copyOf(events, 2 * found);
        }
        nodes[found] = node;
        parents[found] = parent;
        events[found] = (short) event;
        found++;
    }

    private LaneState state(int at) {
        return states.values.get((int) (nodes[at] >>> 32));
    }

    private Crossing cross(LaneState state, Ledger ledger, LaneEvent event) {
        Step step = machine.step(state, event);
        LedgerClerk clerk = new LedgerClerk(ledger, topology);
        clerk.seeing(event);
        Ledger seen = clerk.ledger();
        clerk.doing(step.actions());
        Ledger after = step.actions().isEmpty() ? seen : clerk.ledger();
        return new Crossing(topology, state, ledger, event, seen, step, after);
    }

    /**
     * What stands for a reason: the machine asks of a reason only whether there is one, whether a face that it names may be
     * accepted, whether it is a hit, whether people followed, and whether somebody waits for an officer ({@code LabelsTest}). Everything else of it is a name that it hands on.
     */
    static Optional<ReasonCode> label(Optional<ReasonCode> reason) {
        return reason.map(code -> Course.mayAccept(code)
                ? ReasonCode.FACE_MISMATCH
                : code == ReasonCode.OFFICER_HOLD
                        ? ReasonCode.ASSISTANCE_REQUESTED
                        : DISTINCT.contains(code) ? code : ReasonCode.NOT_READY);
    }

    private static LaneState renamed(LaneState s) {
        return labelled(s, s.queried() == LaneState.NEVER ? LaneState.NEVER : 0, 0, 0);
    }

    /** The state with the labels of its reason and verdicts. */
    static LaneState labelled(LaneState s, int queried, int round, int step) {
        Verdicts found = s.verdicts();
        return new LaneState(
                s.stage(),
                s.view(),
                new Verdicts(
                        AllEvents.label(found.eligibility()),
                        AllEvents.label(found.document()),
                        // That there was no answer is another thing than that it is still awaited.
                        found.watchlist(),
                        AllEvents.label(found.face()),
                        AllEvents.label(found.presentation())),
                label(s.reason()),
                s.ruling(),
                s.lease(),
                s.layAgains(),
                s.probeSeen(),
                s.officerCalled(),
                s.attended(),
                s.confinement(),
                s.open(),
                s.dirty(),
                s.mode(),
                s.signed(),
                queried,
                s.passed(),
                round,
                step);
    }

    private List<String> path(int node, LaneEvent last) {
        List<String> path = new ArrayList<>();
        path.add(last + " at " + state(node).stage());
        for (int at = node; parents[at] >= 0; at = parents[at]) {
            path.add(AllEvents.LIST.get(events[at]) + " -> " + state(at).stage());
        }
        Collections.reverse(path);
        return path;
    }

    /** Invariant name to the shortest path of events that breaks it. */
    Map<String, List<String>> violations() {
        return violations;
    }

    /** Distinct states of the machine. */
    List<LaneState> states() {
        return states.values;
    }

    /** Distinct pairs of state and bystander's notes. */
    int nodes() {
        return found;
    }

    long transitions() {
        return transitions;
    }

    Map<Stage, Integer> perStage() {
        Map<Stage, Integer> perStage = new EnumMap<>(Stage.class);
        states.values.forEach(state -> perStage.merge(state.stage(), 1, Integer::sum));
        return perStage;
    }
}
