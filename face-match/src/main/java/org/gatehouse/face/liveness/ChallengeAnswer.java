// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Follows the answers to one challenge. Each step begins with a head that looks ahead, after a pause of random length; a turn
 * that was made before does not count, one that comes before anybody could react tells a film.
 */
final class ChallengeAnswer {
    /** Degrees by the mesh, within which a head looks ahead. */
    static final double AHEAD = 15;
    /** Degrees by the mesh, from which a head is turned. */
    static final double TURNED = 18;
    /** Degrees by the mesh between the two views, from which their parallax tells anything. */
    static final double CLEAR = 12;
    /** Percent of the distance between the eyes, and the same for the sine of the turn: rendered heads left 21 and more. */
    static final double LEAST_PARALLAX = 5;

    static final double PARALLAX_OF_TURN = 18;
    /** Gap between the lips beyond the least while the head looked ahead, as a share of the distance of the eyes. */
    static final double OPENED = 0.12;
    /** Fastest choice between two sides; people need some 350 ms and as much again for the turn. */
    static final long REACTION_NANOS = 250_000_000L;
    /** Shortest and longest pause before a prompt. */
    static final long SHORTEST_PAUSE_NANOS = 300_000_000L;

    static final long LONGEST_PAUSE_NANOS = 1_200_000_000L;

    /** Shares of the eyes' usual opening that are shut and open again. */
    private static final double SHUT = 0.6;

    private static final double OPEN = 0.8;
    private static final int FRAMES = 2;

    private final Challenge challenge;
    private final long answerNanos;
    private final RandomGenerator random;
    private ChallengeOutcome outcome = ChallengeOutcome.RUNNING;
    private int step;
    private long aheadSince;
    private boolean ahead;
    private long pauseNanos;
    private boolean prompted;
    private long shownNanos;
    private double @Nullable [] lookingAhead;
    private double yawAhead;
    private double usualOpening;
    private double leastOpen;
    private boolean shut;
    private int answers;
    private int planes;

    ChallengeAnswer(Challenge challenge, PresentationPolicy policy, RandomGenerator random) {
        this.challenge = challenge;
        this.answerNanos = policy.answerTime().toNanos();
        this.random = random;
        begin();
    }

    Challenge challenge() {
        return challenge;
    }

    ChallengeOutcome outcome() {
        return outcome;
    }

    int answeredSteps() {
        return step;
    }

    /** What to show now: nothing while a step is being answered, or before the head looks ahead and the pause is over. */
    Optional<ChallengeStep> prompt(long latestNanos) {
        boolean ready =
                outcome == ChallengeOutcome.RUNNING && !prompted && ahead && latestNanos - aheadSince >= pauseNanos;
        return ready ? Optional.of(challenge.steps().get(step)) : Optional.empty();
    }

    /** The step that was shown and not answered yet. */
    Optional<ChallengeStep> answering() {
        boolean running = outcome == ChallengeOutcome.RUNNING && prompted;
        return running ? Optional.of(challenge.steps().get(step)) : Optional.empty();
    }

    void shown(long nanos) {
        prompted = true;
        shownNanos = nanos;
    }

    void see(FaceView view) {
        if (outcome != ChallengeOutcome.RUNNING) {
            return;
        }
        if (!prompted) {
            lookAhead(view);
        } else if (view.nanos > shownNanos + answerNanos) {
            end(ChallengeOutcome.LATE);
        } else if (view.nanos > shownNanos) {
            answer(view);
        }
    }

    private void lookAhead(FaceView view) {
        boolean now = Math.abs(view.yaw) <= AHEAD;
        if (now && !ahead) {
            aheadSince = view.nanos;
        }
        ahead = now;
        if (now) {
            wipe();
            lookingAhead = view.points();
            yawAhead = view.yaw;
            leastOpen = Math.min(leastOpen, view.mouthOpening);
            usualOpening = Math.max(usualOpening, view.eyeOpening);
        }
    }

    private void answer(FaceView view) {
        ChallengeStep asked = challenge.steps().get(step);
        if (asked == ChallengeStep.BLINK) {
            blink(view);
        } else if (asked == ChallengeStep.OPEN_MOUTH) {
            openMouth(view);
        } else if (Math.abs(view.yaw) >= TURNED && Math.abs(view.yaw - yawAhead) >= CLEAR) {
            turn(view);
        }
    }

    private void turn(FaceView view) {
        ChallengeStep side = view.yaw > 0 ? ChallengeStep.TURN_LEFT : ChallengeStep.TURN_RIGHT;
        if (side != challenge.steps().get(step) || view.nanos - shownNanos < REACTION_NANOS) {
            end(ChallengeOutcome.WRONG);
            return;
        }
        judge(view);
        if (answers >= FRAMES) {
            answered();
        } else if (planes > FRAMES) {
            end(ChallengeOutcome.WRONG);
        }
    }

    /** A head, a picture, or too little to tell. */
    private void judge(FaceView view) {
        if (lookingAhead == null) {
            return;
        }
        double turn = Math.abs(view.yaw - yawAhead);
        double[] points = view.points();
        double parallax = Parallax.percent(lookingAhead, points, view.interEye);
        boolean tooNarrow = Narrowing.unexplained(lookingAhead, yawAhead, points, view.yaw) > Narrowing.UNEXPLAINED;
        Arrays.fill(points, 0);
        boolean deep = parallax >= Math.max(LEAST_PARALLAX, PARALLAX_OF_TURN * Math.sin(Math.toRadians(turn)));
        answers += deep && !tooNarrow ? 1 : 0;
        planes += parallax < PlaneTurn.FLAT || tooNarrow ? 1 : 0;
    }

    /** Only from ahead: turned lips lie as far apart in a narrower face. Who speaks while a turn is asked has done nothing wrong. */
    private void openMouth(FaceView view) {
        boolean open = Math.abs(view.yaw) <= AHEAD && view.mouthOpening >= leastOpen + OPENED;
        answers += open && view.nanos - shownNanos >= REACTION_NANOS ? 1 : 0;
        if (answers >= FRAMES) {
            answered();
        }
    }

    private void blink(FaceView view) {
        shut |= view.eyeOpening < SHUT * usualOpening && view.nanos - shownNanos >= REACTION_NANOS;
        if (shut && view.eyeOpening > OPEN * usualOpening) {
            answered();
        }
    }

    private void answered() {
        if (++step == challenge.steps().size()) {
            end(ChallengeOutcome.PASSED);
        } else {
            begin();
        }
    }

    private void begin() {
        prompted = false;
        ahead = false;
        shut = false;
        leastOpen = Double.POSITIVE_INFINITY;
        answers = 0;
        planes = 0;
        pauseNanos = random.nextLong(SHORTEST_PAUSE_NANOS, LONGEST_PAUSE_NANOS);
    }

    private void end(ChallengeOutcome how) {
        outcome = how;
        wipe();
    }

    /** Overwrites the points it keeps. */
    void wipe() {
        if (lookingAhead != null) {
            Arrays.fill(lookingAhead, 0);
        }
    }
}
