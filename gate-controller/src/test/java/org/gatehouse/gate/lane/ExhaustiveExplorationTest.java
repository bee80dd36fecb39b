// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks through every state that the lane can reach with every event there is. */
class ExhaustiveExplorationTest {
    private static final Set<Check> REQUIRED = EnumSet.allOf(Check.class);
    private static final LaneMachine MACHINE = machine(Topology.MANTRAP, false);
    private static Exploration whole;
    private static final Map<String, Exploration> ALL = new LinkedHashMap<>();

    private static LaneMachine machine(Topology topology, boolean watchlistPending) {
        return new LaneMachine(Gatekeeper.requiring(REQUIRED, topology, watchlistPending), 2, topology);
    }

    @BeforeAll
    static void explore() {
        List<CompletableFuture<Exploration>> running = new ArrayList<>();
        for (Topology topology : Topology.values()) {
            running.add(CompletableFuture.supplyAsync(() -> explored(topology, false)));
        }
        running.add(CompletableFuture.supplyAsync(() -> explored(Topology.ONE_STEP, true)));
        for (Topology topology : Topology.values()) {
            ALL.put(topology.name(), running.get(topology.ordinal()).join());
        }
        ALL.put("ONE_STEP, watchlist pending", running.get(running.size() - 1).join());
        whole = ALL.get(Topology.MANTRAP.name());
    }

    private static Exploration explored(Topology topology, boolean watchlistPending) {
        List<Invariant> invariants = Invariant.ALL.stream()
                .filter(invariant -> !watchlistPending || !invariant.name().startsWith("the entry is permitted only"))
                .toList();
        Exploration explored =
                Exploration.of(machine(topology, watchlistPending), topology, invariants, Integer.MAX_VALUE);
        System.out.printf(
                "Lane core, %s%s, explored: %,d reachable states (%,d with the bystander's notes), %,d transitions,"
                        + " %d events, %d invariants%n",
                topology,
                watchlistPending ? " with the watchlist pending" : "",
                explored.states().size(),
                explored.nodes(),
                explored.transitions(),
                AllEvents.LIST.size(),
                invariants.size());
        System.out.println("States a stage: " + explored.perStage());
        return explored;
    }

    @Test
    void everyInvariantHoldsInEveryReachableStateOfEveryTopology() {
        ALL.forEach(
                (name, explored) -> assertThat(explored.violations()).as(name).isEmpty());
    }

    @Test
    void everyReferralShowsTheOnePromptOfAllReferrals() {
        assertThat(Stage.REFER_ENTRY.prompt()).contains(Prompt.OFFICER_COMES);
        assertThat(Stage.HIT_OUTSIDE.prompt()).contains(Prompt.OFFICER_COMES);
    }

