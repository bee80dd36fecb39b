// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Breadth first over everything that a machine can reach. Round and step are renamed to zero after each step: only whether
 * a result or a deadline is timely matters, and the exploration offers both.
 */
final class Exploration {
    private record Node(LaneState state, Ledger ledger) {}

    private record Origin(Node node, LaneEvent event) {}

    private final LaneMachine machine;
    private final List<Invariant> invariants;
    private final Map<Node, @Nullable Origin> reached = new HashMap<>();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();
    private final Set<LaneState> states = new java.util.HashSet<>();
    private final Map<Stage, Integer> perStage = new java.util.EnumMap<>(Stage.class);
    private long transitions;

    private Exploration(LaneMachine machine, List<Invariant> invariants) {
        this.machine = machine;
        this.invariants = invariants;
    }

    static Exploration of(LaneMachine machine, List<Invariant> invariants, int mostViolations) {
        Exploration exploration = new Exploration(machine, invariants);
        exploration.run(mostViolations);
        return exploration;
    }

    private void run(int mostViolations) {
        ArrayDeque<Node> open = new ArrayDeque<>();
        Node start = new Node(LaneState.STARTED, Ledger.START);
        reached.put(start, null);
        open.add(start);
        while (!open.isEmpty() && violations.size() < mostViolations) {
            Node node = open.remove();
            if (states.add(node.state())) {
                perStage.merge(node.state().stage(), 1, Integer::sum);
            }
            for (LaneEvent event : AllEvents.LIST) {
                Crossing crossing = cross(node, event);
                transitions++;
                for (Invariant invariant : invariants) {
                    if (!violations.containsKey(invariant.name())
                            && !invariant.holds().test(crossing)) {
                        violations.put(invariant.name(), path(node, event));
                    }
                }
                Node next = new Node(renamed(crossing.to()), crossing.after());
                if (!next.equals(node) && !reached.containsKey(next)) {
                    reached.put(next, new Origin(node, event));
                    open.add(next);
                }
            }
        }
    }

    private Crossing cross(Node node, LaneEvent event) {
        Step step = machine.step(node.state(), event);
        LedgerClerk clerk = new LedgerClerk(node.ledger());
        clerk.seeing(event);
        Ledger seen = clerk.ledger();
        clerk.doing(step.actions());
        return new Crossing(node.state(), node.ledger(), event, seen, step, clerk.ledger());
    }

    private static LaneState renamed(LaneState s) {
        return new LaneState(
                s.stage(),
                s.view(),
                s.verdicts(),
                s.reason(),
                s.ruling(),
                s.lease(),
                s.layAgains(),
                s.probeSeen(),
                s.officerCalled(),
                s.confined(),
                s.open(),
                s.dirty(),
                0,
                0);
    }

    private List<String> path(Node node, LaneEvent last) {
        List<String> path = new ArrayList<>();
        path.add(last + " at " + node.state().stage());
        Node at = node;
        for (Origin origin = reached.get(at); origin != null; origin = reached.get(at)) {
            path.add(origin.event() + " -> " + at.state().stage());
            at = origin.node();
        }
        Collections.reverse(path);
        return path;
    }

    /** Invariant name to the shortest path of events that breaks it. */
    Map<String, List<String>> violations() {
        return violations;
    }

    /** Distinct states of the machine. */
    Set<LaneState> states() {
        return states;
    }

    /** Distinct pairs of state and bystander's notes. */
    int nodes() {
        return reached.size();
    }

    long transitions() {
        return transitions;
    }

    Map<Stage, Integer> perStage() {
        return perStage;
    }
}
