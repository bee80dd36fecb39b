// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gatehouse.gate.device.FaceCamera.Frame;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * Frames of one round against one portrait: newest frame only, one comparison at a time. Every frame is overwritten after
 * use; the frame that was compared last, or else the best one, is kept in the vault for an officer. A round that fails has no judgement:
 * what follows is told by whoever runs its work.
 */
final class FaceRound {
    private static final System.Logger LOG = System.getLogger(FaceRound.class.getName());

    private final int round;
    private final TransactionVault vault;
    private final FaceComparer comparer;
    private final Predicate<Runnable> worker;
    private final Consumer<RuntimeException> failures;
    private final Consumer<LaneEvent> events;
    private final Consumer<Prompt> guidance;
    private final Consumer<FaceComparer.Judgement> records;
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private volatile boolean over;
    /** The worker's own. */
    private FaceComparer.@Nullable Session session;

    private boolean pictured;
    private boolean probeSeen;
    private Prompt told = Prompt.LOOK_HERE;

    /**
     * @param worker runs a task that holds something of this vault, and answers whether it will; a task that throws breaks the lane down
     * @param failures told what the comparer threw, before the task does
     */
    FaceRound(
            int round,
            TransactionVault vault,
            FaceComparer comparer,
            Predicate<Runnable> worker,
            Consumer<RuntimeException> failures,
            Consumer<LaneEvent> events,
            Consumer<Prompt> guidance,
            Consumer<FaceComparer.Judgement> records) {
        this.round = round;
        this.vault = vault;
        this.comparer = comparer;
        this.worker = worker;
        this.failures = failures;
        this.events = events;
        this.guidance = guidance;
        this.records = records;
    }

    /** Takes a frame over. */
    void offer(Frame frame) {
        if (over) {
            Arrays.fill(frame.jpeg(), (byte) 0);
            return;
        }
        Frame missed = newest.getAndSet(frame);
        if (missed != null) {
            Arrays.fill(missed.jpeg(), (byte) 0);
            return;
        }
        if (!worker.test(this::work)) {
            stop();
        }
    }

    private void work() {
        Frame frame = newest.getAndSet(null);
        try {
            if (frame != null && !over) {
                look(frame);
            }
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            if (frame != null) {
                Arrays.fill(frame.jpeg(), (byte) 0);
            }
            closeIfOver();
        }
    }

    /** What fails after the end, as when the portrait was overwritten under it, is nobody's judgement any more. */
    private void failed(RuntimeException e) {
        if (over) {
            LOG.log(System.Logger.Level.WARNING, "A look that was broken off failed: {0}", e.getClass());
            return;
        }
        stop();
        failures.accept(e);
        throw e;
    }

    private void look(Frame frame) {
        Optional<FaceComparer.Enrolled> portrait = vault.enrolled();
        if (portrait.isEmpty()) {
            throw new IllegalStateException("Nobody was enrolled.");
        }
        if (session == null) {
            session = comparer.begin(portrait.get());
        }
        FaceComparer.Look look = session.look(frame.jpeg(), frame.nanos());
        if (over) {
            return;
        }
        // Whoever is suspected or never good enough is shown to the officer too.
        if (look.compared() || (look.face() && !pictured) || look.judgement().isPresent()) {
            session.picture().ifPresent(this::keep);
        }
        if (look.compared() && !probeSeen) {
            probeSeen = true;
            events.accept(new LaneEvent.ProbeSeen(round));
        }
        Prompt prompt = look.guidance().orElse(Prompt.LOOK_HERE);
        if (prompt != told) {
            told = prompt;
            guidance.accept(prompt);
        }
        look.judgement().ifPresent(this::end);
    }

    private void keep(byte[] picture) {
        pictured = true;
        vault.keepProbe(picture);
    }

    private void end(FaceComparer.Judgement judgement) {
        stop();
        records.accept(judgement);
        events.accept(new LaneEvent.FaceJudged(round, judgement.face(), judgement.presentation()));
    }

    /** On the worker, where alone the session is used. */
    private void closeIfOver() {
        FaceComparer.Session mine = session;
        if (over && mine != null) {
            session = null;
            try {
                mine.close();
            } catch (RuntimeException e) {
                vault.notOverwritten();
                throw e;
            }
        }
    }

    /** No frame counts any more; the one that waits is overwritten, and on the worker what the frames left. */
    void stop() {
        over = true;
        Frame waiting = newest.getAndSet(null);
        if (waiting != null) {
            Arrays.fill(waiting.jpeg(), (byte) 0);
        }
    }

    /** After {@link #stop}, on the worker: overwrites what the frames left behind. */
    void finish() {
        closeIfOver();
    }
}
