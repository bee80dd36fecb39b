// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.journal.Journal;
import org.gatehouse.gate.lane.Gatekeeper;
import org.gatehouse.gate.lane.LaneAction;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneMachine;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Step;
import org.gatehouse.gate.policy.DegradedModes;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule;
import org.gatehouse.gate.recent.RecentDocuments;

/**
 * Runs one lane: every event goes through one mailbox into the core, every action of the core becomes an effect, every
 * effect answers with an event. What fails becomes an event too; nothing that goes wrong here leaves a door permitted or
 * the lane dead.
 */
public final class LaneRuntime implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LaneRuntime.class.getName());

    private final String laneId;
    private final LaneTime time;
    private final LaneThreads threads;
    private final LaneMachine machine;
    private final Mailbox mailbox;
    private final LaneEffects effects;
    private final LaneInputs inputs;
    private final Set<Link> away = EnumSet.of(Link.JOURNAL, Link.TRUST_STORE);
    private final Sweep sweep;
    private volatile LaneState state = LaneState.STARTED;
    private volatile Set<Link> reallyDown = Set.copyOf(away);
    private boolean ready;
    private boolean closed;

    /**
     * What a lane is made of.
     *
     * @param laneId its name in the configuration
     * @param policy what the site decided
     * @param devices what it is joined to
     * @param pages reads pages from pictures; this lane's own
     * @param examiner reads and judges documents
     * @param comparer compares faces; this lane's own
     * @param journal where it writes down what it does
     * @param ids fresh random identifiers for transactions and cases
     * @param recent what the lanes of this controller remember of each other's documents; one for all of them
     * @param degraded what follows while something is away
     * @param offlineCopy the list that may answer for a watchlist that is away, if the policy names it
     * @param tokens what a kiosk and the gates behind it share; empty elsewhere
     */
    public record Parts(
            String laneId,
            LanePolicy policy,
            LaneDevices devices,
            PageOcr pages,
            DocumentExaminer examiner,
            FaceComparer comparer,
            Journal journal,
            Supplier<UUID> ids,
            RecentDocuments recent,
            DegradedModes degraded,
            Optional<Watchlist> offlineCopy,
            Optional<TokenGroup> tokens) {

        /** A lane without tokens that remembers no document, with the usual table of degraded modes. */
        public Parts(
                String laneId,
                LanePolicy policy,
                LaneDevices devices,
                PageOcr pages,
                DocumentExaminer examiner,
                FaceComparer comparer,
                Journal journal,
                Supplier<UUID> ids) {
            this(
                    laneId,
                    policy,
                    devices,
                    pages,
                    examiner,
                    comparer,
                    journal,
                    ids,
                    RecentDocuments.none(),
                    DegradedModes.standard(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Builds the lane; {@link #start} joins it to its devices. */
    public LaneRuntime(Parts parts, LaneTime time, LaneThreads threads) {
        this.laneId = parts.laneId();
        this.time = time;
        this.threads = threads;
        this.machine = new LaneMachine(
                Gatekeeper.requiring(
                        parts.policy().requiredChecks(),
                        parts.policy().topology(),
                        parts.policy().watchlistMayBePending()),
                parts.policy().layAgains(),
                parts.policy().topology());
        this.sweep = new Sweep(parts.policy().topology());
        this.mailbox = new Mailbox(threads.mailbox(), this::overflowed);
        this.effects = new LaneEffects(parts, time, threads, this);
        this.inputs = new LaneInputs(parts, this, effects);
    }

    /**
     * Begins to listen. The lane stays out of service until every device has spoken, and until {@link #linkChanged} has
     * told that {@link Link#JOURNAL} and {@link Link#TRUST_STORE} are there.
     *
     * @param standing what the lane was ordered to be when the controller last ran
     */
    public void start(Mode standing) {
        mailbox.post(() -> state = machine.started(standing));
        begin();
    }

    /** As {@link #start(Mode)}, for a lane that no order stands for. */
    public void start() {
        start(Mode.OPEN);
    }

    private void begin() {
        mailbox.post(() -> perform(machine.step(state, new LaneEvent.ReadinessChanged(false)), time.nanos()));
        mailbox.post(effects::announce);
        inputs.listen();
    }

    /**
     * Tells whether something without which nothing can be decided is there: journal, trust store. A journal that was there once and
     * goes away is {@link Source#JOURNAL}, and the policy says what follows.
     */
    public void linkChanged(Link link, boolean up) {
        followSources(() -> {
            if (up) {
                away.remove(link);
            } else if (link != Link.JOURNAL) {
                away.add(link);
                effects.sources().endRehearsal(Source.TRUST_STORE);
            }
            if (link == Link.JOURNAL && !away.contains(link)) {
                effects.sources().tell(Source.JOURNAL, up);
            }
        });
    }

    /** Tells whether a source is there; what follows is the policy's to say. */
    public void sourceChanged(Source source, boolean there) {
        followSources(() -> effects.sources().tell(source, there));
    }

    /** As {@link #sourceChanged}, in the mailbox. */
    void sourceNow(Source source, boolean there) {
        effects.sources().tell(source, there);
        follow();
    }

    /** A record found no room: until the journal is back nothing can be written down, whatever the policy says. */
    void journalFull() {
        followSources(() -> away.add(Link.JOURNAL));
    }

    /** Runs it in the mailbox, then has the lane follow what is away. */
    void followSources(Runnable change) {
        inMailbox(() -> {
            change.run();
            follow();
        });
    }

    /** Whoever has begun goes on, unless what is away is what every decision needs. */
    private void follow() {
        if (closed) {
            return;
        }
        effects.sources().weigh();
        reallyDown = Set.copyOf(away);
        admit();
        perform(new Step(state, List.of()), time.nanos());
    }

    private void admit() {
        SourceBoard sources = effects.sources();
        boolean now = away.isEmpty() && sources.goesOn() && (state.open() || sources.admits());
        if (now != ready) {
            ready = now;
            handle(new LaneEvent.ReadinessChanged(now), time.nanos());
        }
    }

    /**
     * Has the lane behave as if a source were away, for a while.
     *
     * @throws RehearsalRefusedException if it is really away, or is rehearsed to be already
     */
    void rehearse(OfficerRehearsal rehearsal) throws RehearsalRefusedException {
        Source source = rehearsal.source();
        Optional<Degradation> running = running(source);
        if (reallyDown.stream().anyMatch(link -> link.name().equals(source.name()))
                || running.filter(one -> !one.rehearsal()).isPresent()) {
            throw new RehearsalRefusedException(RehearsalRefusedException.Why.REALLY_AWAY);
        } else if (running.isPresent()) {
            throw new RehearsalRefusedException(RehearsalRefusedException.Why.RUNNING);
        }
        followSources(() -> effects.sources().rehearse(rehearsal));
    }

    /**
     * Ends a rehearsal before its time.
     *
     * @throws RehearsalRefusedException if none of that source runs
     */
    void endRehearsal(Source source, String officer) throws RehearsalRefusedException {
        if (running(source).filter(Degradation::rehearsal).isEmpty()) {
            throw new RehearsalRefusedException(RehearsalRefusedException.Why.NONE);
        }
        followSources(() -> {
            effects.rehearsalEnded(source, officer);
            effects.sources().endRehearsal(source);
        });
    }

    private Optional<Degradation> running(Source source) {
        return status().degraded().stream()
                .filter(one -> one.source() == source)
                .findFirst();
    }

    /** An event that knows when it arrived. */
    void post(LaneEvent event) {
        long arrived = time.nanos();
        mailbox.post(() -> handle(event, arrived));
    }

    /** An event that counts only if its cause still holds when its turn comes; asked in the mailbox. */
    void postIf(BooleanSupplier holds, LaneEvent event) {
        long arrived = time.nanos();
        mailbox.post(() -> {
            if (holds.getAsBoolean()) {
                handle(event, arrived);
            }
        });
    }

    /** Anything else that has to happen in the mailbox; false when there was no room for it. */
    boolean inMailbox(Runnable task) {
        return mailbox.post(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                broken(e);
            }
        });
    }

    /** Something was dropped, and it may have been that a document was taken away. */
    private void overflowed() {
        effects.pages().gone();
        handle(new LaneEvent.Breakdown(), time.nanos());
    }

    /** In the mailbox only. */
    void handle(LaneEvent event, long arrivedNanos) {
        if (closed) {
            return;
        }
        try {
            Step step = machine.step(state, event);
            effects.noted(event, state);
            perform(step, arrivedNanos);
            admit();
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    private void perform(Step step, long arrivedNanos) {
        state = step.state();
        effects.seeing(state, arrivedNanos, down());
        for (LaneAction action : step.actions()) {
            try {
                action.perform(effects);
            } catch (RuntimeException e) {
                // The rest still has to be done: a clock that is not armed would be worse.
                LOG.log(System.Logger.Level.ERROR, "Lane " + laneId + ": an effect failed", e);
                post(new LaneEvent.Breakdown());
            }
        }
        effects.publish();
    }

    private Set<Link> down() {
        Set<Link> down = EnumSet.noneOf(Link.class);
        down.addAll(away);
        for (Degradation one : effects.sources().now()) {
            if (one.effect() == SourceRule.Then.STOP) {
                link(one.source()).ifPresent(down::add);
            }
        }
        return down;
    }

    private static Optional<Link> link(Source source) {
        return switch (source) {
            case WATCHLIST, WATCHLIST_COPY -> Optional.of(Link.WATCHLIST);
            case TRUST_STORE, TRUST_LISTS -> Optional.of(Link.TRUST_STORE);
            case JOURNAL -> Optional.of(Link.JOURNAL);
            case CLOCK, CONSOLE -> Optional.empty();
        };
    }

    private void broken(RuntimeException cause) {
        LOG.log(System.Logger.Level.ERROR, "Lane " + laneId + ": an event could not be handled", cause);
        effects.brokenBy(cause);
        perform(machine.step(state, new LaneEvent.Breakdown()), time.nanos());
    }

    /** In the mailbox only. */
    LaneState state() {
        return state;
    }

    /** The lane as it is now. */
    public LaneStatus status() {
        return effects.board().status();
    }

    /** The case that waits for an officer. */
    Optional<OfficerCase> openCase() {
        return effects.board().officerCase();
    }

    LaneDirectory.Subscription subscribe(Consumer<LaneStatus> listener) {
        return effects.board().subscribe(listener);
    }

    void decide(OfficerDecision decision) throws StaleDecisionException, AcceptanceNotOfferedException {
        if (decision.note().strip().length() < 5) {
            throw new IllegalArgumentException("A decision needs a reason of at least five characters.");
        }
        if (!effects.board().caseId().equals(Optional.of(decision.caseId()))) {
            throw new StaleDecisionException("That case is no longer open.");
        }
        if (decision.action() == OfficerDecision.Action.ACCEPT
                && !effects.board().mayAccept(decision.caseId())) {
            throw new AcceptanceNotOfferedException("That case cannot be accepted: refer it.");
        }
        long arrived = time.nanos();
        mailbox.post(() -> {
            // Decided twice, or over meanwhile: the first word stands.
            if (effects.board().caseId().equals(Optional.of(decision.caseId()))) {
                effects.decided(decision);
                handle(new LaneEvent.OfficerDecided(decision.action() == OfficerDecision.Action.ACCEPT), arrived);
            }
        });
    }

    /** An officer's order; what it leads to is the core's to say. */
    void order(OfficerOrder order) {
        long arrived = time.nanos();
        mailbox.post(() -> {
            effects.ordered(order);
            handle(new LaneEvent.OfficerOrdered(order.order()), arrived);
        });
    }

    /**
     * An officer signs that the lane is empty and may be used again after an evacuation; two different ones have to.
     *
     * @throws SignatureRefusedException if it does not count
     */
    void sign(String officer) throws SignatureRefusedException {
        Optional<SignatureRefusedException.Why> refusal = sweep.refusal(state, officer);
        if (refusal.isPresent()) {
            throw new SignatureRefusedException(refusal.get());
        }
        long arrived = time.nanos();
        mailbox.post(() -> {
            // Asked again: somebody may have come in meanwhile, or another officer have signed.
            if (sweep.refusal(state, officer).isEmpty()) {
                effects.signed(officer);
                handle(sweep.signed(state, officer), arrived);
            }
        });
    }

    /** Gives up what goes on, wipes, and ends the lane's threads. The devices are their owner's to close. */
    @Override
    public void close() {
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        mailbox.post(() -> {
            try {
                handle(new LaneEvent.Breakdown(), time.nanos());
            } finally {
                closed = true;
                effects.close();
                done.countDown();
            }
        });
        try {
            if (!done.await(5, java.util.concurrent.TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.ERROR, "Lane {0} did not end in time.", laneId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.stop();
    }
}
