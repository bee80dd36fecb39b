// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gatehouse.face.model.TransactionRule;
import org.gatehouse.gate.device.FaceCamera.Frame;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Frames of one round against one portrait: newest frame only, one comparison at a time. Every frame is overwritten after
 * use; one usable frame is kept in the vault for an officer.
 */
final class FaceRound {
    private final int round;
    private final TransactionVault vault;
    private final FaceComparer comparer;
    private final FaceTally tally;
    private final Executor worker;
    private final Consumer<LaneEvent> events;
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private volatile boolean over;

    FaceRound(
            int round,
            TransactionVault vault,
            FaceComparer comparer,
            TransactionRule rule,
            Executor worker,
            Consumer<LaneEvent> events) {
        this.round = round;
        this.vault = vault;
        this.comparer = comparer;
        this.tally = new FaceTally(rule);
        this.worker = worker;
        this.events = events;
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
        if (!vault.enter()) {
            stop();
            return;
        }
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException e) {
            stop();
            vault.leave();
        }
    }

    private void work() {
        Frame frame = newest.getAndSet(null);
        try {
            if (frame != null && !over) {
                compare(frame.jpeg());
            }
        } catch (RuntimeException e) {
            end(Verdict.UNDETERMINED);
        } finally {
            if (frame != null) {
                Arrays.fill(frame.jpeg(), (byte) 0);
            }
            vault.leave();
        }
    }

    private void compare(byte[] jpeg) {
        Optional<FaceComparer.Enrolled> portrait = vault.enrolled();
        if (portrait.isEmpty()) {
            end(Verdict.UNDETERMINED);
            return;
        }
        FaceComparer.Likeness likeness = comparer.compare(portrait.get(), jpeg);
        if (likeness == FaceComparer.Likeness.UNUSABLE || over) {
            return;
        }
        vault.keepProbe(jpeg.clone());
        Optional<Verdict> verdict = tally.count(likeness == FaceComparer.Likeness.MATCH);
        if (tally.first()) {
            events.accept(new LaneEvent.ProbeSeen(round));
        }
        verdict.ifPresent(this::end);
    }

    private void end(Verdict verdict) {
        stop();
        events.accept(new LaneEvent.FaceJudged(round, verdict));
    }

    /** No frame counts any more; the one that waits is overwritten. */
    void stop() {
        over = true;
        Frame waiting = newest.getAndSet(null);
        if (waiting != null) {
            Arrays.fill(waiting.jpeg(), (byte) 0);
        }
    }
}
