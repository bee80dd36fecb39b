// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.acquire.Acquisition;
import org.gatehouse.face.acquire.AnalysedFrame;
import org.gatehouse.face.acquire.Capture;
import org.gatehouse.face.acquire.CaptureNote;
import org.gatehouse.face.acquire.FrameVerdict;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.acquire.Look;
import org.gatehouse.face.acquire.Stage;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.liveness.ChallengeOutcome;
import org.gatehouse.face.liveness.ChallengeStep;
import org.gatehouse.face.liveness.PresentationFrame;
import org.gatehouse.face.liveness.PresentationResult;
import org.gatehouse.face.liveness.PresentationVerdict;
import org.gatehouse.face.liveness.PresentationWatch;
import org.jspecify.annotations.Nullable;

/**
 * One round of looking at one traveller, from the first frame to a judgement (BSI TR-03121-3-1, PAP ACQ-FI-USV-1 and VER-FI-ALL-1):
 * every frame is analysed and watched for presentation attacks; the best of those that pass are compared, few and one
 * after the other; who matches and is not yet known to be alive is challenged. After the first step and after the last one the
 * face must match once more, so that a picture cannot match and another person answer.
 *
 * <p>A suspected attack ends the round at once. A match counts only if it was made in the stretch of frames that shows a
 * living person without a break. Not thread-safe; belongs to the thread of its matcher. Closing overwrites what it keeps.
 */
public final class FaceSession implements AutoCloseable {
    private final FaceMatcher matcher;
    private final Reference reference;
    private final Acquisition acquisition;
    private final PresentationWatch watch;
    private final MatchTally tally;
    private final List<CaptureNote> compared = new ArrayList<>();
    private final long timeoutNanos;
    private long begun = Long.MIN_VALUE;
    private long latest = Long.MIN_VALUE;
    private boolean stepToShow;
    private int answered;
    /** A step was answered, and the face has not matched since. */
    private boolean owed;

    private long owedSince;
    private int track;
    private byte @Nullable [] comparedLast;
    private boolean closed;
    private FaceLook shown = FaceLook.NOTHING;
    private Optional<FaceJudgement> judgement = Optional.empty();

    /**
     * Begins a round. Acquisition and watch are taken over, matcher and reference stay their owner's.
     *
     * @param tally counts by the rule from which the matcher's threshold was derived
     * @param timeout from the first frame to a judgement of what there is by then
     */
    FaceSession(
            FaceMatcher matcher,
            Reference reference,
            Acquisition acquisition,
            PresentationWatch watch,
            MatchTally tally,
            Duration timeout) {
        this.matcher = matcher;
        this.reference = reference;
        this.acquisition = acquisition;
        this.watch = watch;
        this.tally = tally;
        this.timeoutNanos = timeout.toNanos();
    }

    /**
     * Looks at one frame. After a judgement, or when the round is closed, nothing more is looked at. The caller wipes {@code jpeg}.
     *
     * @param jpeg a frame of the camera; one that cannot be decoded is left out, but its time counts
     * @param nanos when it was taken, on any clock that only goes forward; one that is not later than the last is left out
     */
    public FaceLook look(byte[] jpeg, long nanos) {
        if (closed || judgement.isPresent() || nanos <= latest) {
            return shown.leftOut(judgement);
        }
        latest = nanos;
        begun = begun == Long.MIN_VALUE ? nanos : begun;
        try {
            shown = look(matcher.analyse(jpeg, nanos));
            return shown;
        } catch (FaceException e) {
            // A camera that sends nothing legible must not keep the round from ending.
            judge();
            return shown.leftOut(judgement);
        }
    }

    private FaceLook look(AnalysedFrame frame) throws FaceException {
        boolean face = observe(frame);
        Look seen = acquisition.look(frame);
        if (seen.track() != track) {
            if (track != 0) {
                watch.startAnew();
            }
            track = seen.track();
        }
        confirmAfterAnswer();
        boolean compared = (!tally.decided() || owed) && compareNext();
        judge();
        return new FaceLook(
                compared, face, judgement.isPresent() ? Optional.empty() : guidance(seen), step(), judgement);
    }

    /** Watches a frame that nobody else has taken over yet. */
    private boolean observe(AnalysedFrame frame) {
        try {
            return watched(frame);
        } catch (RuntimeException e) {
            frame.close();
            throw e;
        }
    }

