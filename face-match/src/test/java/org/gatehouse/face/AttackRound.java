// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.face.liveness.ChallengeStep;
import org.gatehouse.face.liveness.PresentationPolicy;

/** One round of the matcher before a simulated presenter, on a clock of its own at eight frames a second. */
final class AttackRound {
    static final long FRAME_NANOS = 125_000_000L;

    /** Longer than any round lasts. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Whoever is before the camera, or what is fed in instead. Times in nanoseconds since the beginning. */
    interface Presenter {
        /** A step was shown, or the screen asks for nothing any more. */
        void shown(Optional<ChallengeStep> step, long nanos);

        /** The camera's frame, a JPEG. */
        byte[] frame(long nanos);
    }

    private AttackRound() {}

    static FaceJudgement play(FaceMatcher matcher, Reference portrait, Presenter presenter, long seed) {
        PresentationPolicy policy = PresentationPolicy.DEFAULT.always();
        try (FaceSession session = matcher.begin(portrait, policy, new Random(seed))) {
            Optional<ChallengeStep> shown = Optional.empty();
            for (long now = 0; now < LONGEST.toNanos(); now += FRAME_NANOS) {
                FaceLook look = session.look(presenter.frame(now), now);
                if (look.judgement().isPresent()) {
                    return look.judgement().get();
                }
                if (!look.step().equals(shown)) {
                    shown = look.step();
                    presenter.shown(shown, now);
                }
            }
            throw new IllegalStateException("a round went on for more than " + LONGEST.toSeconds() + " s");
        }
    }
}