    @Test
    void everyStageIsReached() {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        ALL.values().forEach(explored -> reached.addAll(explored.perStage().keySet()));
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void suspectAndBenignReferralsLookTheSameWhateverHappensNext() {
        for (LaneState state : whole.states()) {
            if (state.stage() == Stage.HIT_OUTSIDE) {
                LaneState benign = with(state, Stage.REFER_ENTRY, ReasonCode.UNDER_AGE);
                for (LaneEvent event : AllEvents.LIST) {
                    assertThat(visible(MACHINE.step(benign, event)))
                            .as("%s after %s", event, state)
                            .isEqualTo(visible(MACHINE.step(state, event)));
                }
            }
        }
    }

    /** What the traveller can see, hear or feel of a step; a deadline counts, because he can take the time. */
    private static List<Object> visible(Step step) {
        return step.actions().stream()
                .map(action -> action instanceof LaneAction.Enter e
                        ? (Object) e.stage().prompt()
                        : action)
                .filter(action ->
                        !(action instanceof LaneAction.CallOfficer) && !(action instanceof LaneAction.DismissOfficer))
                .filter(action -> !action.equals(Stage.REFER_ENTRY.prompt())
                        && !(action instanceof LaneAction.Arm arm && arm.deadline() == Deadline.REFERRAL))
                .map(action -> action instanceof LaneAction.Arm arm ? arm.deadline() : action)
                .collect(Collectors.toList());
    }

    @Test
    void whoeverIsConfinedGetsOutOrAnOfficerEvenIfNobodyActs() {
        Set<LaneState> helped = new HashSet<>();
        for (LaneState state : whole.states()) {
            LaneView view = state.view();
            if (view.doorsLink() && view.safe() && view.bothClosed() && view.occupancy() != Occupancy.EMPTY) {
                assertThat(helpComes(state, helped)).as("from %s", state).isTrue();
            }
        }
        assertThat(helped).isNotEmpty();
    }

    /** Only clocks run on: no traveller, no officer, no device does anything. */
    private static boolean helpComes(LaneState from, Set<LaneState> known) {
        ArrayDeque<LaneState> open = new ArrayDeque<>(List.of(from));
        Set<LaneState> seen = new HashSet<>();
        while (!open.isEmpty()) {
            LaneState state = open.remove();
            if (known.contains(state) || state.officerCalled()) {
                known.add(from);
                return true;
            }
            if (!seen.add(state)) {
                continue;
            }
            for (Deadline deadline : Deadline.values()) {
                boolean runs = deadline.equals(state.stage().deadline().orElse(null))
                        || state.confinement().clock().equals(Optional.of(deadline))
                        || (deadline == Deadline.LEASE && state.lease().isPresent());
                if (runs) {
                    Step step = MACHINE.step(state, new LaneEvent.DeadlinePassed(deadline, state.step()));
                    if (step.actions().contains(new LaneAction.PermitDoor(Door.ENTRY))) {
                        known.add(from);
                        return true;
                    }
                    open.add(step.state());
                }
            }
            // Nothing runs in these; only the lane's own recovery leads on, and it calls an officer.
            if (state.stage() == Stage.OUT_OF_SERVICE) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aMachineThatTakesUndeterminedForSuccessIsCaughtWithTheShortestPath() {
        Gatekeeper strict = Gatekeeper.requiring(REQUIRED);
        Gatekeeper lenient = new Gatekeeper() {
            @Override
            public boolean entryMayOpen(LaneState state) {
                return strict.entryMayOpen(state);
            }

            @Override
            public boolean exitMayOpen(LaneState state) {
                return state.view().bothClosed()
                        && state.lease().isEmpty()
                        && REQUIRED.stream().allMatch(check -> state.verdict(check) != Verdict.FAILED);
            }
        };
        assertCaught(
                "opens the exit on UNDETERMINED",
                lenient,
                "the exit is permitted only on SUCCESSFUL of everything, fresh, of this transaction");
    }

    @Test
    void aMachineThatNeverAsksWhetherThePersonIsAliveIsCaught() {
        Set<Check> fewer = EnumSet.complementOf(EnumSet.of(Check.PRESENTATION_ATTACK));
        assertCaught(
                "opens the exit on a picture of a face",
                Gatekeeper.requiring(fewer),
                "the exit is permitted only on SUCCESSFUL of everything, fresh, of this transaction");
    }

    @Test
    void aMachineThatLetsAPendingWatchlistPassIsCaught() {
        Gatekeeper strict = Gatekeeper.requiring(REQUIRED);
        Gatekeeper hasty = new Gatekeeper() {
            @Override
            public boolean entryMayOpen(LaneState state) {
                return state.view().calm()
                        && state.verdict(Check.DOCUMENT) == Verdict.SUCCESSFUL
                        && state.verdict(Check.WATCHLIST) != Verdict.FAILED;
            }

            @Override
            public boolean exitMayOpen(LaneState state) {
                return strict.exitMayOpen(state);
            }
        };
        assertCaught(
                "lets travellers in before the watchlist has answered",
                hasty,
                "the entry is permitted only to let a good document into an empty lane, or to let somebody out");
    }

    @Test
    void aMachineThatForgetsTheInterlockIsCaught() {
        Gatekeeper strict = Gatekeeper.requiring(REQUIRED);
        Gatekeeper careless = new Gatekeeper() {
            @Override
            public boolean entryMayOpen(LaneState state) {
                return state.open() && state.verdict(Check.DOCUMENT) == Verdict.SUCCESSFUL;
            }

            @Override
            public boolean exitMayOpen(LaneState state) {
                return strict.exitMayOpen(state);
            }
        };
        assertCaught(
                "opens the entry whatever the doors are doing",
                careless,
                "a door is permitted only while both are reported closed, the link stands and safety is normal");
    }

    @Test
    void aMachineThatAsksForTheDocumentOnceTooOftenIsCaught() {
        assertCaught(
                "asks for the document three times",
                new LaneMachine(Gatekeeper.requiring(REQUIRED), 3),
                "a document is asked for twice more at most, and then an officer");
    }

    private static void assertCaught(String mutant, Gatekeeper gatekeeper, String invariant) {
        assertCaught(mutant, new LaneMachine(gatekeeper, 2), invariant);
    }

    private static void assertCaught(String mutant, LaneMachine machine, String invariant) {
        List<Invariant> one = Invariant.ALL.stream()
                .filter(candidate -> candidate.name().equals(invariant))
                .toList();
        Map<String, List<String>> found =
                Exploration.of(machine, Topology.MANTRAP, one, 1).violations();
        assertThat(found).containsOnlyKeys(invariant);
        System.out.println("Mutant that " + mutant + " is caught by \"" + invariant + "\":");
        found.get(invariant).forEach(event -> System.out.println("  " + event));
    }

    private static LaneState with(LaneState s, Stage stage, ReasonCode reason) {
        return new LaneState(
                stage,
                s.view(),
                s.verdicts(),
                Optional.of(reason),
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
                s.queried(),
                s.passed(),
                s.round(),
                s.step());
    }
}
