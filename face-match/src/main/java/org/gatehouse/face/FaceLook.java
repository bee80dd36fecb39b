// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.Optional;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.liveness.ChallengeStep;

/**
 * What one frame adds to a round. Holds no pixels and no score of a comparison.
 *
 * @param compared a frame was compared with the portrait
 * @param face the frame shows one face, whether good enough or not
 * @param guidance the one thing to tell the traveller, if there is one
 * @param step what a challenge asks for now, if one runs; shown instead of guidance
 * @param judgement the end of the round, once there is one
 */
public record FaceLook(
        boolean compared,
        boolean face,
        Optional<Guidance> guidance,
        Optional<ChallengeStep> step,
        Optional<FaceJudgement> judgement) {

    /** Before the first frame. */
    static final FaceLook NOTHING = new FaceLook(false, false, Optional.empty(), Optional.empty(), Optional.empty());

    /** The next frame is left out: what the screen says stays, until there is a judgement. */
    FaceLook leftOut(Optional<FaceJudgement> end) {
        return end.isPresent()
                ? new FaceLook(false, false, Optional.empty(), Optional.empty(), end)
                : new FaceLook(false, false, guidance, step, end);
    }
}
