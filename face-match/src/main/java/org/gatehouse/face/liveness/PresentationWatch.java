// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Watches one transaction's frames for presentation attacks (ISO/IEC 30107-1). Begins UNDETERMINED. Evidence of a person holds
 * for one face followed without a break; evidence of an attack holds for the transaction.
 *
 * <p>Has no clock: time is that of the frames, and {@link #promptShown} must be told on the same clock. Not thread-safe.
 * Closing overwrites everything it kept.
 */
public final class PresentationWatch implements AutoCloseable {
    /** A face must be followed for so long, nanoseconds, and for so many frames. */
    static final long SHORTEST_NANOS = 700_000_000L;

    static final int FEWEST = 8;

    private final PresentationPolicy policy;
    private final RandomGenerator random;
    private final boolean modelMayDecide;
    private final Motion motion = new Motion();
    private final Colours colours = new Colours();
    private final List<PassiveCue> cues = new ArrayList<>();
    private final ScreenPattern pattern = new ScreenPattern();
    private final TransactionEvidence evidence;
    private @Nullable ChallengeAnswer answer;
    private boolean abandoned;
    private boolean begun;
    private boolean closed;
    private long from;
    private long to;
    private int frames;

    /**
     * Begins a round of a transaction.
     *
     * @param random draws the challenge: a {@code SecureRandom} at a gate
     * @param model the operator's network, which stays the caller's to close
     * @param evidence of the same transaction's earlier rounds
     */
    public PresentationWatch(
            PresentationPolicy policy,
            RandomGenerator random,
            Optional<AttackModel> model,
            TransactionEvidence evidence) {
        this.policy = policy;
        this.random = random;
        this.evidence = evidence;
        this.modelMayDecide =
                model.map(each -> each.settings().mayReplaceChallenge()).orElse(false);
        Parallax parallax = new Parallax();
        cues.add(new RepeatedFrames());
        cues.add(new LoopedMovement());
        cues.add(pattern);
        cues.add(new Surroundings());
        cues.add(new Border());
        cues.add(parallax);
        cues.add(new PlaneTurn(parallax));
        model.ifPresent(each -> cues.add(new ModelCue(each)));
    }

    /**
     * Takes the next frame in. Frames without exactly one face are left out; a longer gap ends the stretch.
     *
     * @throws IllegalArgumentException if the frame is not later than the one before
     */
    public void observe(PresentationFrame frame) {
        if (closed) {
            throw new IllegalStateException("The presentation watch is closed");
        }
        if (begun && frame.captureNanos() <= to) {
            throw new IllegalArgumentException("Frames must come in the order in which they were captured");
        }
        try (FaceView view = new FaceView(frame)) {
            if (!motion.continues(view)) {
                restart(view.nanos);
            }
            begun = true;
            to = view.nanos;
            frames++;
            cues.forEach(cue -> cue.see(view));
            colours.see(view);
            if (answer != null && !abandoned) {
                answer.see(view);
                if (answer.outcome() == ChallengeOutcome.WRONG) {
                    evidence.answeredWrongly();
                }
            }
            evidence.note(findings());
        }
    }

    private void restart(long nanos) {
        cues.forEach(PassiveCue::restart);
        colours.restart();
        from = nanos;
        frames = 0;
        // Another face may not answer, nor inherit an answer.
        abandoned = answer != null;
        if (answer != null) {
            answer.wipe();
        }
    }

    /** Whoever is seen may be another person than before, by what the caller knows: all evidence of a person is dropped. */
    public void startAnew() {
        restart(to);
    }

    /** What is known now. */
    public PresentationResult result() {
        List<CueFinding> findings = findings();
        ChallengeOutcome outcome = outcome();
        PresentationVerdict verdict = Judgement.verdict(findings, outcome, policy, modelMayDecide);
        if (verdict == PresentationVerdict.LIVE && (!followed() || !pattern.looked() || closed)) {
            verdict = PresentationVerdict.UNDETERMINED;
        }
        Optional<String> nonce =
                Optional.ofNullable(answer).map(each -> each.challenge().nonce());
        return new PresentationResult(verdict, Judgement.score(verdict, findings), findings, nonce, outcome, from, to);
    }

    private List<CueFinding> findings() {
        Map<Cue, CueFinding> all = new EnumMap<>(Cue.class);
        cues.forEach(cue -> all.put(cue.finding().cue(), cue.finding()));
        all.put(Cue.COLOUR_RANGE, colours.range());
        all.put(Cue.HIGHLIGHTS, colours.highlights());
        all.put(Cue.MOTION, motion.finding());
        all.putAll(evidence.attacks());
        ChallengeOutcome outcome = outcome();
        double value = outcome == ChallengeOutcome.PASSED ? 1 : outcome == ChallengeOutcome.WRONG ? -1 : 0;
        all.put(
                Cue.CHALLENGE,
                new CueFinding(
                        Cue.CHALLENGE,
                        value,
                        1,
                        value > 0 ? CueOpinion.LIVE : value < 0 ? CueOpinion.ATTACK : CueOpinion.NEUTRAL));
        return List.copyOf(all.values());
    }

    private ChallengeOutcome outcome() {
        if (evidence.wrong()) {
            return ChallengeOutcome.WRONG;
        }
        if (answer == null) {
            return ChallengeOutcome.NONE;
        }
        // One that was begun and not ended well must not fall back to what was enough without one.
        return abandoned ? ChallengeOutcome.LATE : answer.outcome();
    }

    /** Whether a challenge would help: near enough, not LIVE after the shortest time, not SUSPECT, none running, attempts left. */
    public boolean challengeWanted() {
        boolean free = answer == null || outcome() == ChallengeOutcome.LATE;
        return !closed
                && free
                && followed()
                && pattern.looked()
                && attemptsLeft()
                && result().verdict() == PresentationVerdict.UNDETERMINED;
    }

    /** Whether the face is too small for what tells a display or a print: nobody is LIVE so far away. */
    public boolean tooFarToTell() {
        return frames > 0 && pattern.tooSmall();
    }

    private boolean followed() {
        return frames >= FEWEST && to - from >= SHORTEST_NANOS;
    }

    /** Whether the policy allows another challenge, now or once the face was followed long enough. */
    public boolean attemptsLeft() {
        return evidence.asked() < policy.attempts();
    }

    /**
     * Draws a challenge and waits for the head to look ahead.
     *
     * @throws IllegalStateException if {@link #challengeWanted()} is false
     */
    public Challenge challenge() {
        if (!challengeWanted()) {
            throw new IllegalStateException("No challenge is wanted now");
        }
        Challenge drawn = Challenge.draw(random, policy.turns(), policy.mouth(), policy.blink());
        if (answer != null) {
            answer.wipe();
        }
        answer = new ChallengeAnswer(drawn, policy, random);
        abandoned = false;
        evidence.askedOnceMore();
        return drawn;
    }

    /** The step to show the traveller now, if it is time for one; show it and call {@link #promptShown}. */
    public Optional<ChallengeStep> prompt() {
        return answer == null || abandoned || closed ? Optional.empty() : answer.prompt(to);
    }

    /** How many steps of the present challenge were answered; 0 without one, and once the face was lost. */
    public int answeredSteps() {
        return answer == null || abandoned ? 0 : answer.answeredSteps();
    }

    /** The step that was shown and is being answered now. */
    public Optional<ChallengeStep> answering() {
        return answer == null || abandoned || closed ? Optional.empty() : answer.answering();
    }

    /**
     * The prompt is on the screen from now on; only frames captured later can answer it.
     *
     * @param nanos on the frames' clock
     * @throws IllegalStateException if no prompt was due
     */
    public void promptShown(long nanos) {
        if (answer == null || prompt().isEmpty()) {
            throw new IllegalStateException("No prompt is due");
        }
        answer.shown(nanos);
    }

    @Override
    public void close() {
        cues.forEach(PassiveCue::restart);
        colours.restart();
        motion.forget();
        if (answer != null) {
            answer.wipe();
        }
        closed = true;
    }

    @Override
    public String toString() {
        return "PresentationWatch[]";
    }
}
