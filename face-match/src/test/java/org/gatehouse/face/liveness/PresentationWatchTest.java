// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.sim.traveller.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renders of one traveller and of pictures of him: they exercise the cues and say nothing about paper, displays and people. */
class PresentationWatchTest {
    private static final long STEP = 100_000_000L;
    private static final PresentationPolicy ONE_TURN =
            new PresentationPolicy(ChallengeRule.ALWAYS, 1, false, false, Duration.ofMillis(2000), 2);
    private static final TurningHead HEAD = new TurningHead(Cast.TAVI, -30);

    private static Trial trial;

    private final Stage stage = new Stage(4, 1.5);
    private long now;
    private int frames;

    @BeforeAll
    static void load() throws Exception {
        trial = new Trial();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @BeforeEach
    void begin() {
        now = 0;
        frames = 0;
    }

    @Test
    void aWatchBeginsUndetermined() {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
            assertThat(watch.challengeWanted()).isFalse();
            assertThat(watch).hasToString("PresentationWatch[]");
        }
    }

    @Test
    void whoTurnsAsAskedIsLiveAndWhoComesAfterHimIsNot() throws Exception {
        try (PresentationWatch watch = asked(ONE_TURN)) {
            live(watch, 0, 4);
            live(watch, side(watch), 2);
            PresentationResult result = watch.result();
            assertThat(result.verdict()).isEqualTo(PresentationVerdict.LIVE);
            assertThat(result.outcome()).isEqualTo(ChallengeOutcome.PASSED);
            assertThat(result.nonce()).isPresent();
            assertThat(result.score()).isLessThan(0.3);
            assertThat(result.covers(now)).isTrue();

            now += Motion.GAP_NANOS;
            live(watch, 0, 1);
            assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
            assertThat(watch.result().covers(result.toNanos())).isFalse();
        }
    }

