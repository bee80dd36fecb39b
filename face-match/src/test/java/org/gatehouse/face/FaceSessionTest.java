// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.acquire.Acquisition;
import org.gatehouse.face.acquire.AcquisitionPolicy;
import org.gatehouse.face.acquire.AnalysedFrame;
import org.gatehouse.face.acquire.CaptureNote;
import org.gatehouse.face.liveness.ChallengeOutcome;
import org.gatehouse.face.liveness.ChallengeStep;
import org.gatehouse.face.liveness.PresentationPolicy;
import org.gatehouse.face.liveness.PresentationVerdict;
import org.gatehouse.face.liveness.PresentationWatch;
import org.gatehouse.face.liveness.TransactionEvidence;
import org.gatehouse.face.model.TransactionRule;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.face.quality.QualityMeasure;
import org.gatehouse.sim.camera.Rehearsal;
import org.gatehouse.sim.camera.Responsive;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.camera.Stance;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole rounds with rendered travellers who read the screen, at ten frames a second of the script's own time. */
class FaceSessionTest {
    private static final long FRAME_NANOS = 100_000_000L;
    private static final long SECOND = 10 * FRAME_NANOS;
    private static final long SEED = 2605;
    private static final byte[] NO_JPEG = {1, 2, 3};
    private static final PresentationPolicy ASKED = PresentationPolicy.DEFAULT.always();

    private static FaceMatcher matcher;
    private static Reference reference;
    private static Stance holder;
    private static Stance another;

    private long nanos = 7 * SECOND;
    private FaceSession session = matcher.begin(reference, ASKED, new SplittableRandom(SEED));

    @BeforeAll
    static void draw() throws Exception {
        matcher = TestModels.matcher();
        FaceRenderer renderer = new FaceRenderer();
        reference = matcher.enrol(
                Jpeg.encode(renderer.render(Cast.MIRELL.identity(), Framing.PORTRAIT, Shots.portrait()), 0.9f));
        holder = Rehearsal.cooperative(renderer, Cast.MIRELL.identity(), new SplittableRandom(SEED));
        another = Rehearsal.cooperative(renderer, Cast.DOREK.identity(), new SplittableRandom(SEED + 1));
    }

