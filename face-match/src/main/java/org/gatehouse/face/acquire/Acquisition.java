// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.face.quality.QualityMeasure;
import org.jspecify.annotations.Nullable;

/**
 * One round before the camera (BSI TR-03121-3-1, PAP ACQ-FI-USV-1): every frame goes in by {@link #look}; {@link #toCompare} hands out
 * what to compare next, the first frame that passes at once and later the best one since; {@link #best} has what is left at the end.
 * It needs no portrait, so that it can begin while the chip is still read: frames wait until somebody asks for them. Whoever compares
 * stops early by closing it.
 *
 * <p>Captures that are handed out stay this object's own, and are valid until the next call of {@link #look}, {@link #toCompare} or
 * {@link #close}. Closing overwrites everything. Not thread-safe.
 */
public final class Acquisition implements AutoCloseable {
    private final AcquisitionPolicy policy;
    private final QualityLimits limits;
    private final FaceTracker tracker;
    private final GuidanceChoice guidance;
    private final SortedCaptures insufficient;
    private final List<Stance> compared = new ArrayList<>();
    private @Nullable Capture candidate;
    private @Nullable Capture handedOut;
    private @Nullable Long started;
    private @Nullable Long lastSeen;
    private long lastCompared;
    private int comparisons;
    private int track;

    /** @param limits for motion; those of one picture were judged when the frame was analysed */
    public Acquisition(AcquisitionPolicy policy, QualityLimits limits) {
        this.policy = policy;
        this.limits = limits;
        this.tracker = new FaceTracker(policy.lostAfter());
        this.guidance = new GuidanceChoice(policy.lookBack(), policy.leastShown());
        this.insufficient = new SortedCaptures(policy.kept());
    }

    /** Takes a frame over. Frames come in the order of their time; late ones count as taken with the one before. */
    public Look look(AnalysedFrame frame) {
        try {
            putBack();
            return judged(frame);
        } catch (RuntimeException e) {
            frame.close();
            throw e;
        }
    }

    /**
     * The frame to compare now, if there is one: it counts as compared. Ask after every {@link #look} while a portrait is there and
     * the last comparison is done.
     *
     * @param nanos now, on the clock of the frames
     */
    public Optional<Capture> toCompare(long nanos) {
        putBack();
        Capture next = candidate;
        boolean rested = comparisons == 0
                || nanos - lastCompared >= policy.betweenComparisons().toNanos();
        if (next == null || !rested || stage(nanos) != Stage.ACQUIRING) {
            return Optional.empty();
        }
        candidate = null;
        handedOut = next;
        comparisons++;
        lastCompared = nanos;
        next.frame().landmarks().ifPresent(face -> compared.add(new Stance(face)));
        return Optional.of(next);
    }

    /**
     * The best capture that was not compared: one that passes if there is one, else the best of those that do not. "If the timeout is
     * reached and the sorted image list is not empty, the best quality image from the image list SHALL be returned."
     */
    public Optional<Capture> best() {
        return candidate != null ? Optional.of(candidate) : insufficient.best();
    }

    /** From the next frame on all views are new: what was kept to be compared is overwritten, and what was compared may be again. */
    public void renew() {
        putBack();
        dropCandidate();
        compared.forEach(Stance::close);
        compared.clear();
    }

    /** Where the acquisition stands at a time on the clock of the frames, also when no frame comes. */
    public Stage stage(long nanos) {
        if (comparisons >= policy.mostComparisons()) {
            return Stage.SPENT;
        }
        if (started != null && nanos - started >= policy.timeout().toNanos()) {
            return Stage.TIMED_OUT;
        }
        if (lastSeen != null && nanos - lastSeen >= policy.lostAfter().toNanos()) {
            return Stage.LEFT;
        }
        return Stage.ACQUIRING;
    }

    /** Comparisons handed out so far. */
    public int comparisons() {
        return comparisons;
    }

    @Override
    public void close() {
        putBack();
        forgetFrames();
        compared.forEach(Stance::close);
        compared.clear();
    }

    private Look judged(AnalysedFrame frame) {
        long nanos = frame.nanos();
        started = started == null ? Long.valueOf(nanos) : started;
        Optional<Landmarks> face = frame.landmarks();
        List<QualityFinding> findings = new ArrayList<>(frame.findings());
        if (face.isPresent()) {
            lastSeen = nanos;
            FaceTracker.Sighting sighting = tracker.follow(Place.of(face.get(), nanos));
            sighting.motion().ifPresent(motion -> findings.add(limits.judge(QualityMeasure.MOTION, motion)));
            if (sighting.track() != track) {
                forgetFrames();
                track = sighting.track();
            }
        }
        FrameVerdict verdict = frame.verdict(findings);
        Optional<Guidance> shown =
                guidance.after(Guidance.forFrame(verdict, findings), verdict == FrameVerdict.PASSES, nanos);
        Stage stage = stage(nanos);
        Look look = new Look(verdict, shown, track, stage, findings, frame.boxes());
        keep(new Capture(frame, track, findings, FrameScore.of(findings)), verdict, stage);
        return look;
    }

    private void keep(Capture capture, FrameVerdict verdict, Stage stage) {
        if (verdict == FrameVerdict.NO_FACE || stage == Stage.SPENT || stage == Stage.TIMED_OUT) {
            capture.close();
        } else if (verdict != FrameVerdict.PASSES) {
            insufficient.add(capture);
        } else if (seenBefore(capture)) {
            capture.close();
        } else if (candidate == null || Capture.BEST_FIRST.compare(capture, candidate) < 0) {
            dropCandidate();
            candidate = capture;
        } else {
            capture.close();
        }
    }

    private boolean seenBefore(Capture capture) {
        return capture.frame()
                .landmarks()
                .map(face -> compared.stream().anyMatch(stance -> stance.shows(face)))
                .orElse(false);
    }

    /** Another face took over, or all is over: what shows the one before is overwritten. */
    private void forgetFrames() {
        dropCandidate();
        insufficient.close();
    }

    private void dropCandidate() {
        if (candidate != null) {
            candidate.close();
            candidate = null;
        }
    }

    private void putBack() {
        if (handedOut != null) {
            handedOut.close();
            handedOut = null;
        }
    }
}