    @Test
    void whoTurnsToTheOtherSideIsSuspect() throws Exception {
        try (PresentationWatch watch = asked(ONE_TURN)) {
            live(watch, 0, 4);
            live(watch, -side(watch), 1);
            assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.SUSPECT);
            assertThat(watch.result().score()).isGreaterThan(0.7);
            live(watch, 0, 1);
            assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.SUSPECT);
        }
    }

    @Test
    void whoTurnsBeforeAnybodyCouldReactIsSuspect() throws Exception {
        try (PresentationWatch watch = asked(ONE_TURN)) {
            live(watch, side(watch), 1);
            assertThat(watch.result().outcome()).isEqualTo(ChallengeOutcome.WRONG);
        }
    }

    @Test
    void whoDoesNotAnswerIsUndeterminedAndAskedOnceMore() throws Exception {
        try (PresentationWatch watch = asked(ONE_TURN)) {
            String first = watch.result().nonce().orElseThrow();
            // Longer than the answer may take, without a gap.
            for (int frame = 0; frame < 5; frame++) {
                now += 4 * STEP;
                live(watch, 0, 1);
            }
            assertThat(watch.result().outcome()).isEqualTo(ChallengeOutcome.LATE);
            assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
            assertThat(watch.challengeWanted()).isTrue();
            assertThat(watch.challenge().nonce()).isNotEqualTo(first);
            assertThat(watch.result().outcome()).isEqualTo(ChallengeOutcome.RUNNING);
        }
    }

    @Test
    void whoLooksAroundBeforeAGateThatStandsStillNeedsNoChallenge() throws Exception {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            for (int frame = 0; frame < 12; frame++) {
                show(watch, stage.live(HEAD.at(frame % 4 == 3 ? 24 : 0), 12 * Math.sin(frame), 3 * Math.cos(frame)));
            }
            assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.LIVE);
            assertThat(watch.challengeWanted()).isFalse();
        }
    }

    @Test
    void aFrameThatIsShownAgainAndAgainIsSuspect() throws Exception {
        BufferedImage still = stage.live(HEAD.at(0), 0, 0);
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            for (int frame = 0; frame < 8; frame++) {
                show(watch, still);
            }
            suspect(watch, Cue.REPEATED_FRAMES);
        }
    }

    @Test
    void aDisplayIsSuspectByItsGrid() throws Exception {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            for (int frame = 0; frame < 5; frame++) {
                show(
                        watch,
                        stage.card(
                                HEAD.at(0),
                                Card.held(Card.Surface.SCREEN, 150, 205).moved(frame, 0, 2, 1, 0)));
            }
            suspect(watch, Cue.SCREEN_PATTERN);
        }
    }

    @Test
    void aFlatPictureThatIsTurnedIsSuspectByItsFlatness() throws Exception {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            for (int frame = 0; frame < 6; frame++) {
                Card card = Card.held(Card.Surface.CUT_OUT, 150, 205).moved(0, 0, frame < 2 ? 0 : 40, 0, 0);
                show(watch, stage.card(HEAD.at(0), card));
            }
            suspect(watch, Cue.PLANE_TURN);
        }
    }

    @Test
    void aPictureInAHandIsSuspectByItsRim() throws Exception {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            for (int frame = 0; frame < 14; frame++) {
                Card card = Card.held(Card.Surface.PAPER, 150, 205).moved(14 * Math.sin(0.6 * frame), 0, 0, 0, 0);
                show(watch, stage.card(HEAD.at(0), card));
            }
            suspect(watch, Cue.BORDER);
        }
    }

    @Test
    void aLargePictureInAHandIsSuspectBecauseItsBackgroundMovesAlong() throws Exception {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            for (int frame = 0; frame < 12; frame++) {
                Card card = Card.held(Card.Surface.PAPER, 236, 290).moved(14 * Math.sin(0.6 * frame), 0, 0, 0, 0);
                show(watch, stage.card(HEAD.at(0), card));
            }
            suspect(watch, Cue.SURROUNDINGS);
        }
    }

    @Test
    void framesOutOfOrderAreRefused() throws Exception {
        try (PresentationWatch watch = watch(PresentationPolicy.DEFAULT)) {
            live(watch, 0, 1);
            now -= 2 * STEP;
            assertThatThrownBy(() -> live(watch, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClosedWatchTakesNothingMore() throws Exception {
        PresentationWatch watch = watch(PresentationPolicy.DEFAULT);
        live(watch, 0, 1);
        watch.close();
        assertThat(watch.result().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
        assertThatThrownBy(() -> live(watch, 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static void suspect(PresentationWatch watch, Cue cue) {
        PresentationResult result = watch.result();
        assertThat(result.verdict()).as(result.findings().toString()).isEqualTo(PresentationVerdict.SUSPECT);
        assertThat(result.finding(cue).orElseThrow().opinion())
                .as(result.findings().toString())
                .isEqualTo(CueOpinion.ATTACK);
    }

    private static PresentationWatch watch(PresentationPolicy policy) {
        return new PresentationWatch(policy, new Random(9), Optional.empty(), new TransactionEvidence());
    }

    /** A watch whose prompt has just been shown. */
    private PresentationWatch asked(PresentationPolicy policy) throws Exception {
        PresentationWatch watch = watch(policy);
        live(watch, 0, 9);
        watch.challenge();
        for (int frame = 0; frame < 14 && watch.prompt().isEmpty(); frame++) {
            live(watch, 0, 1);
        }
        step = watch.prompt();
        watch.promptShown(now + 1);
        assertThat(watch.prompt()).isEmpty();
        return watch;
    }

    private Optional<ChallengeStep> step = Optional.empty();

    private double side(PresentationWatch watch) {
        assertThat(watch.result().outcome()).isEqualTo(ChallengeOutcome.RUNNING);
        return step.orElseThrow() == ChallengeStep.TURN_LEFT ? 24 : -24;
    }

    private void live(PresentationWatch watch, double yaw, int count) throws Exception {
        for (int frame = 0; frame < count; frame++) {
            frames++;
            show(watch, stage.live(HEAD.at(yaw), 2 * Math.sin(frames), Math.cos(0.7 * frames)));
        }
    }

    private void show(PresentationWatch watch, BufferedImage frame) throws Exception {
        now += STEP;
        trial.show(watch, frame, now);
    }
}
