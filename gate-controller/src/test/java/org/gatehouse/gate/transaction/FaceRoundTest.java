// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.gate.device.FaceCamera.Frame;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceRoundTest {
    private static final FaceComparer.Look NOBODY =
            new FaceComparer.Look(false, false, Optional.empty(), Optional.empty());
    private static final FaceComparer.Look SEEN =
            new FaceComparer.Look(false, true, Optional.empty(), Optional.empty());
    private static final FaceComparer.Look COMPARED =
            new FaceComparer.Look(true, true, Optional.empty(), Optional.empty());
    private static final FaceComparer.Judgement MATCH = Rig.MATCH.orElseThrow();

    private final List<LaneEvent> events = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<byte[]> frames = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final TransactionVault vault = new TransactionVault();
    private final VaultWork work = new VaultWork("lane-1", events::add);
    private final FaceRound round = new FaceRound(
            4,
            vault,
            new OneSession(),
            task -> work.start(waiting::add, vault, new LaneEvent.Breakdown(), task),
            failure -> failures.add(failure.getClass().getSimpleName()),
            events::add,
            prompts::add,
            record -> {});

    /** What the comparer does with the next frame. */
    private Supplier<FaceComparer.Look> next = () -> NOBODY;

    private String picture = "none";
    private boolean closeFails;
    private int closed;

    @BeforeEach
    void somebodyIsEnrolled() {
        assertThat(vault.keep((FaceComparer.Enrolled) () -> {}, 0)).isTrue();
    }

    private void frame(FaceComparer.Look look) {
        next = () -> look;
        offer();
        worker();
    }

    private void offer() {
        byte[] jpeg = ("frame " + frames.size()).getBytes(StandardCharsets.UTF_8);
        frames.add(jpeg);
        round.offer(new Frame(jpeg, frames.size()));
    }

    private void worker() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Optional<String> probe() {
        return vault.probeCopy().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void theOfficersPictureIsTheOneThatWasComparedAndNotTheFrameThatCameThen() {
        picture = "the frame before";
        frame(COMPARED);
        assertThat(probe()).contains("the frame before");
        assertThat(events).containsExactly(new LaneEvent.ProbeSeen(4));
    }

    @Test
    void beforeAnythingIsComparedTheFirstFaceIsKeptAndAtTheJudgementTheBest() {
        frame(NOBODY);
        assertThat(probe()).isEmpty();
        picture = "first";
        frame(SEEN);
        picture = "second";
        frame(SEEN);
        assertThat(probe()).contains("first");
        picture = "best";
        frame(new FaceComparer.Look(false, false, Optional.empty(), Rig.judged(Verdict.UNDETERMINED, Verdict.FAILED)));
        assertThat(probe()).contains("best");
    }

    @Test
    void everyFrameIsOverwrittenWhetherItWasLookedAtOrMissed() {
        offer();
        offer();
        worker();
        round.stop();
        offer();
        assertThat(frames).hasSize(3).allMatch(Rig::allZero);
    }

    @Test
    void aRoundThatIsStoppedWhileAFrameIsLookedAtSaysNothingMoreAndHoldsTheVaultUntilItIsClosed() {
        next = () -> {
            round.stop();
            vault.wipe(() -> emptied.add("empty"));
            assertThat(emptied).as("while the comparer looks").isEmpty();
            return new FaceComparer.Look(true, true, Optional.of(Prompt.COME_CLOSER), Optional.of(MATCH));
        };
        offer();
        worker();
        assertThat(events).isEmpty();
        assertThat(prompts).isEmpty();
        assertThat(probe()).isEmpty();
        assertThat(closed).isEqualTo(1);
        assertThat(emptied).containsExactly("empty");
    }

    @Test
    void aComparerThatFailsUnderAFrameIsToldAndBreaksTheLaneDownWithoutAJudgement() {
        next = () -> {
            throw new IllegalStateException("broken");
        };
        offer();
        worker();
        assertThat(failures).containsExactly("IllegalStateException");
        assertThat(events).containsExactly(new LaneEvent.Breakdown());
        assertThat(frames).allMatch(Rig::allZero);
        assertThat(closed).isEqualTo(1);
        vault.wipe(() -> emptied.add("empty"));
        assertThat(emptied).containsExactly("empty");
    }

    @Test
    void aComparerThatFailsAfterTheEndIsNobodysJudgementAnyMore() {
        next = () -> {
            round.stop();
            throw new IllegalStateException("the portrait was overwritten under it");
        };
        offer();
        worker();
        assertThat(failures).isEmpty();
        assertThat(events).isEmpty();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void aSessionThatCannotBeClosedLeavesTheVaultUnemptiedAndBreaksTheLaneDown() {
        closeFails = true;
        frame(new FaceComparer.Look(true, true, Optional.empty(), Optional.of(MATCH)));
        vault.wipe(() -> emptied.add("empty"));
        assertThat(frames).allMatch(Rig::allZero);
        assertThat(emptied).isEmpty();
        assertThat(events)
                .containsExactly(
                        new LaneEvent.ProbeSeen(4),
                        new LaneEvent.FaceJudged(4, Verdict.SUCCESSFUL, Verdict.SUCCESSFUL),
                        new LaneEvent.Breakdown());
    }

    @Test
    void withoutAnybodyEnrolledNothingIsJudged() {
        TransactionVault nobody = new TransactionVault();
        FaceRound other = new FaceRound(
                4,
                nobody,
                new OneSession(),
                task -> work.start(waiting::add, nobody, new LaneEvent.Breakdown(), task),
                failure -> failures.add(failure.getClass().getSimpleName()),
                events::add,
                prompts::add,
                record -> {});
        other.offer(new Frame(new byte[] {1}, 1));
        worker();
        assertThat(failures).containsExactly("IllegalStateException");
        assertThat(events).containsExactly(new LaneEvent.Breakdown());
    }

    private final class OneSession implements FaceComparer {
        @Override
        public Session begin(Enrolled portrait) {
            return new Session() {
                @Override
                public Look look(byte[] jpeg, long nanos) {
                    return next.get();
                }

                @Override
                public Optional<byte[]> picture() {
                    return Optional.of(picture.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void close() {
                    closed++;
                    if (closeFails) {
                        throw new IllegalStateException("not overwritten");
                    }
                }
            };
        }

        @Override
        public Enrolled enrol(byte[] encoded) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ComparisonBasis basis() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget() {}

        @Override
        public byte[] portraitJpeg(byte[] encoded) {
            throw new UnsupportedOperationException();
        }
    }
}