    /** Returns whether there is one face to look at, good enough to be compared or not. */
    private boolean watched(AnalysedFrame frame) {
        Optional<Landmarks> landmarks = frame.landmarks();
        boolean one = landmarks.isPresent() && frame.verdict() != FrameVerdict.SEVERAL_FACES;
        if (stepToShow) {
            // It was handed out with the frame before, so that it is on the screen by now.
            watch.promptShown(frame.nanos());
            stepToShow = false;
        }
        if (one) {
            watch.observe(new PresentationFrame(
                    frame.picture(), landmarks.get(), frame.boxes().get(0), frame.nanos()));
        }
        return one;
    }

    /** Whoever has answered a step must be who matched: what was kept from before and during the step does not show it. */
    private void confirmAfterAnswer() {
        int now = watch.answeredSteps();
        if (now > answered && (now == 1 || watch.result().outcome() == ChallengeOutcome.PASSED)) {
            acquisition.renew();
            owed = true;
            owedSince = latest;
        } else if (now < answered) {
            owed = false;
        }
        answered = now;
    }

    private boolean compareNext() throws FaceException {
        Optional<Capture> next = acquisition.toCompare(latest);
        if (next.isEmpty()) {
            return false;
        }
        AnalysedFrame frame = next.get().frame();
        ProbeResult result = matcher.compare(reference, frame);
        wipePicture();
        comparedLast = frame.copyOfEncoded();
        boolean match = result.verdict() == ProbeVerdict.MATCH;
        tally.count(match, frame.nanos());
        owed &= !(match && frame.nanos() > owedSince);
        compared.add(CaptureNote.of(next.get(), begun, true));
        return true;
    }

    private void judge() {
        PresentationResult presentation = watch.result();
        if (presentation.verdict() == PresentationVerdict.LIVE) {
            tally.keepOnly(presentation::covers);
        }
        boolean tried = owed && acquisition.stage(latest) == Stage.SPENT;
        boolean over = presentation.verdict() == PresentationVerdict.SUSPECT || tried || latest - begun >= timeoutNanos;
        boolean settled = switch (tally.decision()) {
            case NO_MATCH -> true;
            case MATCH -> proved(presentation);
            case UNDECIDED -> false;
        };
        if (over || settled) {
            end(presentation);
        }
    }

    /** The face matches. Whether all is known of its presentation; where more can be, asks for it. */
    private boolean proved(PresentationResult presentation) {
        if (presentation.verdict() == PresentationVerdict.LIVE) {
            return !owed;
        }
        if (watch.challengeWanted()) {
            watch.challenge();
            return false;
        }
        // A challenge that was broken off is asked again, but only once the face was followed long enough.
        return presentation.outcome() != ChallengeOutcome.RUNNING && !watch.attemptsLeft();
    }

    private void end(PresentationResult presentation) {
        // Who matched may have left: what is said of the face is said of the one that was watched to the end.
        tally.keepOnly(owed ? time -> false : presentation::covers);
        judgement = Optional.of(
                new FaceJudgement(tally.decision(), presentation, tally.comparisons(), captures(), matcher.basis()));
    }

    private List<CaptureNote> captures() {
        if (!compared.isEmpty()) {
            return compared;
        }
        return acquisition.best().map(best -> CaptureNote.of(best, begun, false)).stream()
                .toList();
    }

    private Optional<Guidance> guidance(Look seen) {
        if (watch.result().outcome() == ChallengeOutcome.RUNNING) {
            return Optional.empty();
        }
        boolean tooFar = seen.verdict() == FrameVerdict.PASSES && watch.tooFarToTell();
        return tooFar ? Optional.of(Guidance.COME_CLOSER) : seen.guidance();
    }

    private Optional<ChallengeStep> step() {
        if (judgement.isPresent()) {
            return Optional.empty();
        }
        Optional<ChallengeStep> due = owed ? Optional.empty() : watch.prompt();
        stepToShow = due.isPresent();
        return due.or(watch::answering);
    }

    /**
     * A copy of the frame that says most about this round, as the camera gave it: the one that was compared last, else the best of those
     * that could not be compared; nothing if there was no face. The caller wipes it.
     */
    public Optional<byte[]> picture() {
        return comparedLast != null
                ? Optional.of(comparedLast.clone())
                : acquisition.best().map(capture -> capture.frame().copyOfEncoded());
    }

    private void wipePicture() {
        if (comparedLast != null) {
            Arrays.fill(comparedLast, (byte) 0);
            comparedLast = null;
        }
    }

    /** The measures and marks of the last frames are overwritten; what the networks hold, {@link FaceMatcher#forget} overwrites. */
    @Override
    public void close() {
        closed = true;
        wipePicture();
        acquisition.close();
        watch.close();
    }

    @Override
    public String toString() {
        return "FaceSession[]";
    }
}