    @AfterAll
    static void closeMatcher() {
        reference.close();
        matcher.close();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whoLooksAndTurnsAsAskedMatchesAndIsAlive() {
        FaceJudgement judgement = judged(obliging(holder));
        assertThat(judgement.decision()).isEqualTo(FaceDecision.MATCH);
        assertThat(judgement.presentation().verdict()).isEqualTo(PresentationVerdict.LIVE);
        assertThat(judgement.presentation().outcome()).isEqualTo(ChallengeOutcome.PASSED);
        // Two to match, one after the first step of the challenge and one after the last.
        assertThat(judgement.comparisons()).isEqualTo(4);
        assertThat(judgement.basis()).isEqualTo(matcher.basis());
    }

    @Test
    void aJudgementSaysHowGoodTheFramesWereThatWereCompared() {
        FaceJudgement judgement = judged(obliging(another));
        assertThat(judgement.captures()).hasSize(judgement.comparisons()).allSatisfy(capture -> {
            assertThat(capture.compared()).isTrue();
            assertThat(capture.quality()).isBetween(50, 100);
            assertThat(capture.failed()).isEmpty();
        });
        assertThat(judgement.captures().get(0).millis()).isZero();
        assertThat(judgement.captures()).extracting(CaptureNote::millis).isSorted();
    }

    @Test
    void whereNoFrameWasGoodEnoughAJudgementSaysWhatTheBestFellShortOf() {
        FaceRenderer renderer = new FaceRenderer();
        byte[] turned = Jpeg.encode(
                renderer.render(
                        Cast.MIRELL.identity(), Framing.GATE, Shots.portrait().turned(45, 0, 0)),
                0.9f);
        FaceJudgement judgement = judged(Scenes.frozen(turned));
        assertThat(judgement.captures()).singleElement().satisfies(capture -> {
            assertThat(capture.compared()).isFalse();
            assertThat(capture.failed()).contains(QualityMeasure.YAW);
        });
    }

    @Test
    void whoNeverAnswersMatchesAndIsNotKnownToBeAlive() {
        FaceJudgement judgement = judged(obliging(deaf()));
        assertThat(judgement.decision()).isEqualTo(FaceDecision.MATCH);
        assertThat(judgement.presentation().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
        assertThat(judgement.presentation().outcome()).isEqualTo(ChallengeOutcome.LATE);
    }

    @Test
    void anotherPersonIsNoMatchAfterSixComparisonsAtMost() {
        FaceJudgement judgement = judged(obliging(another));
        assertThat(judgement.decision()).isEqualTo(FaceDecision.NO_MATCH);
        assertThat(judgement.comparisons()).isLessThanOrEqualTo(6);
    }

    @Test
    void aFrozenFrameIsSuspectWhateverTheFaceSays() {
        for (Stance who : List.of(holder, another)) {
            session.close();
            session = matcher.begin(reference, ASKED, new SplittableRandom(SEED));
            FaceJudgement judgement = judged(Scenes.frozen(frame(who)));
            assertThat(judgement.presentation().verdict()).isEqualTo(PresentationVerdict.SUSPECT);
            assertThat(judgement.decision()).isNotEqualTo(FaceDecision.MATCH);
        }
    }

    @Test
    void aFrameThatCannotBeDecodedIsLeftOut() {
        FaceLook look = look(NO_JPEG);
        assertThat(look).isEqualTo(FaceLook.NOTHING);
        assertThat(look(frame(holder)).compared()).isTrue();
    }

    @Test
    void aRoundOfFramesThatCannotBeDecodedEndsByItsTimeout() {
        FaceJudgement judgement = judged(Scenes.frozen(NO_JPEG));
        assertThat(judgement.decision()).isEqualTo(FaceDecision.UNDECIDED);
        assertThat(judgement.presentation().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
        assertThat(nanos)
                .isEqualTo(8 * SECOND + AcquisitionPolicy.STANDARD.timeout().toNanos() - 9 * FRAME_NANOS);
    }

    @Test
    void aRoundOfAnotherTimeoutEndsByThat() {
        session.close();
        session = matcher.begin(
                reference,
                matcher.transaction(),
                AcquisitionPolicy.STANDARD.withTimeout(Duration.ofSeconds(10)),
                ASKED,
                new SplittableRandom(SEED));
        judged(Scenes.frozen(NO_JPEG));
        assertThat(nanos).isEqualTo(8 * SECOND + 10 * SECOND - 9 * FRAME_NANOS);
    }

    @Test
    void framesOutOfOrderAreLeftOut() {
        look(obliging(holder).next().orElseThrow());
        long latest = nanos;
        nanos += SECOND;
        byte[] next = obliging(holder).next().orElseThrow();
        assertThat(session.look(next, latest)).isEqualTo(FaceLook.NOTHING.leftOut(Optional.empty()));
        assertThat(session.look(next, latest - SECOND).face()).isFalse();
        assertThat(session.look(next, latest + 1).face()).isTrue();
    }

    @Test
    void theScreenKeepsItsWordsWhileFramesAreLeftOut() {
        Optional<ChallengeStep> asked =
                play(obliging(holder), look -> look.step().isPresent()).step();
        assertThat(look(NO_JPEG).step()).isEqualTo(asked);
        assertThat(session.look(frame(holder), nanos - 1).step()).isEqualTo(asked);
    }

    @Test
    void nothingIsComparedAfterAJudgement() {
        FaceJudgement judgement = judged(Scenes.frozen(frame(holder)));
        nanos += SECOND;
        FaceLook look = look(frame(another));
        assertThat(look.compared()).isFalse();
        assertThat(look.face()).isFalse();
        assertThat(look.judgement().orElseThrow()).isSameAs(judgement);
    }

    @Test
    void whoTakesThePlaceOfOneWhoMatchedDoesNotInheritTheMatch() {
        play(obliging(holder), look -> look.step().isPresent());
        nanos += SECOND;
        FaceJudgement judgement = judged(obliging(another));
        assertThat(judgement.decision()).isEqualTo(FaceDecision.NO_MATCH);
        assertThat(judgement.comparisons()).isBetween(3, 6);
    }

    /** As with a photograph that is put down. Kalo's head follows on Mirell's so well that no cue sees the exchange. */
    @Test
    void whoTakesThePlaceWithoutAGapCannotAnswerForOneWhoMatched() {
        Stance next = Rehearsal.cooperative(new FaceRenderer(), Cast.KALO.identity(), new SplittableRandom(SEED + 1));
        play(obliging(holder), look -> look.step().isPresent());
        FaceJudgement judgement = judged(obliging(next));
        assertThat(judgement.presentation().verdict()).isEqualTo(PresentationVerdict.UNDETERMINED);
        assertThat(judgement.decision()).isEqualTo(FaceDecision.NO_MATCH);
        assertThat(judgement.comparisons()).isEqualTo(6);
    }

    @Test
    void roundsOfOneTransactionShareTheirTries() {
        FaceTransaction transaction = matcher.transaction();
        int most = TransactionRule.STANDARD.mostComparisons();
        int compared = 0;
        for (int round = 0; round < 8; round++) {
            session.close();
            session = matcher.begin(
                    reference, transaction, AcquisitionPolicy.STANDARD, ASKED, new SplittableRandom(SEED + round));
            FaceLook last = look(frame(another));
            for (int frame = 0; frame < 8 && last.judgement().isEmpty(); frame++) {
                compared += last.compared() ? 1 : 0;
                last = look(obliging(another).next().orElseThrow());
            }
            compared += last.compared() ? 1 : 0;
        }
        assertThat(compared).isEqualTo(most);
        assertThat(judged(obliging(holder)).decision()).isEqualTo(FaceDecision.NO_MATCH);
    }

    @Test
    void aSuspectedAttackStaysForTheNextRoundOfTheTransaction() {
        FaceTransaction transaction = matcher.transaction();
        session.close();
        session = matcher.begin(reference, transaction, AcquisitionPolicy.STANDARD, ASKED, new SplittableRandom(SEED));
        judged(Scenes.frozen(frame(holder)));
        session.close();
        session = matcher.begin(reference, transaction, AcquisitionPolicy.STANDARD, ASKED, new SplittableRandom(SEED));
        assertThat(judged(obliging(holder)).presentation().verdict()).isEqualTo(PresentationVerdict.SUSPECT);
    }

    @Test
    void whoMatchedAndLeftIsNotSaidOfWhoeverIsThereInTheEnd() {
        play(obliging(holder), look -> look.step().isPresent());
        nanos += SECOND;
        Stance silent = new Stance(another.drift(), another.blinking(), Map.of());
        assertThat(judged(obliging(silent)).decision()).isNotEqualTo(FaceDecision.MATCH);
    }

    @Test
    void whoComesBackIsComparedAndAskedOnceMore() {
        play(obliging(holder), look -> look.step().isPresent());
        nanos += SECOND;
        FaceJudgement judgement = judged(obliging(holder));
        assertThat(judgement.decision()).isEqualTo(FaceDecision.MATCH);
        assertThat(judgement.presentation().verdict()).isEqualTo(PresentationVerdict.LIVE);
        assertThat(judgement.comparisons()).isBetween(4, 6);
    }

    @Test
    void closingOverwritesTheFramesThatWereKept() {
        Acquisition acquisition = new Acquisition(AcquisitionPolicy.STANDARD, QualityLimits.forProbes());
        PresentationWatch watch =
                new PresentationWatch(ASKED, new SplittableRandom(SEED), Optional.empty(), new TransactionEvidence());
        session = new FaceSession(
                matcher,
                reference,
                acquisition,
                watch,
                new MatchTally(TransactionRule.STANDARD),
                Duration.ofSeconds(15));
        play(obliging(holder), look -> acquisition.best().isPresent());
        AnalysedFrame kept = acquisition.best().orElseThrow().frame();
        Mat pixels = kept.picture().bgr();

        session.close();

        assertThat(pixels.isNull()).isTrue();
        assertThat(kept.copyOfEncoded()).containsOnly(0);
        assertThat(acquisition.best()).isEmpty();
        assertThat(watch.challengeWanted()).isFalse();
        assertThat(watch.answering()).isEmpty();
    }

    @Test
    void nothingIsLookedAtOnceTheRoundIsClosed() {
        session.close();
        assertThat(look(frame(holder))).isEqualTo(FaceLook.NOTHING);
    }

    @Test
    void nothingOfAFaceIsPrinted() {
        look(frame(holder));
        assertThat(session).hasToString("FaceSession[]");
    }

    private Responsive obliging(Stance stance) {
        return Scenes.obliging(stance, SEED, () -> nanos);
    }

    /** Stands there and does nothing that is asked. */
    private static Stance deaf() {
        return new Stance(holder.drift(), holder.blinking(), Map.of());
    }

    private byte[] frame(Stance stance) {
        return obliging(stance).next().orElseThrow();
    }

    private FaceLook look(byte[] jpeg) {
        nanos += FRAME_NANOS;
        return session.look(jpeg, nanos);
    }

    private FaceJudgement judged(Scene scene) {
        return play(scene, look -> look.judgement().isPresent()).judgement().orElseThrow();
    }

    /** Frame after frame, with what the screen says shown to whoever reads it, until it has come so far. */
    private FaceLook play(Scene scene, Predicate<FaceLook> far) {
        Optional<ChallengeStep> read = Optional.empty();
        for (long end = nanos + 25 * SECOND; nanos < end; ) {
            FaceLook look = look(scene.next().orElseThrow());
            if (far.test(look)) {
                return look;
            }
            if (!look.step().equals(read) && scene instanceof Responsive reader) {
                read = look.step();
                reader.shown(Screen.words(read));
            }
        }
        throw new AssertionError("The round did not come so far within 25 s (seed " + SEED + ")");
    }
}
